// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text_gantt.h"

#include "core/base/time_text.h"
#include "core/formats/task_intervals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace juggler {

namespace {

constexpr std::size_t kLeastColumns = 40;
constexpr std::size_t kLabelColumns = 20;
constexpr std::size_t kColumnsATick = 14;

/// One symbol a state; none needs colour.
struct Symbols {
    std::string_view running;
    std::string_view partlyRunning;
    std::string_view ready;
    std::string_view waiting;
    std::string_view queued;
    std::string_view edge;
    std::string_view tick;
    std::string_view axis;
};

/// A symbol and its colour.
struct Mark {
    std::string_view symbol;
    Ink ink;
};

constexpr Symbols kUnicodeSymbols{"█", "▌", "░", "▒", "·", "│", "┴", "─"};
constexpr Symbols kAsciiSymbols{"#", ":", "o", "=", ".", "|", "+", "-"};

const Symbols& symbolsOf(Charset charset)
{
    return charset == Charset::Unicode ? kUnicodeSymbols : kAsciiSymbols;
}

/// The smallest step of 1, 2 or 5 times a power of ten that gives at most `most` steps.
std::int64_t tickStepNs(std::int64_t extentNs, std::size_t most)
{
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            if (extentNs / (power * factor) <= static_cast<std::int64_t>(most)) {
                return power * factor;
            }
        }
    }
}

/// "0", "500 ms", "1.5 s": as many decimals as the step has.
std::string tickText(std::int64_t timeNs, std::int64_t stepNs, std::int64_t extentNs)
{
    struct Unit {
        std::int64_t ns;
        const char* name;
    };
    constexpr std::array kUnits{Unit{1'000'000'000, " s"}, Unit{1'000'000, " ms"}, Unit{1'000, " us"}, Unit{1, " ns"}};
    if (timeNs == 0) {
        return "0";
    }
    const Unit& unit = *std::find_if(kUnits.begin(), kUnits.end() - 1, [&](const Unit& row) { return extentNs >= row.ns; });
    const int decimals = std::max(0, static_cast<int>(std::ceil(std::log10(static_cast<double>(unit.ns) / static_cast<double>(stepNs)))));
    return decimalText(static_cast<double>(timeNs) / static_cast<double>(unit.ns), decimals) + unit.name;
}

} // namespace

/// The time in each state, a column of the terminal each.
class TextGantt::Columns {
public:
    explicit Columns(const TextGantt& gantt) : m_gantt(gantt), m_shares(gantt.m_timeColumns) {}

    void add(State state, std::int64_t startNs, std::int64_t endNs)
    {
        const auto count = static_cast<std::int64_t>(m_shares.size());
        const std::int64_t first = std::clamp<std::int64_t>(startNs * count / m_gantt.m_extentNs, 0, count - 1);
        for (auto i = static_cast<std::size_t>(first); i < m_shares.size() && m_gantt.columnStartNs(i) < endNs; ++i) {
            const std::int64_t ns = std::min(endNs, m_gantt.columnStartNs(i + 1)) - std::max(startNs, m_gantt.columnStartNs(i));
            if (ns > 0 && state == State::Queued) {
                m_shares[i].queuedNs += ns;
            } else if (ns > 0) {
                m_shares[i].totals.add(state, ns);
            }
        }
    }

    void set(std::size_t column, const StateTotals& totals) { m_shares[column].totals = totals; }

    [[nodiscard]] Mark mark(std::size_t column, const Symbols& symbols) const
    {
        const auto& [totals, queuedNs] = m_shares[column];
        const std::int64_t most = std::max({totals.runningNs, totals.readyNs, totals.waitingNs});
        if (most == 0) {
            return queuedNs > 0 ? Mark{symbols.queued, Ink::Queued} : Mark{" ", Ink::Plain};
        }
        if (totals.runningNs == most) {
            const std::int64_t width = m_gantt.columnStartNs(column + 1) - m_gantt.columnStartNs(column);
            return {totals.runningNs * 2 >= width ? symbols.running : symbols.partlyRunning, Ink::Running};
        }
        return totals.readyNs == most ? Mark{symbols.ready, Ink::Ready} : Mark{symbols.waiting, Ink::Waiting};
    }

private:
    struct Share {
        StateTotals totals;
        std::int64_t queuedNs = 0;
    };
    const TextGantt& m_gantt;
    std::vector<Share> m_shares;
};

