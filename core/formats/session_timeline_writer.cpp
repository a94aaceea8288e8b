// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/session_timeline_writer.h"

#include "core/formats/json_stream.h"
#include "core/formats/json_text.h"
#include "core/formats/task_intervals.h"
#include "core/timeline/recorded_marks.h"

#include <algorithm>
#include <vector>

namespace juggler {

namespace {

constexpr std::uint32_t kNoLane = 0xffff'ffff;

std::optional<std::uint32_t> known(TaskId task)
{
    return task == kNoTask ? std::nullopt : std::optional(toIndex(task));
}

std::optional<std::uint16_t> known(std::uint16_t core)
{
    return core == kNoCore ? std::nullopt : std::optional(core);
}

/// Whether the starts are those of the closed waits and nothing else. The lane moves one that was learnt too late to the latest before it,
/// which makes it later, never earlier: sums that are the same have the same parts.
bool areStartsOfWaits(const InFlightLane& lane)
{
    if (lane.startedCount() != lane.size()) {
        return false;
    }
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < lane.size(); ++i) {
        sum += static_cast<std::uint64_t>(lane[i].startNs);
    }
    return sum == lane.starts().sumOf(lane.startedCount());
}

} // namespace

void SessionTimelineWriter::write(const RunRecord& run)
{
    const Timeline* const timeline = run.timeline();
    if (!timeline) {
        for (const std::string_view key : {"threads", "others", "core_lanes", "tasks"}) {
            m_json.key(key);
            m_json.beginArray();
            m_json.endArray();
        }
        return;
    }
    writeThreads(*timeline);
    writeWaits("in_flight", timeline->inFlight());
    writeWaits("yielded", timeline->yielded());
    writeOthers(*timeline);
    writeCoreLanes(*timeline);
    writeTasks(run, *timeline);
    if (timeline->marks()) { // another program's
        writeInstants(*timeline->marks());
        writeCounters(*timeline->marks());
    }
}

/// Of the run's object; the array's contents go straight to the output.
void SessionTimelineWriter::beginArray(std::string_view key)
{
    m_json.key(key);
    m_json.handOverValue();
    m_text.put('[');
}

void SessionTimelineWriter::separate(bool& isFirst)
{
    if (!isFirst) {
        m_text.put(',');
    }
    isFirst = false;
}

void SessionTimelineWriter::writeUnknown(const std::string& place)
{
    if (const auto members = m_unknown->find(place); members != m_unknown->end()) {
        m_text.put(',');
        m_output.write(members->second);
    }
}

bool SessionTimelineWriter::hasUnknownBelow(const std::string& place) const
{
    if (!m_unknown) {
        return false;
    }
    const auto next = m_unknown->lower_bound(place);
    return next != m_unknown->end() && next->first.starts_with(place);
}

void SessionTimelineWriter::writeThreads(const Timeline& timeline)
{
    beginArray("threads");
    bool isFirst = true;
    for (std::size_t i = 0; i < timeline.laneCount() && !isOver(); ++i) {
        separate(isFirst);
        writeThread(i, timeline.lane(i));
    }
    m_text.put(']');
}

void SessionTimelineWriter::writeThread(std::size_t number, const Lane& lane)
{
    m_text.literal("{\"id\":");
    m_text.number(number);
    m_text.literal(",\"name\":");
    m_text.text(lane.name());
    if (!isUtf8(lane.name())) {
        m_text.literal(",\"name_base64\":");
        m_text.text(toBase64(lane.name()));
    }
    m_text.literal(",\"role\":");
    m_text.key(threadRoleKey(lane.role()));
    m_text.literal(",\"process\":"); // 0: the program itself
    m_text.number(lane.process());
    m_text.literal(",\"pid\":");
    m_text.number(lane.pid() > 0 ? std::optional(lane.pid()) : std::nullopt);
    m_text.literal(",\"tid\":");
    m_text.number(lane.tid() > 0 ? std::optional(lane.tid()) : std::nullopt);
    m_text.literal(",\"started_ns\":");
    m_text.time(lane.startedNs());
    m_text.literal(",\"ready_ns\":");
    m_text.time(lane.readyNs());
    m_text.literal(",\"ended_ns\":");
    m_text.time(lane.endedNs());
    writeUsage(number, lane);
    writeIntervals(number, lane);
    if (m_unknown) {
        writeUnknown("threads[" + std::to_string(number) + "]");
    }
    m_text.put('}');
}

