// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/row_facts.h"

#include "core/timeline/late_timer.h"

#include <algorithm>
#include <map>

namespace juggler::ui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits at the start of a text, without zeros before them; takes them off.
std::string_view takeNumber(std::string_view& text)
{
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

struct NamedBefore {
    bool operator()(const std::string& a, const std::string& b) const { return isNamedBefore(a, b); }
};

} // namespace

bool isNamedBefore(std::string_view a, std::string_view b)
{
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view first = takeNumber(a);
            const std::string_view second = takeNumber(b);
            if (first != second) {
                return first.size() != second.size() ? first.size() < second.size() : first < second;
            }
        } else if (a.front() != b.front()) {
            return a.front() < b.front();
        } else {
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.size() < b.size();
}

std::string RowFacts::nameOf(std::uint32_t item) const
{
    switch (m_grouping) {
    case Grouping::ByThread: return m_timeline.lane(item).name();
    case Grouping::ByTask: return taskLabel(m_timeline.tasks().spec(TaskId{item}));
    case Grouping::ByCore: break;
    }
    return std::to_string(item);
}

std::vector<std::int64_t> RowFacts::ranksByName(const std::vector<std::uint32_t>& items) const
{
    // Tasks of a group have one name: that of each is made once.
    const auto groupOf = [this](std::uint32_t item) {
        return m_grouping == Grouping::ByTask ? static_cast<std::uint32_t>(m_timeline.tasks().groupOf(TaskId{item})) : item;
    };
    std::map<std::uint32_t, std::map<std::string, std::int64_t, NamedBefore>::iterator> nameOfGroup;
    std::map<std::string, std::int64_t, NamedBefore> ranks;
    for (const std::uint32_t item : items) {
        if (const auto [entry, isNew] = nameOfGroup.try_emplace(groupOf(item)); isNew) {
            entry->second = ranks.emplace(nameOf(item), 0).first;
        }
    }
    std::int64_t rank = 0;
    for (auto& entry : ranks) {
        entry.second = rank++;
    }
    std::vector<std::int64_t> result;
    result.reserve(items.size());
    for (const std::uint32_t item : items) {
        result.push_back(nameOfGroup.find(groupOf(item))->second->second);
    }
    return result;
}

std::optional<std::int64_t> RowFacts::key(std::uint32_t item, RowSort sort) const
{
    if (m_grouping == Grouping::ByTask) {
        return keyOfTask(TaskId{item}, sort);
    }
    if (m_grouping == Grouping::ByThread) {
        return keyOfLane(m_timeline.lane(item), sort);
    }
    const CoreLane* const core = m_timeline.coreLaneOf(static_cast<std::uint16_t>(item));
    return core != nullptr ? keyOfLane(*core, sort) : std::nullopt;
}

template <typename LaneType>
std::optional<std::int64_t> RowFacts::keyOfLane(const LaneType& lane, RowSort sort) const
{
    const std::size_t count = lane.size();
    const auto open = lane.open();
    if (count == 0 && !open) {
        return std::nullopt;
    }
    StateTotals totals = lane.totalsBefore(count);
    if (open) {
        totals.add(open->state, std::max<std::int64_t>(0, m_nowNs - open->startNs));
    }
    switch (sort) {
    case RowSort::Start: return count > 0 ? lane[0].startNs : open->startNs;
    case RowSort::End: return open ? std::max(m_nowNs, open->startNs) : lane[count - 1].endNs;
    case RowSort::Running: return totals.runningNs;
    case RowSort::Waiting: return totals.waitingNs;
    default: return std::nullopt;
    }
}

std::optional<std::int64_t> RowFacts::keyOfTask(TaskId task, RowSort sort) const
{
    const TaskRecord& record = m_timeline.task(task);
    const auto ifKnown = [](std::int64_t ns) { return ns >= 0 ? std::optional(ns) : std::nullopt; };
    switch (sort) {
    case RowSort::Start: return ifKnown(record.startedNs());
    case RowSort::End: return ifKnown(record.endedNs());
    case RowSort::Duration:
        return record.hasStarted() ? std::optional((record.hasEnded() ? record.endedNs() : m_nowNs) - record.startedNs()) : std::nullopt;
    case RowSort::QueueWait:
        return record.submittedNs() >= 0 && record.hasStarted() ? std::optional(record.startedNs() - record.submittedNs()) : std::nullopt;
    case RowSort::Running: return record.hasStarted() ? std::optional(totalsOfTask(task).runningNs) : std::nullopt;
    case RowSort::Waiting: return record.hasStarted() ? std::optional(totalsOfTask(task).waitingNs) : std::nullopt;
    case RowSort::Kind: return static_cast<std::int64_t>(kindOf(m_timeline.tasks().spec(task)));
    case RowSort::AsRecorded:
    case RowSort::Name: break;
    }
    return std::nullopt;
}

StateTotals RowFacts::totalsOfTask(TaskId task) const
{
    const TaskRecord& record = m_timeline.task(task);
    const TaskSpec& spec = m_timeline.tasks().spec(task);
    StateTotals totals;
    const auto add = [&](State state, std::int64_t startNs, std::int64_t endNs) {
        if (state != State::Queued) {
            totals.add(state, endNs - startNs);
        }
    };
    if (const auto current = record.current()) {
        forEachPartBackwards(record, spec, current->state, current->sinceNs, std::max(current->sinceNs, m_nowNs), add);
    }
    m_timeline.forEachSpanOf(task, [&](SpanRef, const Span& span) {
        forEachPartBackwards(record, spec, span.state, span.startNs, span.endNs, add);
        return true;
    });
    return totals;
}

template <typename LaneType>
bool RowFacts::isLaneActive(const LaneType& lane, std::int64_t fromNs, std::int64_t toNs) const
{
    const std::size_t count = lane.size();
    const std::size_t after = lane.firstEndingAfter(fromNs, count);
    const auto open = lane.open();
    return (after < count && lane[after].startNs < toNs) || (open && open->startNs < toNs && m_nowNs > fromNs);
}

bool RowFacts::isActiveIn(std::uint32_t item, std::int64_t fromNs, std::int64_t toNs) const
{
    if (m_grouping == Grouping::ByTask) {
        const TaskRecord& record = m_timeline.task(TaskId{item});
        const std::int64_t endNs = record.hasEnded() ? record.endedNs() : m_nowNs;
        return record.hasStarted() && record.startedNs() < toNs && endNs > fromNs;
    }
    if (m_grouping == Grouping::ByThread) {
        return isLaneActive(m_timeline.lane(item), fromNs, toNs);
    }
    const CoreLane* const core = m_timeline.coreLaneOf(static_cast<std::uint16_t>(item));
    return core != nullptr && isLaneActive(*core, fromNs, toNs);
}

} // namespace juggler::ui
