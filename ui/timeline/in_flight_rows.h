// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// The waits of one run that hold no thread, packed into rows in which none overlaps another, so that they can be drawn and pointed at
/// like the bars of a thread. Made from the in-flight lane as it grows; what has its row keeps it. [GUI thread]
///
/// Closed waits come in the order of their ends and take the row whose last wait ended latest: that places as many as can be placed
/// (interval scheduling on k machines), in no more rows than waits were open at once. Where more overlap than there are rows,
/// the rest is counted. A late timer is ready from when it was due, as in the row of its task, once it has been taken up.
class InFlightRows {
public:
    static constexpr std::size_t kMostRows = 32;

    /// Takes over what was recorded since the last time: some tens of ns a wait.
    void update(const Timeline& timeline);

    [[nodiscard]] std::size_t size() const noexcept { return m_rows.size(); }
    /// The waits of a row; the lane is not one of a thread.
    [[nodiscard]] const Lane& lane(std::size_t row) const { return *m_rows[row].lane; }
    /// The row of closed wait i of the in-flight lane; nothing where it found none.
    [[nodiscard]] std::optional<std::size_t> rowOf(std::uint32_t wait) const;
    /// How many closed waits found no row.
    [[nodiscard]] std::size_t leftOut() const noexcept { return m_leftOut; }

private:
    struct Row {
        std::unique_ptr<Lane> lane;
        std::int64_t endNs = std::numeric_limits<std::int64_t>::min(); // of its last closed wait
        TaskId openTask = kNoTask;
        std::int64_t openSinceNs = 0;
        bool isClosing = false; // the open wait has ended since its row was last drawn
    };
    static constexpr std::uint8_t kNoRow = 0xff;

    std::optional<std::size_t> rowOfOpen(TaskId task, std::int64_t sinceNs) const;
    std::optional<std::size_t> rowFor(std::int64_t startNs, std::int64_t endNs);
    void addClosed(const Timeline& timeline, const Span& wait);
    void addOpen(TaskId task, std::int64_t sinceNs);
    void forgetClosed(const Timeline& timeline);
    void findOpen(const Timeline& timeline);

    std::vector<Row> m_rows;
    std::vector<std::uint8_t> m_rowOfWait;
    std::uint32_t m_firstTask = 0; // all before it have ended
    std::size_t m_leftOut = 0;
};

} // namespace juggler::ui