void SessionTimelineWriter::writeUsage(std::size_t number, const Lane& lane)
{
    m_text.literal(",\"usage\":");
    if (lane.endedNs() < 0) {
        m_text.literal("null"); // the system tells it at the end
        return;
    }
    const ThreadUsage& usage = lane.usage();
    m_text.literal("{\"cpu_ns\":");
    m_text.number(usage.cpuNs);
    m_text.literal(",\"voluntary_switches\":");
    m_text.number(usage.voluntarySwitches);
    m_text.literal(",\"involuntary_switches\":");
    m_text.number(usage.involuntarySwitches);
    m_text.literal(",\"run_queue_delay_ns\":");
    m_text.number(usage.runQueueDelayNs);
    if (m_unknown) {
        writeUnknown("threads[" + std::to_string(number) + "].usage");
    }
    m_text.put('}');
}

void SessionTimelineWriter::writeIntervals(std::size_t number, const Lane& lane)
{
    const std::string place = "threads[" + std::to_string(number) + "].intervals[";
    const bool hasUnknown = hasUnknownBelow(place);
    m_text.literal(",\"intervals\":[");
    for (std::size_t i = 0; i < lane.size() && !isOver(); ++i) {
        const Span& span = lane[i];
        if (i > 0) {
            m_text.put(',');
        }
        m_text.interval(span.state, ",\"task\":", known(span.task), known(span.core), span.startNs, span.endNs);
        if (hasUnknown) {
            writeUnknown(place + std::to_string(i) + "]");
        }
        m_text.put('}');
        m_progress.count();
    }
    m_text.put(']');
}

void SessionTimelineWriter::writeWaits(std::string_view key, const InFlightLane& lane)
{
    m_json.key(key);
    if (lane.startedCount() == 0) {
        m_json.null();
        return;
    }
    m_json.handOverValue();
    m_text.literal("{\"peak\":");
    m_text.number(lane.peak());
    if (!areStartsOfWaits(lane)) {
        m_text.literal(",\"starts_ns\":[");
        for (std::size_t i = 0; i < lane.startedCount() && !isOver(); ++i) {
            m_text.literal(i == 0 ? "" : ",");
            m_text.number(lane.starts()[i]);
        }
        m_text.put(']');
    }
    const std::string place = std::string(key) + ".intervals[";
    const bool hasUnknown = hasUnknownBelow(place);
    m_text.literal(",\"intervals\":[");
    for (std::size_t i = 0; i < lane.size() && !isOver(); ++i) {
        m_text.literal(i == 0 ? "{\"task\":" : ",{\"task\":");
        m_text.number(toIndex(lane[i].task));
        m_text.literal(",\"start_ns\":");
        m_text.number(lane[i].startNs);
        m_text.literal(",\"end_ns\":");
        m_text.number(lane[i].endNs);
        if (hasUnknown) {
            writeUnknown(place + std::to_string(i) + "]");
        }
        m_text.put('}');
        m_progress.count();
    }
    m_text.put(']');
    if (m_unknown) {
        writeUnknown(std::string(key));
    }
    m_text.put('}');
}

void SessionTimelineWriter::writeOthers(const Timeline& timeline)
{
    beginArray("others");
    for (std::size_t core = 0; core < timeline.othersCount() && !isOver(); ++core) {
        const Lane& lane = *timeline.othersOn(timeline.othersCore(core));
        const std::string place = "others[" + std::to_string(core) + "]";
        const bool hasUnknown = hasUnknownBelow(place + ".intervals[");
        m_text.literal(core == 0 ? "{\"core\":" : ",{\"core\":");
        m_text.number(timeline.othersCore(core));
        m_text.literal(",\"intervals\":[");
        for (std::size_t i = 0; i < lane.size() && !isOver(); ++i) {
            m_text.literal(i == 0 ? "{\"start_ns\":" : ",{\"start_ns\":");
            m_text.number(lane[i].startNs);
            m_text.literal(",\"end_ns\":");
            m_text.number(lane[i].endNs);
            if (hasUnknown) {
                writeUnknown(place + ".intervals[" + std::to_string(i) + "]");
            }
            m_text.put('}');
            m_progress.count();
        }
        m_text.put(']');
        if (m_unknown) {
            writeUnknown(place);
        }
        m_text.put('}');
    }
    m_text.put(']');
}

