// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trace_run_builder.h"

#include "core/base/stepped_sort.h"
#include "core/formats/lane_packer.h"
#include "core/formats/write_progress.h"
#include "core/model/on_core_source.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

namespace juggler {

namespace {

constexpr std::uint32_t kNoName = 0xffff'ffff;
constexpr std::size_t kStep = 32 * 1024; // events between two questions, a few ms

/// A number out of a file that the system could have given; 0 for others.
int kernelNumber(const std::string& text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number > 0 ? number : 0;
}

/// The outer ones before those within them.
bool isOuter(const RecordedEvent& a, const RecordedEvent& b)
{
    return a.startNs != b.startNs ? a.startNs < b.startNs : a.endNs > b.endNs;
}

bool endsLater(const RecordedEvent& a, const RecordedEvent& b)
{
    return a.endNs > b.endNs;
}

/// The names of the process's threads, told apart by their numbers where two share one.
std::vector<std::string> threadNames(const TraceCollection::Process& process, const std::vector<TraceCollection::Thread>& threads)
{
    std::set<std::string_view> once;
    std::set<std::string_view> twice;
    for (const std::size_t thread : process.threads) {
        if (!once.insert(threads[thread].name).second) {
            twice.insert(threads[thread].name);
        }
    }
    std::vector<std::string> names;
    for (const std::size_t i : process.threads) {
        const TraceCollection::Thread& thread = threads[i];
        names.push_back(thread.name.empty()               ? "thread " + (thread.tid.empty() ? "0" : thread.tid)
                            : twice.contains(thread.name) ? thread.name + " (" + thread.tid + ")"
                                                          : thread.name);
    }
    return names;
}

} // namespace

Result<std::shared_ptr<const RunRecord>> TraceRunBuilder::build(TraceCollection::Process& process, const std::string& title,
                                                                const std::shared_ptr<const RunOrigin>& origin)
{
    std::vector<TraceCollection::Thread>& threads = m_collection.threads();
    std::shared_ptr<const TaskList> tasks = makeTasks(process);
    if (tasks->size() == 0) {
        return std::shared_ptr<const RunRecord>();
    }
    RunConfig config{.strategy = StrategyId::Imported, .nice = 0};
    config.title = title;
    m_loader = std::make_unique<RecordingLoader>(config, std::move(tasks));
    m_loader->setOrigin(origin);
    m_loader->setProgress(m_goOn);
    m_loader->begin(origin->created);
    m_marks = {};
    m_marks.reserve(instantCount(process));
    const std::vector<std::string> names = threadNames(process, threads);
    std::vector<std::size_t> order(process.threads.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return threads[process.threads[a]].sortIndex < threads[process.threads[b]].sortIndex;
    });
    bool isFine = true;
    for (std::size_t i = 0; i < order.size() && isFine; ++i) {
        isFine = addThread(threads[process.threads[order[i]]], names[order[i]]);
    }
    for (auto& [category, events] : process.detached) {
        isFine = isFine && addDetached(category == 0 ? "asynchronous" : m_collection.names()[category], std::move(events));
    }
    for (const std::uint32_t name : m_usedNames) {
        m_nextTask[name] = 0;
    }
    isFine = isFine && addInstants(RecordedInstant::kOfProcess, std::move(process.instants)) && addCounters(std::move(process.counters));
    m_loader->setMarks(std::move(m_marks));
    for (const std::uint32_t name : m_usedMarkNames) {
        m_markNames[name] = kNoName;
    }
    m_usedMarkNames.clear();
    if (!isFine) {
        return Error{m_isCancelled ? kReadingCancelled : m_problem};
    }
    RunSummary summary;
    summary.onCoreSource = onCoreSourceKey(OnCoreSource::NotRecorded);
    summary.report.notes.emplace_back(
        "bars reach from where an event began to where it ended, as another program stamped them; whether it was on a core "
        "in between was not recorded");
    return m_loader->finish(RunState::Done, std::move(summary));
}