TextGantt::TextGantt(std::int64_t extentNs, TextGanttOptions options)
    : m_extentNs(std::max<std::int64_t>(extentNs, 1)),
      m_options(options),
      m_labelColumns(kLabelColumns),
      m_timeColumns(std::max(options.columns, kLeastColumns) - kLabelColumns - 4)
{
}

std::string TextGantt::lanes(const Timeline& timeline) const
{
    const Grouping fitting = timeline.taskCount() <= m_options.maxLanes ? Grouping::ByTask : Grouping::ByThread;
    switch (m_options.grouping.value_or(fitting)) {
    case Grouping::ByTask: return lanesByTask(timeline);
    case Grouping::ByCore: return lanesByCore(timeline);
    case Grouping::ByThread: break;
    }
    return lanesByThread(timeline);
}

std::string TextGantt::lanesByTask(const Timeline& timeline) const
{
    std::string text;
    TaskIntervals intervals(timeline);
    const std::size_t shown = std::min(timeline.taskCount(), m_options.maxLanes);
    for (std::uint32_t i = 0; i < shown; ++i) {
        Columns columns(*this);
        for (const TaskInterval& interval : intervals.of(TaskId{i})) {
            columns.add(interval.state, interval.startNs, interval.endNs);
        }
        text += line(std::to_string(i) + " " + taskLabel(timeline.tasks().spec(TaskId{i})), columns);
    }
    return shown < timeline.taskCount() ? text + restLine(timeline.taskCount() - shown, "tasks") : text;
}

std::string TextGantt::lanesByThread(const Timeline& timeline) const
{
    std::string text;
    const std::size_t shown = std::min(timeline.laneCount(), m_options.maxLanes);
    for (std::size_t i = 0; i < shown; ++i) {
        const Lane& lane = timeline.lane(i);
        Columns columns(*this);
        for (std::size_t column = 0; column < m_timeColumns; ++column) {
            columns.set(column, lane.totalsIn(columnStartNs(column), columnStartNs(column + 1)));
        }
        text += line(lane.name(), columns);
    }
    if (shown < timeline.laneCount()) {
        text += restLine(timeline.laneCount() - shown, "threads");
    }
    if (timeline.inFlight().size() > 0) {
        Columns columns(*this);
        for (std::size_t column = 0; column < m_timeColumns; ++column) {
            const double mean = timeline.inFlight().meanIn(columnStartNs(column), columnStartNs(column + 1));
            columns.set(column, {.waitingNs = static_cast<std::int64_t>(std::ceil(mean * 1000))});
        }
        text += line("in flight, up to " + std::to_string(timeline.inFlight().peak()), columns);
    }
    return text;
}

std::string TextGantt::lanesByCore(const Timeline& timeline) const
{
    std::vector<const CoreLane*> cores;
    for (std::size_t i = 0; i < timeline.coreCount(); ++i) {
        cores.push_back(&timeline.coreLane(i));
    }
    std::sort(cores.begin(), cores.end(), [](const CoreLane* a, const CoreLane* b) { return a->core() < b->core(); });
    const std::size_t shown = std::min(cores.size(), m_options.maxLanes);
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        Columns columns(*this);
        for (std::size_t column = 0; column < m_timeColumns; ++column) {
            columns.set(column, cores[i]->totalsIn(columnStartNs(column), columnStartNs(column + 1)));
        }
        const double share = static_cast<double>(cores[i]->totalsIn(0, m_extentNs).runningNs) / static_cast<double>(m_extentNs);
        text += line("core " + std::to_string(cores[i]->core()) + ", " + decimalText(100 * share, 0) + " %", columns);
    }
    return shown < cores.size() ? text + restLine(cores.size() - shown, "cores") : text;
}