void SessionTimelineWriter::writeCoreLanes(const Timeline& timeline)
{
    beginArray("core_lanes");
    for (std::size_t i = 0; i < timeline.coreCount() && !isOver(); ++i) {
        m_text.literal(i == 0 ? "{\"core\":" : ",{\"core\":");
        m_text.number(timeline.coreLane(i).core());
        m_text.literal(",\"left_out\":[");
        if (timeline.coreLane(i).leftOutCount() > 0) {
            writeLeftOut(timeline, timeline.coreLane(i));
        }
        m_text.put(']');
        if (m_unknown) {
            writeUnknown("core_lanes[" + std::to_string(i) + "]");
        }
        m_text.put('}');
    }
    m_text.put(']');
}

/// The running spans of the core that its lane does not show.
void SessionTimelineWriter::writeLeftOut(const Timeline& timeline, const CoreLane& core)
{
    std::vector<std::vector<bool>> isShown(timeline.laneCount());
    for (std::size_t i = 0; i < core.size(); ++i) {
        const SpanRef ref = core.ref(i);
        isShown[ref.lane].resize(std::max<std::size_t>(isShown[ref.lane].size(), ref.index + std::size_t{1}));
        isShown[ref.lane][ref.index] = true;
    }
    bool isFirst = true;
    for (std::size_t number = 0; number < timeline.laneCount() && !isOver(); ++number) {
        const Lane& lane = timeline.lane(number);
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const bool isOfCore = lane[i].state == State::Running && lane[i].core == core.core();
            if (isOfCore && (i >= isShown[number].size() || !isShown[number][i])) {
                separate(isFirst);
                m_text.put('[');
                m_text.number(number);
                m_text.put(',');
                m_text.number(i);
                m_text.put(']');
            }
        }
    }
}

void SessionTimelineWriter::writeTasks(const RunRecord& run, const Timeline& timeline)
{
    beginArray("tasks");
    TaskIntervals intervals(timeline);
    for (std::uint32_t i = 0; i < timeline.taskCount() && !isOver(); ++i) {
        if (i > 0) {
            m_text.put(',');
        }
        writeTask(TaskId{i}, run, timeline, intervals);
        m_progress.count();
    }
    m_text.put(']');
}

void SessionTimelineWriter::writeTask(TaskId id, const RunRecord& run, const Timeline& timeline, TaskIntervals& intervals)
{
    m_text.literal("{\"id\":");
    m_text.number(toIndex(id));
    writeTaskFacts(run, run.tasks().spec(id), timeline.task(id));
    const std::vector<TaskInterval>& all = intervals.of(id);
    if (!intervals.areInOrder()) {
        writeOrder(id, timeline);
    }
    const std::string place = m_unknown ? "tasks[" + std::to_string(toIndex(id)) + "]" : std::string();
    const bool hasUnknown = hasUnknownBelow(place + ".intervals[");
    m_text.literal(",\"intervals\":[");
    bool isFirst = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const TaskInterval& interval = all[i];
        separate(isFirst);
        m_text.interval(interval.state, ",\"thread\":", interval.thread, interval.core, interval.startNs, interval.endNs);
        if (hasUnknown) {
            writeUnknown(place + ".intervals[" + std::to_string(i) + "]");
        }
        m_text.put('}');
    }
    m_text.put(']');
    if (m_unknown) {
        writeUnknown(place);
    }
    m_text.put('}');
}

