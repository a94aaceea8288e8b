// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/interval_text.h"
#include "core/formats/json_text.h"
#include "core/formats/session_fields.h"
#include "core/formats/session_run_reader.h"

#include <limits>

// What was recorded of a run: threads, waits, cores, tasks.
namespace juggler {

namespace {

constexpr std::int64_t kLatest = RecordingLoader::kLatestNs;
constexpr std::int64_t kMostCount = RecordingLoader::kLatestNs;
constexpr std::int64_t kSpanBytes = 72; // with its place on a core's lane and in the links while they are made
constexpr std::int64_t kThreadBytes = 2048;
constexpr std::int64_t kTaskBytes = 240;
constexpr std::int64_t kMarkBytes = 48; // an instant, or a value of a counter, while their array grows
constexpr std::int64_t kCounterBytes = 240; // twice while their array grows
constexpr std::int64_t kNameBytes = 160; // beside its text, which is there twice
constexpr std::int64_t kMostId = std::numeric_limits<int>::max();
constexpr std::int64_t kLargestTask = 0xffff'fffe;
constexpr std::int64_t kInFlightPlace = -1; // in interval_order, where a thread's number would stand
constexpr std::int64_t kYieldedPlace = -2;

} // namespace

void SessionRunReader::check(RecordingLoader::Problem problem, std::string_view field)
{
    if (problem != RecordingLoader::Problem::None && !m_json.hasFailed()) {
        if (field.empty()) {
            m_json.fail(RecordingLoader::problemText(problem));
        } else {
            m_json.failAt(field, RecordingLoader::problemText(problem));
        }
    }
}

void SessionRunReader::readThreads()
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        begin();
        readThread();
    }
}

void SessionRunReader::readThread()
{
    m_reading.spend(kThreadBytes);
    if (m_loader->threadCount() == RecordingLoader::kMostThreads) {
        check(RecordingLoader::Problem::TooManyThreads, {});
        return;
    }
    const std::uint32_t lane = m_loader->addThread();
    LoadedThread thread;
    std::optional<std::string> exactName;
    FieldWalk walk(m_json, session_fields::kThread, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0:
            if (const std::int64_t id = m_json.wholeNumber(0, kMostId); id != lane) {
                m_json.fail("must be " + std::to_string(lane) + ", is " + std::to_string(id) + ": threads are numbered in order");
            }
            break;
        case 1: thread.name = m_reading.keep(); break;
        case 2: exactName = fromBase64(m_reading.keep()); break;
        case 3: thread.role = readKey(&threadRoleFromKey, "a role of a thread").value_or(ThreadRole::Worker); break;
        case 4: thread.process = static_cast<int>(m_json.wholeNumber(0, kMostId)); break;
        case 5: thread.pid = static_cast<int>(m_json.optionalNumber(0, kMostId).value_or(0)); break;
        case 6: thread.tid = static_cast<int>(m_json.optionalNumber(0, kMostId).value_or(0)); break;
        case 7: thread.startedNs = timeOrUnknown(); break;
        case 8: thread.readyNs = timeOrUnknown(); break;
        case 9: thread.endedNs = timeOrUnknown(); break;
        case 10: thread.usage = m_json.takeNull() ? ThreadUsage{} : readUsage(); break;
        default: readIntervals(lane); break;
        }
    }
    walk.require(2);
    if (thread.startedNs >= 0 && thread.endedNs >= 0 && thread.endedNs < thread.startedNs) {
        m_json.failAt("ended_ns", "ends before it starts");
    }
    if (exactName) {
        thread.name = *std::move(exactName);
    }
    m_loader->setThread(lane, std::move(thread));
}

ThreadUsage SessionRunReader::readUsage()
{
    ThreadUsage usage;
    FieldWalk walk(m_json, session_fields::kUsage, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0: usage.cpuNs = m_json.wholeNumber(0, kLatest); break;
        case 1: usage.voluntarySwitches = m_json.wholeNumber(0, kMostCount); break;
        case 2: usage.involuntarySwitches = m_json.wholeNumber(0, kMostCount); break;
        default: usage.runQueueDelayNs = m_json.optionalNumber(0, kLatest); break;
        }
    }
    return usage;
}

void SessionRunReader::readIntervals(std::uint32_t lane)
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        if (!readIntervalByHeart(lane)) {
            readInterval(lane);
        }
        m_reading.spend(kSpanBytes);
    }
}

