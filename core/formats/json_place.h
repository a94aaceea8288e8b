// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace juggler {

/// Where in the nesting of a JSON text a reader is: "runs[1].config.workers". A plain value of the reader. [any thread; one at a time]
class JsonPlace {
public:
    enum class Kind : std::uint8_t { Object, Array };

    /// At most `deepest` levels.
    explicit JsonPlace(std::size_t deepest) : m_levels(deepest) {}

    [[nodiscard]] std::size_t depth() const noexcept { return m_depth; }
    [[nodiscard]] bool isDeepest() const noexcept { return m_depth == m_levels.size(); }
    /// Before isDeepest().
    void enter(Kind kind)
    {
        Level& level = m_levels[m_depth++];
        level.key.clear();
        level.index = -1;
        level.kind = kind;
        level.isFirst = true;
    }

    // Of the innermost object or array; only within one.
    void leave() noexcept { --m_depth; }
    [[nodiscard]] Kind kind() const noexcept { return inner().kind; }
    /// Of the field that is being read; the reader writes it.
    [[nodiscard]] std::string& key() noexcept { return m_levels[m_depth - 1].key; }
    [[nodiscard]] const std::string& key() const noexcept { return inner().key; }
    void nextElement() noexcept { ++m_levels[m_depth - 1].index; }
    void setElement(std::uint64_t index) noexcept { m_levels[m_depth - 1].index = static_cast<std::int64_t>(index); }
    /// Whether nothing of it was read yet.
    [[nodiscard]] bool isAtFirst() const noexcept { return inner().isFirst; }
    void passFirst() noexcept { m_levels[m_depth - 1].isFirst = false; }

    /// The place of the value that is being read; empty for the whole.
    [[nodiscard]] std::string text() const { return textOf(m_depth); }
    /// The same of the object or array that it belongs to.
    [[nodiscard]] std::string parentText() const { return textOf(m_depth > 0 ? m_depth - 1 : 0); }

private:
    struct Level {
        std::string key; ///< of an object's field
        std::int64_t index = -1; ///< of an array's element; -1: none yet
        Kind kind = Kind::Object;
        bool isFirst = true;
    };

    [[nodiscard]] const Level& inner() const noexcept { return m_levels[m_depth - 1]; }
    [[nodiscard]] std::string textOf(std::size_t depth) const;

    std::vector<Level> m_levels; // the first m_depth are open; kept, so that their keys need no new memory
    std::size_t m_depth = 0;
};

} // namespace juggler
