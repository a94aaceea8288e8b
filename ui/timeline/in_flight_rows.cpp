// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/in_flight_rows.h"

#include "core/timeline/late_timer.h"

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr std::uint32_t kMostTasksLookedAt = 4096; // for open waits, in one update
}

std::optional<std::size_t> InFlightRows::rowOf(std::uint32_t wait) const
{
    return wait < m_rowOfWait.size() && m_rowOfWait[wait] != kNoRow ? std::optional<std::size_t>(m_rowOfWait[wait]) : std::nullopt;
}

std::optional<std::size_t> InFlightRows::rowOfOpen(TaskId task, std::int64_t sinceNs) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.openTask == task && row.openSinceNs == sinceNs; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_rows.begin()));
}

std::optional<std::size_t> InFlightRows::rowFor(std::int64_t startNs, std::int64_t endNs)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const bool isFree = row.endNs <= startNs && (row.openTask == kNoTask || endNs <= row.openSinceNs);
        if (isFree && (!best || row.endNs > m_rows[*best].endNs)) {
            best = i;
        }
    }
    if (!best && m_rows.size() < kMostRows) {
        best = m_rows.size();
        m_rows.push_back({std::make_unique<Lane>(std::string(), ThreadRole::Worker)});
    }
    return best;
}

void InFlightRows::addClosed(const Timeline& timeline, const Span& wait)
{
    auto place = rowOfOpen(wait.task, wait.startNs);
    if (place) {
        m_rows[*place].openTask = kNoTask;
        m_rows[*place].lane->clearOpen();
    } else {
        place = rowFor(wait.startNs, wait.endNs);
    }
    m_rowOfWait.push_back(place ? static_cast<std::uint8_t>(*place) : kNoRow);
    if (!place) {
        ++m_leftOut;
        return;
    }
    const std::int64_t waitedUntilNs =
        waitEndNs(timeline.task(wait.task), timeline.tasks().spec(wait.task), wait.state, wait.startNs, wait.endNs);
    Span part = wait;
    part.endNs = waitedUntilNs;
    m_rows[*place].lane->append(part); // left out where it has no length
    part.startNs = waitedUntilNs;
    part.endNs = wait.endNs;
    part.state = State::Ready;
    m_rows[*place].lane->append(part);
    m_rows[*place].endNs = wait.endNs;
}

void InFlightRows::addOpen(TaskId task, std::int64_t sinceNs)
{
    if (const auto place = rowFor(sinceNs, std::numeric_limits<std::int64_t>::max())) {
        Row& row = m_rows[*place];
        row.openTask = task;
        row.openSinceNs = sinceNs;
        row.lane->setOpen({.startNs = sinceNs, .task = task, .state = State::WaitingFree});
    }
}

void InFlightRows::forgetClosed(const Timeline& timeline)
{
    for (Row& row : m_rows) {
        if (row.openTask == kNoTask) {
            continue;
        }
        const auto current = timeline.task(row.openTask).current();
        const bool isOpen = current && current->state == State::WaitingFree && current->sinceNs == row.openSinceNs;
        if (!isOpen && row.isClosing) { // a second look: its end is not among the closed ones and will not come
            row.openTask = kNoTask;
            row.lane->clearOpen();
        }
        row.isClosing = !isOpen;
    }
}

void InFlightRows::findOpen(const Timeline& timeline)
{
    const auto count = static_cast<std::uint32_t>(timeline.taskCount());
    while (m_firstTask < count && timeline.task(TaskId{m_firstTask}).hasEnded()) {
        ++m_firstTask;
    }
    const std::uint32_t end = std::min(count, m_firstTask + kMostTasksLookedAt);
    auto open =
        static_cast<std::size_t>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.openTask != kNoTask; }));
    for (std::uint32_t i = m_firstTask; i < end && open < kMostRows; ++i) {
        const auto current = timeline.task(TaskId{i}).current();
        if (current && current->state == State::WaitingFree && !rowOfOpen(TaskId{i}, current->sinceNs)) {
            addOpen(TaskId{i}, current->sinceNs);
            ++open;
        }
    }
}

void InFlightRows::update(const Timeline& timeline)
{
    const InFlightLane& waits = timeline.inFlight();
    const std::size_t closed = waits.size();
    for (std::size_t i = m_rowOfWait.size(); i < closed; ++i) {
        addClosed(timeline, waits[i]);
    }
    forgetClosed(timeline);
    findOpen(timeline);
}

} // namespace juggler::ui