bool SessionRunReader::readIntervalByHeart(std::uint32_t lane)
{
    const auto parsed = parseIntervalText(m_json.peekText(kLongestIntervalText), "task");
    const bool fits = parsed && parsed->second.value_or(0) <= kLargestTask && parsed->core.value_or(0) < kNoCore
        && parsed->state != State::Queued && parsed->state != State::WaitingFree;
    if (!fits) {
        return false;
    }
    const auto problem = m_loader->addSpan(lane,
                                           {.startNs = parsed->startNs,
                                            .endNs = parsed->endNs,
                                            .task = parsed->second ? TaskId{static_cast<std::uint32_t>(*parsed->second)} : kNoTask,
                                            .previousOfTask = {},
                                            .core = parsed->core ? static_cast<std::uint16_t>(*parsed->core) : kNoCore,
                                            .state = parsed->state});
    if (problem != RecordingLoader::Problem::None) {
        return false; // once more, slowly: what it fails with has the place
    }
    m_json.consume(parsed->size);
    return true;
}

void SessionRunReader::readInterval(std::uint32_t lane)
{
    Span span;
    FieldWalk walk(m_json, session_fields::kInterval, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0:
            span.state = readKey(&stateFromKey, "a state").value_or(State::Running);
            if (span.state == State::Queued || span.state == State::WaitingFree) {
                m_json.fail("is no state of a thread");
            }
            break;
        case 1:
            if (const auto task = m_json.optionalNumber(0, kLargestTask)) {
                span.task = TaskId{static_cast<std::uint32_t>(*task)};
            }
            break;
        case 2:
            if (const auto core = m_json.optionalNumber(0, kNoCore - 1)) {
                span.core = static_cast<std::uint16_t>(*core);
            }
            break;
        case 3: span.startNs = m_json.wholeNumber(0, kLatest); break;
        default: span.endNs = m_json.wholeNumber(0, kLatest); break;
        }
    }
    walk.require(session_fields::kInterval.size());
    if (!m_json.hasFailed()) {
        addSpan(lane, span);
    }
}

void SessionRunReader::addSpan(std::uint32_t lane, const Span& span)
{
    using Problem = RecordingLoader::Problem;
    const Problem problem = m_loader->addSpan(lane, span);
    check(problem, problem == Problem::UnknownTask ? "task" : problem == Problem::EndsBeforeItStarts ? "end_ns" : "start_ns");
}

void SessionRunReader::readWaits(State state)
{
    if (m_json.takeNull()) {
        return;
    }
    begin();
    FieldWalk walk(m_json, session_fields::kWaits, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0: m_loader->setWaitPeak(state, static_cast<std::size_t>(m_json.wholeNumber(0, kMostCount))); break;
        case 1: readWaitStarts(state); break;
        default: readWaitIntervals(state); break;
        }
    }
}

void SessionRunReader::readWaitStarts(State state)
{
    std::vector<std::int64_t> starts;
    m_json.beginArray();
    while (m_json.nextElement()) {
        starts.push_back(m_json.wholeNumber(0, kLatest));
        if (starts.size() > 1 && starts.back() < starts[starts.size() - 2]) {
            m_json.fail("is earlier than the one before it");
        }
        m_reading.spend(24);
    }
    if (!m_json.hasFailed() && !m_loader->setWaitStarts(state, std::move(starts))) {
        m_json.fail("are not in the order of time");
    }
}

void SessionRunReader::readWaitIntervals(State state)
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        std::int64_t task = 0;
        std::int64_t startNs = 0;
        std::int64_t endNs = 0;
        FieldWalk walk(m_json, session_fields::kWait, m_unknown);
        while (const auto field = walk.next()) {
            (*field == 0 ? task : *field == 1 ? startNs : endNs) = m_json.wholeNumber(0, *field == 0 ? kLargestTask : kLatest);
        }
        walk.require(session_fields::kWait.size());
        if (m_json.hasFailed()) {
            return;
        }
        const auto problem = m_loader->addWait(state, TaskId{static_cast<std::uint32_t>(task)}, startNs, endNs);
        if (problem == RecordingLoader::Problem::OverlapsThePrevious) {
            m_json.failAt("end_ns", "is earlier than that of the one before it: they are in the order of their ends");
        }
        check(problem, problem == RecordingLoader::Problem::UnknownTask ? "task" : "end_ns");
        m_reading.spend(kSpanBytes);
    }
}