std::size_t TraceRunBuilder::instantCount(const TraceCollection::Process& process) const
{
    std::size_t count = process.instants.size();
    for (const std::size_t thread : process.threads) {
        count += m_collection.threads()[thread].instants.size();
    }
    return count;
}

/// A group of tasks for each name, in the order in which the names come first.
std::shared_ptr<const TaskList> TraceRunBuilder::makeTasks(const TraceCollection::Process& process)
{
    m_nextTask.resize(m_collection.names().size());
    m_usedNames.clear();
    const auto count = [this](const Events& events) {
        for (const RecordedEvent& event : events) {
            if (m_nextTask[event.name]++ == 0) {
                m_usedNames.push_back(event.name);
            }
        }
    };
    for (const std::size_t thread : process.threads) {
        count(m_collection.threads()[thread].events);
    }
    for (const auto& [category, events] : process.detached) {
        count(events);
    }
    Workload workload;
    workload.groups.reserve(m_usedNames.size());
    std::uint32_t first = 0;
    for (const std::uint32_t name : m_usedNames) {
        const std::uint32_t events = m_nextTask[name];
        workload.groups.push_back({RecordedSpec{m_collection.names()[name]}, static_cast<int>(events), {}, {}});
        m_nextTask[name] = first;
        first += events;
    }
    return std::make_shared<const TaskList>(std::move(workload));
}

// Outer events first, each is as deep as there are events around it. What begins within an event and ends behind it lies within nothing.
bool TraceRunBuilder::addThread(TraceCollection::Thread& thread, const std::string& name)
{
    Events events = std::move(thread.events);
    if (!sort(events, isOuter)) {
        return false;
    }
    LoadedThread loaded;
    loaded.tid = kernelNumber(thread.tid);
    std::vector<std::uint32_t> lanes;
    std::vector<std::int64_t> endsNs; // of the events around the next one
    Events overlapping;
    for (const RecordedEvent& event : events) {
        while (!endsNs.empty() && endsNs.back() <= event.startNs) {
            endsNs.pop_back();
        }
        if (!endsNs.empty() && endsNs.back() < event.endNs) {
            overlapping.push_back(event);
            m_collection.counts().add(TraceCounts::Kind::Overlapping, 0, m_collection.names()[event.name]);
            continue;
        }
        const std::size_t depth = endsNs.size();
        if (depth == lanes.size()) {
            loaded.name = depth == 0 ? name : "depth " + std::to_string(depth + 1) + " of " + name;
            loaded.role = depth == 0 ? ThreadRole::Worker : ThreadRole::Nested;
            if (!addLane(lanes, loaded)) {
                return false;
            }
        }
        endsNs.push_back(event.endNs);
        if (!addEvent(lanes[depth], event)) {
            return false;
        }
    }
    if (!addInstantsOf(thread, lanes, loaded, name)) {
        return false;
    }
    loaded.role = ThreadRole::Detached;
    return addPacked(overlapping, loaded, "overlapping in " + name);
}

// A thread without bars has a lane for its instants, but takes none from bars: what is too much stands on the process.
bool TraceRunBuilder::addInstantsOf(TraceCollection::Thread& thread, std::vector<std::uint32_t>& lanes, LoadedThread loaded,
                                    const std::string& name)
{
    constexpr std::size_t kMostBarlessLanes = 50'000; // TraceCounts tells it
    if (thread.instants.empty()) {
        return true;
    }
    if (lanes.empty() && m_barlessLaneCount == kMostBarlessLanes) {
        for (const TraceCollection::InstantEvent& instant : thread.instants) {
            m_collection.counts().add(TraceCounts::Kind::OfNoLane, 0, m_collection.names()[instant.name]);
        }
        return addInstants(RecordedInstant::kOfProcess, std::move(thread.instants));
    }
    if (lanes.empty()) {
        ++m_barlessLaneCount;
        loaded.name = name;
        loaded.role = ThreadRole::Worker;
        lanes.push_back(m_loader->addThread(loaded));
    }
    return addInstants(lanes.front(), std::move(thread.instants));
}

