// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/row_bars.h"

#include "core/timeline/late_timer.h"

#include <algorithm>

namespace juggler::ui {

RowBars::RowBars(const PanelContent& content, int row, Grouping grouping) : m_filter(content.filter)
{
    if (row >= kFirstInFlightRow) {
        const auto wait = static_cast<std::size_t>(row - kFirstInFlightRow);
        if (content.inFlightRows && wait < content.inFlightRows->size()) {
            useLane(content, content.inFlightRows->lane(wait), RowBar::kNoLane);
        }
    } else if (!content.timeline || row < 0 || row >= content.rowCount) {
        return;
    } else if (grouping == Grouping::ByTask) {
        useTask(content, TaskId{content.itemAt(row, grouping)});
    } else if (grouping == Grouping::ByCore) {
        if (const CoreLane* const core = content.timeline->coreLaneOf(content.cores[static_cast<std::size_t>(row)])) {
            useCore(content, *core);
        }
    } else {
        const std::uint32_t lane = content.itemAt(row, grouping);
        useLane(content, content.timeline->lane(lane), lane);
    }
}

void RowBars::useLane(const PanelContent& content, const Lane& lane, std::uint32_t number)
{
    m_laneNumber = number;
    m_lane = &lane;
    const auto open = m_lane->open();
    m_closed = m_lane->size();
    if (open && (m_closed == 0 || (*m_lane)[m_closed - 1].endNs <= open->startNs)) {
        m_open = RowBar{open->startNs, std::max(open->startNs, content.nowNs), open->task, open->state, m_laneNumber, open->core, true};
    }
}

void RowBars::useCore(const PanelContent& content, const CoreLane& lane)
{
    m_core = &lane;
    const auto open = lane.open();
    m_closed = lane.size();
    if (open && (m_closed == 0 || lane[m_closed - 1].endNs <= open->startNs)) {
        m_open = RowBar{open->startNs, std::max(open->startNs, content.nowNs), open->task, open->state, open->lane, open->core, true};
    }
}

void RowBars::useTask(const PanelContent& content, TaskId task)
{
    if (content.taskIndex) {
        m_timeline = content.timeline;
        m_spans = content.taskIndex->spansOf(task);
        addQueue(content, task);
        m_queued = m_bars.size();
        addPresent(content, task);
        std::reverse(m_bars.begin() + static_cast<std::ptrdiff_t>(m_queued), m_bars.end());
        m_closed = m_bars.size() + m_spans->size();
    } else {
        addPresent(content, task);
        addLinked(content, task);
        addQueue(content, task);
        std::reverse(m_bars.begin(), m_bars.end());
        m_closed = m_bars.size();
    }
}

/// What the task is doing, the later part first.
void RowBars::addPresent(const PanelContent& content, TaskId task)
{
    const TaskRecord& record = content.timeline->task(task);
    const auto current = record.current();
    const SpanRef last = record.lastSpan();
    if (!current || current->state == State::Queued || (last.isValid() && content.timeline->span(last).endNs > current->sinceNs)) {
        return;
    }
    const std::uint32_t lane = current->isSuspended ? RowBar::kNoLane : record.lane();
    const std::int64_t nowNs = std::max(current->sinceNs, content.nowNs);
    forEachPartBackwards(record, content.timeline->tasks().spec(task), current->state, current->sinceNs, nowNs,
                         [&](State state, std::int64_t startNs, std::int64_t endNs) {
                             m_bars.push_back({startNs, endNs, task, state, lane, kNoCore, endNs == nowNs});
                         });
}

/// The task's closed spans from the latest to the first, as they are linked.
void RowBars::addLinked(const PanelContent& content, TaskId task)
{
    const TaskRecord& record = content.timeline->task(task);
    const TaskSpec& spec = content.timeline->tasks().spec(task);
    content.timeline->forEachSpanOf(task, [&](SpanRef ref, const Span& span) {
        const std::uint32_t lane = Timeline::isOnThread(ref) ? ref.lane : RowBar::kNoLane;
        forEachPartBackwards(record, spec, span.state, span.startNs, span.endNs,
                             [&](State state, std::int64_t startNs, std::int64_t endNs) {
                                 m_bars.push_back({startNs, endNs, task, state, lane, span.core, false, ref});
                             });
        return true;
    });
}

void RowBars::addQueue(const PanelContent& content, TaskId task)
{
    const TaskRecord& record = content.timeline->task(task);
    const bool isWaitingToStart = !record.hasStarted();
    const std::int64_t queuedUntil = !isWaitingToStart ? record.startedNs() : record.hasEnded() ? record.endedNs() : content.nowNs;
    if (record.submittedNs() >= 0 && queuedUntil > record.submittedNs()) {
        m_bars.push_back(
            {record.submittedNs(), queuedUntil, task, State::Queued, RowBar::kNoLane, kNoCore, isWaitingToStart && !record.hasEnded()});
    }
}

RowBar RowBars::indexed(std::size_t i) const
{
    if (i < m_queued) {
        return m_bars[i];
    }
    if (i - m_queued >= m_spans->size()) {
        return m_bars[i - m_spans->size()];
    }
    const Span span = (*m_spans)[i - m_queued];
    const SpanRef ref = m_spans->refOf(i - m_queued, *m_timeline);
    const bool isOnThread = Timeline::isOnThread(ref);
    return {span.startNs,
            span.endNs,
            span.task,
            span.state,
            isOnThread ? ref.lane : RowBar::kNoLane,
            isOnThread ? m_timeline->span(ref).core : kNoCore,
            false,
            ref};
}

RowBar RowBars::operator[](std::size_t i) const
{
    if (i >= m_closed) {
        return *m_open;
    }
    if (m_core) {
        const Span& span = (*m_core)[i];
        const SpanRef ref = m_core->ref(i);
        return {span.startNs, span.endNs, span.task, span.state, ref.lane, span.core, false, ref};
    }
    if (m_spans) {
        return indexed(i);
    }
    if (!m_lane) {
        return m_bars[i];
    }
    const Span& span = (*m_lane)[i];
    const SpanRef ref = m_laneNumber == RowBar::kNoLane ? SpanRef{} : SpanRef{m_laneNumber, static_cast<std::uint32_t>(i)};
    return {span.startNs, span.endNs, span.task, span.state, m_laneNumber, span.core, false, ref};
}

std::size_t RowBars::firstEndingAfter(std::int64_t timeNs) const
{
    if (m_lane || m_core) {
        const std::size_t closed = m_lane ? m_lane->firstEndingAfter(timeNs, m_closed) : m_core->firstEndingAfter(timeNs, m_closed);
        return closed < m_closed || (m_open && m_open->endNs > timeNs) ? closed : size();
    }
    const auto endsUntil = [timeNs](const RowBar& bar) { return bar.endNs <= timeNs; };
    const auto found = static_cast<std::size_t>(std::partition_point(m_bars.begin(), m_bars.end(), endsUntil) - m_bars.begin());
    if (!m_spans || found < m_queued) {
        return found;
    }
    const std::size_t indexed = m_spans->firstEndingAfter(timeNs, m_spans->size());
    return indexed < m_spans->size() ? m_queued + indexed : found + m_spans->size();
}

std::optional<std::size_t> RowBars::near(std::int64_t timeNs, std::int64_t toleranceNs) const
{
    const auto first = static_cast<std::ptrdiff_t>(firstEndingAfter(timeNs));
    const auto after = shownFrom(first, 1);
    const auto before = shownFrom(first - 1, -1);
    const std::int64_t ahead = after ? std::max<std::int64_t>(0, (*this)[*after].startNs - timeNs) : toleranceNs + 1;
    const std::int64_t behind = before ? timeNs - (*this)[*before].endNs : toleranceNs + 1;
    if (std::min(ahead, behind) > toleranceNs) {
        return std::nullopt;
    }
    return ahead <= behind ? after : before;
}

bool RowBars::isShown(std::size_t i) const
{
    if (!m_filter.isActive()) {
        return true;
    }
    const RowBar bar = (*this)[i];
    return m_filter.shows(bar.state, bar.task);
}

std::optional<std::size_t> RowBars::shownFrom(std::ptrdiff_t i, int direction) const
{
    while (i >= 0 && i < static_cast<std::ptrdiff_t>(size()) && !isShown(static_cast<std::size_t>(i))) {
        i += direction;
    }
    return i >= 0 && i < static_cast<std::ptrdiff_t>(size()) ? std::optional(static_cast<std::size_t>(i)) : std::nullopt;
}

std::optional<std::size_t> RowBars::startingUntil(std::int64_t startNs) const
{
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if ((*this)[middle].startNs <= startNs) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low == 0 ? std::nullopt : std::optional(low - 1);
}

} // namespace juggler::ui