void SessionRunReader::readOthers()
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        begin();
        std::optional<std::uint16_t> core;
        FieldWalk walk(m_json, session_fields::kOthers, m_unknown);
        while (const auto field = walk.next()) {
            if (*field == 0) {
                core = static_cast<std::uint16_t>(m_json.wholeNumber(0, kNoCore - 1));
                if (!m_json.hasFailed() && m_loader->hasOthers(*core)) {
                    m_json.fail("is there twice");
                } else if (!m_json.hasFailed()) {
                    m_loader->addOthers(*core);
                    m_reading.spend(kThreadBytes);
                }
            } else if (core) {
                readOthersIntervals(*core);
            } else {
                m_json.fail("must come after the core");
            }
        }
        walk.require(1);
    }
}

void SessionRunReader::readOthersIntervals(std::uint16_t core)
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        std::int64_t startNs = 0;
        std::int64_t endNs = 0;
        FieldWalk walk(m_json, session_fields::kOthersInterval, m_unknown);
        while (const auto field = walk.next()) {
            (*field == 0 ? startNs : endNs) = m_json.wholeNumber(0, kLatest);
        }
        walk.require(session_fields::kOthersInterval.size());
        if (m_json.hasFailed()) {
            return;
        }
        const auto problem = m_loader->addOthersSpan(core, startNs, endNs);
        check(problem, problem == RecordingLoader::Problem::EndsBeforeItStarts ? "end_ns" : "start_ns");
        m_reading.spend(kSpanBytes);
    }
}

void SessionRunReader::readCoreLanes()
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        begin();
        m_reading.spend(kThreadBytes);
        std::uint16_t core = kNoCore;
        std::vector<SpanRef> leftOut;
        FieldWalk walk(m_json, session_fields::kCoreLane, m_unknown);
        while (const auto field = walk.next()) {
            if (*field == 0) {
                core = static_cast<std::uint16_t>(m_json.wholeNumber(0, kNoCore - 1));
            } else {
                leftOut = readPlaces();
            }
        }
        walk.require(1);
        if (!m_json.hasFailed()) {
            m_loader->addCoreLane(core, std::move(leftOut));
        }
    }
}

/// Pairs of a thread's number and an interval's: [[3,17],[4,0]].
std::vector<SpanRef> SessionRunReader::readPlaces()
{
    std::vector<SpanRef> places;
    m_json.beginArray();
    while (m_json.nextElement()) {
        std::int64_t lane = 0;
        std::int64_t index = 0;
        std::size_t count = 0;
        m_json.beginArray();
        for (; m_json.nextElement(); ++count) {
            (count == 0 ? lane : index) = m_json.wholeNumber(kYieldedPlace, kLargestTask);
        }
        if (count != 2 || index < 0) {
            m_json.fail("must be a thread's number and an interval's");
            return {};
        }
        const std::uint32_t number = lane == kInFlightPlace ? Timeline::kInFlightLane
            : lane == kYieldedPlace                         ? Timeline::kYieldedLane
                                                            : static_cast<std::uint32_t>(lane);
        places.push_back({number, static_cast<std::uint32_t>(index)});
        m_reading.spend(32);
    }
    return places;
}

void SessionRunReader::readTasks()
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        begin();
        m_reading.spend(kTaskBytes);
        readTask();
    }
}

void SessionRunReader::readTask()
{
    const auto id = static_cast<std::uint32_t>(m_loader->toldTasks());
    LoadedTask task;
    FieldWalk walk(m_json, session_fields::kTask, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0:
            if (const std::int64_t told = m_json.wholeNumber(0, kLargestTask); told != id) {
                m_json.fail("must be " + std::to_string(id) + ", is " + std::to_string(told) + ": tasks are numbered in order");
            }
            break;
        case 3: task.outcome = readKey(&outcomeFromKey, "an outcome").value_or(TaskOutcome::Pending); break;
        case 5:
            if (!m_json.takeNull()) {
                task.error.operation = readKey(&taskOperationFromKey, "an operation").value_or(TaskOperation::None);
            }
            break;
        case 6: task.error.code = static_cast<std::uint16_t>(m_json.optionalNumber(0, 0xffff).value_or(0)); break;
        case 7:
            if (!m_json.takeNull()) {
                task.result = m_json.unsignedNumber();
            }
            break;
        case 8: task.submittedNs = timeOrUnknown(); break;
        case 9: task.startedNs = timeOrUnknown(); break;
        case 10: task.endedNs = timeOrUnknown(); break;
        case 11: task.cpuNs = m_json.optionalNumber(0, kLatest).value_or(0); break;
        case 12: task.cpuIsBound = m_json.truth(); break;
        case 14:
            if (!m_json.takeNull()) {
                task.cacheUsed = readKey(&cacheModeFromKey, "a cache mode");
            }
            break;
        case 15: task.cachedBytes = m_json.optionalNumber(0, kLatest).value_or(-1); break;
        case 16:
            if (const auto lane = m_json.optionalNumber(0, RecordingLoader::kMostThreads - 1)) {
                task.lane = static_cast<std::uint32_t>(*lane);
            }
            break;
        case 17: m_loader->setSpanOrder(TaskId{id}, readPlaces()); break;
        case 18: skipTaskIntervals(); break;
        default: m_json.skip(); break; // what follows from the workload and the configuration
        }
    }
    walk.require(1);
    if (!m_json.hasFailed()) {
        const auto problem = m_loader->setTask(TaskId{id}, task);
        check(problem, problem == RecordingLoader::Problem::EndsBeforeItStarts ? "ended_ns" : "id");
    }
}

