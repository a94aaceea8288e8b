// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace juggler {

class RunRecord;

/// What a session has beyond what this version knows: the fields of each object, as they stood there. They are kept so that a session of a
/// newer version loses nothing when it is opened and saved again. Immutable once its recording is handed on. [any thread]
class UnknownFields {
public:
    /// More than this is not kept.
    static constexpr std::size_t kMostBytes = 16 * 1024 * 1024;

    /// Members of objects by the object's place, within the session or within one run: "" is the session or the run itself, then "machine",
    /// "config", "threads[3].intervals[17]".
    using Places = std::map<std::string, std::string, std::less<>>;

    [[nodiscard]] bool isEmpty() const noexcept { return m_session.empty() && m_runs.empty(); }
    /// Whether something was left out for want of room.
    [[nodiscard]] bool isCut() const noexcept { return m_isCut; }

    /// Null where there is nothing.
    [[nodiscard]] const Places* ofSession() const noexcept { return m_session.empty() ? nullptr : &m_session; }
    [[nodiscard]] const Places* ofRun(const RunRecord& run) const noexcept;

    /// Of the session; value: its JSON text.
    void add(std::string_view place, std::string_view key, std::string_view value) { addTo(m_session, place, key, value); }
    /// Of a run, by its address.
    void setRun(const RunRecord& run, Places places);
    /// A place of a run that is still being read.
    void addTo(Places& places, std::string_view place, std::string_view key, std::string_view value);
    void setCut() noexcept { m_isCut = true; }

private:
    Places m_session;
    std::map<const RunRecord*, Places> m_runs;
    std::size_t m_bytes = 0;
    bool m_isCut = false;
};

} // namespace juggler