/// Takes them, so that they are not there twice for longer than it needs.
bool TraceRunBuilder::addInstants(std::uint32_t lane, std::vector<TraceCollection::InstantEvent> instants)
{
    for (const TraceCollection::InstantEvent& instant : instants) {
        m_marks.add({.timeNs = instant.timeNs - m_zeroNs,
                     .lane = instant.isOfAll ? RecordedInstant::kOfAll : lane,
                     .name = markNameOf(instant.name)});
        if (!goOn()) {
            return false;
        }
    }
    return true;
}

bool TraceRunBuilder::addCounters(std::vector<TraceCollection::Counter> counters)
{
    for (TraceCollection::Counter& counter : counters) {
        for (CounterSample& sample : counter.samples) {
            sample.timeNs -= m_zeroNs;
            if (!goOn()) {
                return false;
            }
        }
        RecordedCounter recorded;
        recorded.name = markNameOf(counter.name);
        recorded.series = markNameOf(counter.series);
        recorded.samples = std::move(counter.samples);
        m_marks.add(std::move(recorded));
    }
    return true;
}

std::uint32_t TraceRunBuilder::markNameOf(std::uint32_t name)
{
    m_markNames.resize(m_collection.names().size(), kNoName);
    if (m_markNames[name] == kNoName) {
        m_markNames[name] = m_marks.idOf(m_collection.names()[name]);
        m_usedMarkNames.push_back(name);
    }
    return m_markNames[name];
}

bool TraceRunBuilder::addDetached(const std::string& name, Events events)
{
    LoadedThread loaded;
    loaded.role = ThreadRole::Detached;
    return addPacked(events, loaded, name);
}

bool TraceRunBuilder::addPacked(Events& events, LoadedThread thread, const std::string& name)
{
    if (events.empty()) {
        return true;
    }
    if (!sort(events, endsLater)) {
        return false;
    }
    // The packer takes them backwards, a lane forwards: where each goes is found out first.
    LanePacker packer;
    std::vector<std::uint32_t> tracks;
    tracks.reserve(events.size());
    for (const RecordedEvent& event : events) {
        tracks.push_back(static_cast<std::uint32_t>(packer.place(event.startNs, event.endNs)));
        if (!goOn()) {
            return false;
        }
    }
    std::vector<std::uint32_t> lanes;
    while (lanes.size() < packer.count()) {
        thread.name = packer.count() == 1 ? name : name + " " + std::to_string(lanes.size() + 1);
        if (!addLane(lanes, thread)) {
            return false;
        }
    }
    for (std::size_t i = events.size(); i > 0; --i) {
        if (!addEvent(lanes[tracks[i - 1]], events[i - 1])) {
            return false;
        }
    }
    return true;
}

bool TraceRunBuilder::addLane(std::vector<std::uint32_t>& lanes, const LoadedThread& thread)
{
    constexpr std::size_t kMostLanes = 250'000; // a kilobyte each
    if (++m_laneCount > kMostLanes) {
        m_problem = "its events overlap so much that they would need more than " + std::to_string(kMostLanes) + " lanes";
        return false;
    }
    lanes.push_back(m_loader->addThread(thread));
    return true;
}

bool TraceRunBuilder::addEvent(std::uint32_t lane, const RecordedEvent& event)
{
    const TaskId task{m_nextTask[event.name]++};
    const auto problem = m_loader->addEvent(lane, task, event.startNs - m_zeroNs, event.endNs - m_zeroNs);
    if (problem != RecordingLoader::Problem::None) {
        m_problem = "the event \"" + m_collection.names()[event.name] + "\" " + std::string(RecordingLoader::problemText(problem));
        return false;
    }
    return goOn();
}

template <typename IsBefore>
bool TraceRunBuilder::sort(Events& events, IsBefore isBefore)
{
    m_isCancelled = m_isCancelled || !sortInSteps(events, m_goOn, isBefore);
    return !m_isCancelled;
}

bool TraceRunBuilder::goOn()
{
    if (++m_sinceAsked % kStep == 0 && !m_goOn()) {
        m_isCancelled = true;
    }
    return !m_isCancelled;
}

} // namespace juggler