void SessionTimelineWriter::writeTaskFacts(const RunRecord& run, const TaskSpec& spec, const TaskRecord& task)
{
    m_text.literal(",\"kind\":");
    m_text.key(kindKey(kindOf(spec)));
    m_text.literal(",\"label\":");
    m_text.text(taskLabel(spec));
    m_text.literal(",\"outcome\":");
    m_text.key(outcomeKey(task.outcome()));
    m_text.literal(",\"error\":");
    if (const std::string error = describeTaskError(task.error(), spec); error.empty()) {
        m_text.literal("null");
    } else {
        m_text.text(error);
    }
    m_text.literal(",\"error_operation\":");
    if (task.error() == TaskError{}) {
        m_text.literal("null,\"error_code\":null");
    } else {
        m_text.key(taskOperationKey(task.error().operation));
        m_text.literal(",\"error_code\":");
        m_text.number(task.error().code);
    }
    m_text.literal(",\"result\":");
    m_text.number(task.result());
    m_text.literal(",\"submitted_ns\":");
    m_text.time(task.submittedNs());
    m_text.literal(",\"started_ns\":");
    m_text.time(task.startedNs());
    m_text.literal(",\"ended_ns\":");
    m_text.time(task.endedNs());
    m_text.literal(",\"cpu_ns\":");
    m_text.number(task.hasStarted() || task.cpuNs() != 0 ? std::optional(task.cpuNs()) : std::nullopt);
    m_text.literal(",\"cpu_is_bound\":");
    m_text.truth(task.cpuIsBound());
    const auto cacheKey = [this](const std::optional<CacheMode>& mode) {
        if (mode) {
            m_text.key(cacheModeKey(*mode));
        } else {
            m_text.literal("null");
        }
    };
    m_text.literal(",\"cache_requested\":");
    cacheKey(isFileKind(kindOf(spec)) ? std::optional(run.config().cache) : std::nullopt);
    m_text.literal(",\"cache_used\":");
    cacheKey(task.cacheUsed());
    m_text.literal(",\"cached_bytes\":");
    m_text.number(task.cachedBytes());
    m_text.literal(",\"thread\":");
    m_text.number(task.lane() == kNoLane ? std::nullopt : std::optional(task.lane()));
}

/// The places of its intervals, the earliest first; in flight is -1, yielded -2.
void SessionTimelineWriter::writeOrder(TaskId id, const Timeline& timeline)
{
    std::vector<SpanRef> refs;
    timeline.forEachSpanOf(id, [&refs](SpanRef ref, const Span&) {
        refs.push_back(ref);
        return true;
    });
    m_text.literal(",\"interval_order\":[");
    bool isFirst = true;
    for (auto ref = refs.rbegin(); ref != refs.rend(); ++ref) {
        separate(isFirst);
        m_text.put('[');
        m_text.number(Timeline::isOnThread(*ref) ? std::int64_t{ref->lane} : ref->lane == Timeline::kInFlightLane ? -1 : -2);
        m_text.put(',');
        m_text.number(ref->index);
        m_text.put(']');
    }
    m_text.put(']');
}

void SessionTimelineWriter::writeInstants(const RecordedMarks& marks)
{
    beginArray("instants");
    const bool hasUnknown = hasUnknownBelow("instants[");
    std::size_t number = 0;
    for (const RecordedInstant& instant : marks.instants()) {
        if (isOver()) {
            break;
        }
        m_text.literal(number == 0 ? "{\"name\":" : ",{\"name\":");
        m_text.text(marks.name(instant.name));
        m_text.literal(",\"scope\":");
        m_text.key(instantScopeKey(instant.lane));
        if (instant.isOnThread()) {
            m_text.literal(",\"thread\":");
            m_text.number(instant.lane);
        }
        m_text.literal(",\"time_ns\":");
        m_text.number(instant.timeNs);
        if (hasUnknown) {
            writeUnknown("instants[" + std::to_string(number) + "]");
        }
        m_text.put('}');
        m_progress.count();
        ++number;
    }
    m_text.put(']');
}

void SessionTimelineWriter::writeCounters(const RecordedMarks& marks)
{
    beginArray("counters");
    for (std::size_t i = 0; i < marks.counters().size() && !isOver(); ++i) {
        const RecordedCounter& counter = marks.counters()[i];
        m_text.literal(i == 0 ? "{\"name\":" : ",{\"name\":");
        m_text.text(marks.name(counter.name));
        m_text.literal(",\"series\":");
        m_text.text(marks.name(counter.series));
        m_text.literal(",\"samples\":[");
        for (std::size_t j = 0; j < counter.samples.size() && !isOver(); ++j) {
            m_text.literal(j == 0 ? "[" : ",[");
            m_text.number(counter.samples[j].timeNs);
            m_text.put(',');
            m_text.number(counter.samples[j].value);
            m_text.put(']');
            m_progress.count();
        }
        m_text.put(']');
        if (m_unknown) {
            writeUnknown("counters[" + std::to_string(i) + "]");
        }
        m_text.put('}');
    }
    m_text.put(']');
}

} // namespace juggler
