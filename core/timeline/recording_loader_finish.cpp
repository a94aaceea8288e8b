// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/recording_loader.h"

#include "core/base/stepped_sort.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

// What RecordingLoader::finish() makes of all that was added: records, links, the lanes of the cores.
namespace juggler {

namespace {

Error cancelled()
{
    return Error{"cancelled"};
}

/// All waits together, those that never ended up to overNs.
double waitedNs(const InFlightLane& lane, std::int64_t overNs)
{
    double sum = 0;
    for (std::size_t i = 0; i < lane.size(); ++i) {
        sum += static_cast<double>(lane[i].endNs);
    }
    for (std::size_t i = 0; i < lane.startedCount(); ++i) {
        sum += (i < lane.size() ? 0 : static_cast<double>(overNs)) - static_cast<double>(lane.starts()[i]);
    }
    return sum;
}

} // namespace

std::optional<Error> RecordingLoader::fillTasks()
{
    if (!m_hasEvents) {
        m_timeline->m_records = std::make_unique<TaskRecord[]>(m_timeline->taskCount());
    }
    std::vector<bool> isTold(m_timeline->taskCount());
    for (const ToldTask& told : m_tasks) {
        const std::uint32_t index = toIndex(told.id);
        if (isTold[index]) {
            return Error{"task " + std::to_string(index) + " is told of twice"};
        }
        isTold[index] = true;
        fillTask(m_timeline->m_records[index], told.task);
    }
    m_tasks = {};
    return fillTaskTimes();
}

void RecordingLoader::fillTask(TaskRecord& record, const LoadedTask& task)
{
    constexpr auto kRelaxed = std::memory_order_relaxed; // nobody else sees it before the run is handed on
    record.m_submittedNs.store(task.submittedNs, kRelaxed);
    record.m_startedNs.store(task.startedNs, kRelaxed);
    record.m_endedNs.store(task.endedNs, kRelaxed);
    record.m_cpuNs.store(task.cpuNs, kRelaxed);
    record.m_cpuIsBound.store(task.cpuIsBound, kRelaxed);
    record.m_cachedBytes.store(task.cachedBytes, kRelaxed);
    record.m_result.store(task.result.value_or(0), kRelaxed);
    record.m_hasResult.store(task.result.has_value(), kRelaxed);
    record.m_error.store(task.error, kRelaxed);
    record.m_outcome.store(task.outcome, kRelaxed);
    record.m_lane.store(task.lane.value_or(0xffff'ffff), kRelaxed);
    if (task.cacheUsed) {
        record.m_cacheUsed.store(static_cast<std::uint8_t>(*task.cacheUsed), kRelaxed);
    }
}

// Starts and ends in the order of time: in which order they were learnt means nothing any more.
std::optional<Error> RecordingLoader::fillTaskTimes()
{
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    std::int64_t firstNs = -1;
    std::int64_t lastNs = -1;
    std::size_t endedCount = 0;
    for (std::uint32_t i = 0; i < m_timeline->taskCount(); ++i) {
        const TaskRecord& task = m_timeline->task(TaskId{i});
        if (task.submittedNs() >= 0 && (firstNs < 0 || task.submittedNs() < firstNs)) {
            firstNs = task.submittedNs();
        }
        lastNs = std::max(lastNs, task.endedNs());
        endedCount += task.hasEnded() ? 1 : 0;
        if (task.hasStarted()) {
            starts.push_back(task.startedNs());
            if (task.hasEnded()) {
                ends.push_back(task.endedNs());
            }
        }
    }
    for (auto* times : {&starts, &ends}) {
        if (!sortInSteps(*times, m_mayGoOn)) {
            return cancelled();
        }
    }
    for (const std::int64_t startNs : starts) {
        m_timeline->m_taskStarts.append(startNs);
    }
    for (const std::int64_t endNs : ends) {
        m_timeline->m_taskEnds.append(endNs);
    }
    m_timeline->m_endedCount.store(endedCount, std::memory_order_release);
    m_timeline->m_firstSubmittedNs.store(firstNs, std::memory_order_release);
    m_timeline->m_lastEndedNs.store(lastNs, std::memory_order_release);
    return std::nullopt;
}

void RecordingLoader::fillWaits(const Waits& told)
{
    InFlightLane& lane = *told.lane;
    std::vector<std::int64_t> starts;
    if (!told.hasStarts) {
        starts.reserve(lane.size());
        for (std::size_t i = 0; i < lane.size(); ++i) {
            starts.push_back(lane[i].startNs);
        }
        std::sort(starts.begin(), starts.end());
    }
    const std::vector<std::int64_t>& all = told.hasStarts ? told.startsNs : starts;
    std::size_t peak = 0;
    std::size_t ended = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        lane.m_starts.append(all[i]);
        while (ended < lane.size() && ended <= i && lane[ended].endNs <= all[i]) {
            ++ended;
        }
        peak = std::max(peak, i + 1 - std::min(ended, i + 1));
    }
    lane.m_peak.store(std::min(told.peak.value_or(peak), all.size()), std::memory_order_release);
}

bool RecordingLoader::isKnown(SpanRef ref) const noexcept
{
    if (Timeline::isOnThread(ref)) {
        return ref.lane < m_timeline->laneCount() && ref.index < m_timeline->lane(ref.lane).size();
    }
    const bool isWait = ref.lane == Timeline::kInFlightLane;
    return (isWait || ref.lane == Timeline::kYieldedLane) && ref.index < (isWait ? m_timeline->inFlight() : m_timeline->yielded()).size();
}

// The spans of each task side by side, in a counting sort by the task's number; those of one lane are in order already.
std::optional<Error> RecordingLoader::link()
{
    if (m_hasEvents) {
        return std::nullopt; // each task has one span
    }
    const auto forEachSpan = [this](auto&& visit) {
        for (std::uint32_t number = 0; number < m_timeline->laneCount(); ++number) {
            const Lane& lane = m_timeline->lane(number);
            for (std::uint32_t i = 0; i < lane.size(); ++i) {
                if (lane[i].task != kNoTask) {
                    visit(lane[i].task, SpanRef{number, i});
                }
            }
        }
        for (std::uint32_t i = 0; i < m_timeline->inFlight().size(); ++i) {
            visit(m_timeline->inFlight()[i].task, SpanRef{Timeline::kInFlightLane, i});
        }
        for (std::uint32_t i = 0; i < m_timeline->yielded().size(); ++i) {
            visit(m_timeline->yielded()[i].task, SpanRef{Timeline::kYieldedLane, i});
        }
    };
    std::vector<std::size_t> ends(m_timeline->taskCount() + 1);
    forEachSpan([&](TaskId task, SpanRef) { ++ends[toIndex(task) + 1]; });
    for (std::size_t i = 1; i < ends.size(); ++i) {
        ends[i] += ends[i - 1];
    }
    std::vector<SpanRef> refs(ends.back());
    forEachSpan([&](TaskId task, SpanRef ref) { refs[ends[toIndex(task)]++] = ref; });
    // Each entry of ends has moved on to where the next task's begin.
    for (std::uint32_t i = 0; i < m_timeline->taskCount(); ++i) {
        if (!mayGoOn(i)) {
            return cancelled();
        }
        if (auto problem = linkTask(TaskId{i}, refs, i == 0 ? 0 : ends[i - 1], ends[i])) {
            return problem;
        }
    }
    return std::nullopt;
}

std::optional<Error> RecordingLoader::linkTask(TaskId id, std::vector<SpanRef>& refs, std::size_t begin, std::size_t end)
{
    const auto first = refs.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = refs.begin() + static_cast<std::ptrdiff_t>(end);
    const auto isEarlier = [this](SpanRef a, SpanRef b) {
        const Span& left = span(a);
        const Span& right = span(b);
        return std::tie(left.startNs, left.endNs, a.lane, a.index) < std::tie(right.startNs, right.endNs, b.lane, b.index);
    };
    if (first != last && (last - 1)->lane != first->lane && !std::is_sorted(first, last, isEarlier)) {
        std::sort(first, last, isEarlier);
    } else if (first != last && !Timeline::isOnThread(*first) && !std::is_sorted(first, last, isEarlier)) {
        std::sort(first, last, isEarlier); // waits are in the order of their ends
    }
    if (const auto told = m_spanOrders.find(toIndex(id)); told != m_spanOrders.end()) {
        // The same spans in another order.
        const auto byPlace = [](SpanRef a, SpanRef b) { return std::tie(a.lane, a.index) < std::tie(b.lane, b.index); };
        std::vector<SpanRef> found(first, last);
        std::vector<SpanRef> sorted = told->second;
        std::sort(found.begin(), found.end(), byPlace);
        std::sort(sorted.begin(), sorted.end(), byPlace);
        if (sorted != found) {
            return Error{"the order of the intervals of task " + std::to_string(toIndex(id)) + " does not have each of them once"};
        }
        std::copy(told->second.begin(), told->second.end(), first);
    }
    SpanRef previous;
    for (auto ref = first; ref != last; ++ref) {
        setPrevious(*ref, previous);
        previous = *ref;
    }
    if (previous.isValid()) {
        m_timeline->m_records[toIndex(id)].m_lastSpan.store((std::uint64_t{previous.lane} << 32) | previous.index,
                                                            std::memory_order_release);
    }
    return std::nullopt;
}

void RecordingLoader::setPrevious(SpanRef ref, SpanRef previous)
{
    if (Timeline::isOnThread(ref)) {
        m_timeline->m_ownedLanes[ref.lane]->m_spans.forChange(ref.index).previousOfTask = previous;
    } else {
        waits(ref.lane == Timeline::kYieldedLane ? State::Ready : State::WaitingFree).lane->m_spans.forChange(ref.index).previousOfTask =
            previous;
    }
}

// A task whose thread is not told ran last where its last span on a thread stands.
void RecordingLoader::findLanes()
{
    for (std::uint32_t i = 0; i < m_timeline->taskCount(); ++i) {
        TaskRecord& record = m_timeline->m_records[i];
        if (record.lane() < m_timeline->laneCount()) {
            continue;
        }
        record.m_lane.store(0xffff'ffff, std::memory_order_relaxed);
        m_timeline->forEachSpanOf(TaskId{i}, [&record](SpanRef ref, const Span&) {
            if (Timeline::isOnThread(ref)) {
                record.m_lane.store(ref.lane, std::memory_order_relaxed);
            }
            return !Timeline::isOnThread(ref);
        });
    }
}

std::optional<Error> RecordingLoader::fillCores()
{
    // Those that were told of first, in that order; then the others, by what was seen of them first.
    const auto rankOf = [this](const Core& core) {
        const auto told = std::find(m_coreOrder.begin(), m_coreOrder.end(), core.number);
        std::int64_t firstNs = std::numeric_limits<std::int64_t>::max();
        for (const OnCore& running : core.spans) {
            firstNs = std::min(firstNs, running.endNs);
        }
        return std::pair(told - m_coreOrder.begin(), firstNs);
    };
    std::vector<std::pair<decltype(rankOf(Core())), std::size_t>> order;
    for (std::size_t i = 0; i < m_cores.size(); ++i) {
        order.emplace_back(rankOf(m_cores[i]), i);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [rank, index] : order) {
        Core& core = m_cores[index];
        if (auto problem = fillCore(core)) {
            return problem;
        }
        core = {core.number, {}, {}};
    }
    return std::nullopt;
}

// In the order of their ends, as what folds events passes them on.
std::optional<Error> RecordingLoader::fillCore(Core& core)
{
    CoreLane& lane = m_timeline->addCoreLane(core.number);
    const auto byEnd = [](const OnCore& a, const OnCore& b) { return a.endNs < b.endNs; };
    if (!std::is_sorted(core.spans.begin(), core.spans.end(), byEnd)) {
        std::stable_sort(core.spans.begin(), core.spans.end(), byEnd);
    }
    const auto byPlace = [](SpanRef a, SpanRef b) { return std::tie(a.lane, a.index) < std::tie(b.lane, b.index); };
    std::sort(core.leftOut.begin(), core.leftOut.end(), byPlace);
    std::uint64_t leftOut = 0;
    std::size_t count = 0;
    for (const OnCore& running : core.spans) {
        if (!mayGoOn(count++)) {
            return cancelled();
        }
        if (!core.leftOut.empty() && std::binary_search(core.leftOut.begin(), core.leftOut.end(), running.ref, byPlace)) {
            ++leftOut;
        } else {
            lane.append(running.ref);
        }
    }
    lane.m_leftOut.fetch_add(leftOut, std::memory_order_release);
    return std::nullopt;
}

std::optional<Error> RecordingLoader::fillMarks()
{
    if (!m_marks || m_marks->isEmpty()) {
        return std::nullopt;
    }
    if (!m_marks->arrange(m_mayGoOn)) {
        return cancelled();
    }
    const auto isOutside = [](std::int64_t timeNs) { return timeNs < 0 || timeNs > kLatestNs; };
    for (const RecordedInstant& instant : m_marks->instants()) {
        if (instant.isOnThread() && instant.lane >= m_timeline->laneCount()) {
            return Error{"an instant is of thread " + std::to_string(instant.lane) + ", which is not there"};
        }
        if (isOutside(instant.timeNs)) {
            return Error{"an instant " + std::string(problemText(Problem::TimeOutOfRange))};
        }
    }
    for (const RecordedCounter& counter : m_marks->counters()) {
        if (!counter.samples.empty() && (isOutside(counter.samples.front().timeNs) || isOutside(counter.samples.back().timeNs))) {
            return Error{"a value of a counter " + std::string(problemText(Problem::TimeOutOfRange))};
        }
    }
    m_timeline->m_marks = std::move(m_marks);
    return std::nullopt;
}

// Whatever adds such values up must be able to: a file may say what no machine could have measured.
std::optional<Error> RecordingLoader::checkSums(const RunSummary& summary) const
{
    constexpr double kMost = 4.0e18; // less than half of what 64 bits hold
    const std::int64_t overNs = std::max({m_timeline->lastEndedNs(), summary.joinedNs, std::int64_t{0}});
    const double waited = waitedNs(m_timeline->inFlight(), overNs) + waitedNs(m_timeline->yielded(), overNs);
    double worked = 0;
    double computed = 0;
    for (std::uint32_t i = 0; i < m_timeline->taskCount(); ++i) {
        const TaskRecord& task = m_timeline->task(TaskId{i});
        worked += task.hasStarted() && task.hasEnded() ? static_cast<double>(task.endedNs() - task.startedNs()) : 0;
        computed += static_cast<double>(task.cpuNs());
    }
    double threads = 0;
    double counted = 0;
    for (std::size_t i = 0; i < m_timeline->laneCount(); ++i) {
        const Lane& lane = m_timeline->lane(i);
        threads += static_cast<double>(lane.totalsBefore(lane.size()).sumNs());
        const ThreadUsage& usage = lane.usage();
        counted += static_cast<double>(usage.cpuNs) + static_cast<double>(usage.voluntarySwitches)
            + static_cast<double>(usage.involuntarySwitches) + static_cast<double>(usage.runQueueDelayNs.value_or(0));
    }
    const double most = static_cast<double>(std::max<std::int64_t>(m_timeline->lastEndedNs(), 0)) * std::max(summary.coresAllowed, 1);
    for (const double sum : {worked, computed, waited, threads, counted, most}) {
        if (sum > kMost) {
            return Error{"the times of all tasks and threads together are longer than 64 bits can count"};
        }
    }
    return std::nullopt;
}

} // namespace juggler
