// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/terminal_text.h"
#include "core/formats/text_colours.h"
#include "core/timeline/grouping.h"
#include "core/timeline/run_record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// How a text Gantt is laid out.
struct TextGanttOptions {
    std::size_t columns = 80; ///< of the terminal; at least 40 are used
    Charset charset = Charset::Unicode;
    std::size_t maxLanes = 12; ///< a run: the rest is counted in a last line
    std::optional<Grouping> grouping = std::nullopt; ///< nothing: by task where all of them have a line, else by thread
    TextColours colours = TextColours::None;
};

/// Draws runs as text, one column a stretch of time, under one axis: what the window shows, for a terminal. [any thread]
///
/// A column shows the state that took most of it, exactly (sums, not samples); running that took less than half of it is drawn lighter.
/// Few tasks have a line each, many are drawn by thread; a line a core tells what share of the axis the run was on it.
class TextGantt {
public:
    /// extentNs: the end of the time axis, the longest run's.
    TextGantt(std::int64_t extentNs, TextGanttOptions options);

    /// The lanes of one run; each line ends with a line feed.
    [[nodiscard]] std::string lanes(const Timeline& timeline) const;

    /// The time axis with its unit, two lines.
    [[nodiscard]] std::string axis() const;

    /// What the symbols mean, one line. running: what a full bar does.
    [[nodiscard]] std::string legend(std::string_view running = "on a core") const;

private:
    class Columns;
    [[nodiscard]] std::string lanesByTask(const Timeline& timeline) const;
    [[nodiscard]] std::string lanesByThread(const Timeline& timeline) const;
    [[nodiscard]] std::string lanesByCore(const Timeline& timeline) const;
    [[nodiscard]] std::string line(std::string_view label, const Columns& columns) const;
    [[nodiscard]] std::string bars(const Columns& columns) const;
    [[nodiscard]] std::string restLine(std::size_t count, std::string_view what) const;
    [[nodiscard]] std::int64_t columnStartNs(std::size_t column) const;

    std::int64_t m_extentNs;
    TextGanttOptions m_options;
    std::size_t m_labelColumns;
    std::size_t m_timeColumns;
};

} // namespace juggler