std::string TextGantt::line(std::string_view label, const Columns& columns) const
{
    const Symbols& symbols = symbolsOf(m_options.charset);
    std::string text = " " + fitText(printableText(label, m_options.charset), m_labelColumns, m_options.charset);
    return text.append(" ").append(symbols.edge).append(bars(columns)).append(symbols.edge).append("\n");
}

std::string TextGantt::bars(const Columns& columns) const
{
    std::string text;
    std::string same; // neighbours of one colour share its sequences
    Ink ink = Ink::Plain;
    for (std::size_t column = 0; column < m_timeColumns; ++column) {
        const Mark mark = columns.mark(column, symbolsOf(m_options.charset));
        if (mark.ink != ink) {
            text += inked(same, ink, m_options.colours);
            same.clear();
            ink = mark.ink;
        }
        same += mark.symbol;
    }
    return text + inked(same, ink, m_options.colours);
}

std::string TextGantt::restLine(std::size_t count, std::string_view what) const
{
    return " ... " + std::to_string(count) + " more " + std::string(what) + "\n";
}

std::string TextGantt::axis() const
{
    const Symbols& symbols = symbolsOf(m_options.charset);
    const std::int64_t stepNs = tickStepNs(m_extentNs, std::max<std::size_t>(m_timeColumns / kColumnsATick, 1));
    std::vector<bool> isTick(m_timeColumns, false);
    std::string numbers(m_labelColumns + 3, ' ');
    for (std::int64_t timeNs = 0; timeNs <= m_extentNs; timeNs += stepNs) {
        const auto column =
            static_cast<std::size_t>(static_cast<double>(timeNs) / static_cast<double>(m_extentNs) * static_cast<double>(m_timeColumns));
        if (column >= m_timeColumns) {
            break;
        }
        isTick[column] = true;
        const std::string text = tickText(timeNs, stepNs, m_extentNs);
        const std::size_t at = m_labelColumns + 3 + column;
        if (at + text.size() <= m_labelColumns + 4 + m_timeColumns) {
            numbers.resize(std::max(numbers.size(), at), ' ');
            numbers += text;
        }
    }
    std::string line(m_labelColumns + 3, ' ');
    for (std::size_t column = 0; column < m_timeColumns; ++column) {
        line += isTick[column] ? symbols.tick : symbols.axis;
    }
    return line + "\n" + numbers + "\n";
}

std::string TextGantt::legend(std::string_view running) const
{
    const Symbols& symbols = symbolsOf(m_options.charset);
    const std::size_t columns = std::max(m_options.columns, kLeastColumns);
    std::string text;
    std::size_t at = 0;
    const auto add = [&](std::string_view symbol, Ink ink, std::string_view meaning) {
        const std::size_t width = 3 + meaning.size(); // " S MEANING"
        if (at > 0 && at + 1 + width > columns) {
            text += "\n";
            at = 0;
        }
        text.append(at > 0 ? " " : "").append(" ").append(inked(symbol, ink, m_options.colours)).append(" ").append(meaning);
        at += width + (at > 0 ? 1 : 0);
    };
    add(symbols.running, Ink::Running, running);
    add(symbols.partlyRunning, Ink::Running, "for less than half");
    add(symbols.waiting, Ink::Waiting, "waiting");
    add(symbols.ready, Ink::Ready, "ready: wants a core");
    add(symbols.queued, Ink::Queued, "queued");
    return text + "\n";
}

std::int64_t TextGantt::columnStartNs(std::size_t column) const
{
    // In two parts, so that no product overflows: a day in ns is 8.6e13, and nobody knows the width of the terminal.
    return m_extentNs / static_cast<std::int64_t>(m_timeColumns) * static_cast<std::int64_t>(column)
        + m_extentNs % static_cast<std::int64_t>(m_timeColumns) * static_cast<std::int64_t>(column)
        / static_cast<std::int64_t>(m_timeColumns);
}

} // namespace juggler