// They say once more what the threads' intervals say.
void SessionRunReader::skipTaskIntervals()
{
    if (m_json.takeNull()) {
        return;
    }
    m_json.beginArray();
    while (m_json.nextElement()) {
        if (const auto parsed = parseIntervalText(m_json.peekText(kLongestIntervalText), "thread")) {
            m_json.consume(parsed->size);
            continue;
        }
        FieldWalk walk(m_json, session_fields::kTaskInterval, m_unknown);
        while (walk.next()) {
            m_json.skip();
        }
    }
}

void SessionRunReader::readInstants()
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        begin();
        readInstant();
        m_reading.spend(kMarkBytes);
    }
}

void SessionRunReader::readInstant()
{
    RecordedInstant instant;
    std::optional<std::uint32_t> thread;
    FieldWalk walk(m_json, session_fields::kInstant, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0: instant.name = markName(); break;
        case 1: instant.lane = readKey(&instantLaneFromKey, "a scope").value_or(0); break;
        case 2: thread = static_cast<std::uint32_t>(m_json.wholeNumber(0, RecordingLoader::kMostThreads - 1)); break;
        default: instant.timeNs = m_json.wholeNumber(0, kLatest); break;
        }
    }
    for (const std::size_t field : {std::size_t{0}, std::size_t{1}, std::size_t{3}}) {
        if (!m_json.hasFailed() && !walk.has(field)) {
            m_json.failAt(session_fields::kInstant[field], "missing");
        }
    }
    if (!m_json.hasFailed() && instant.isOnThread() != thread.has_value()) {
        m_json.failAt("thread", "belongs to the scope \"thread\", and to no other");
    }
    if (!m_json.hasFailed()) {
        instant.lane = thread.value_or(instant.lane);
        if (!m_marks.instants().empty() && instant.isBefore(m_marks.instants().back())) {
            m_json.failAt("time_ns", "stands before the one before it: they are in the order of threads, then of times");
        }
        m_marks.add(instant);
    }
}

void SessionRunReader::readCounters()
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        begin();
        m_reading.spend(kCounterBytes);
        readCounter();
    }
}

void SessionRunReader::readCounter()
{
    RecordedCounter counter;
    FieldWalk walk(m_json, session_fields::kCounter, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0: counter.name = markName(); break;
        case 1: counter.series = markName(); break;
        default: readSamples(counter.samples); break;
        }
    }
    walk.require(session_fields::kCounter.size());
    if (!m_json.hasFailed()) {
        m_marks.add(std::move(counter));
    }
}

/// Pairs of a time and a value: [[0,17.5],[1200,18]].
void SessionRunReader::readSamples(std::vector<CounterSample>& samples)
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        CounterSample sample;
        std::size_t count = 0;
        m_json.beginArray();
        for (; m_json.nextElement(); ++count) {
            if (count == 0) {
                sample.timeNs = m_json.wholeNumber(0, kLatest);
            } else {
                sample.value = m_json.number();
            }
        }
        if (count != 2) {
            m_json.fail("must be a time and a value");
            return;
        }
        if (!samples.empty() && sample.timeNs < samples.back().timeNs) {
            m_json.fail("is earlier than the one before it");
            return;
        }
        samples.push_back(sample);
        m_reading.spend(kMarkBytes);
    }
}

/// The name that comes next, by its number; paid for where it is a new one.
std::uint32_t SessionRunReader::markName()
{
    const std::size_t known = m_marks.nameCount();
    const std::uint32_t id = m_marks.idOf(m_json.text());
    if (m_marks.nameCount() > known) {
        m_reading.spend(2 * static_cast<std::int64_t>(m_marks.name(id).size()) + kNameBytes);
    }
    return id;
}

} // namespace juggler
