// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/trace_collection.h"
#include "core/timeline/recording_loader.h"
#include "core/timeline/run_record.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace juggler {

/// Makes a run of a process of a trace: a task an event, a lane for each thread and each depth within it, so that nothing on a lane
/// overlaps. [any thread; one at a time]
///
/// Events of a thread that overlap without one lying within the other, and those of no thread, are packed onto lanes of their own.
class TraceRunBuilder {
public:
    /// Asked now and then whether to go on.
    using GoOn = std::function<bool()>;

    /// zeroNs: the trace's time that becomes 0. collection gives its events away, process after process.
    TraceRunBuilder(TraceCollection& collection, std::int64_t zeroNs, GoOn goOn)
        : m_collection(collection), m_zeroNs(zeroNs), m_goOn(std::move(goOn))
    {
    }

    /// The run; null for a process without an event that has a bar. Fails with "cancelled" or for a thing that does not fit.
    Result<std::shared_ptr<const RunRecord>> build(TraceCollection::Process& process, const std::string& title,
                                                   const std::shared_ptr<const RunOrigin>& origin);

private:
    using Events = std::vector<RecordedEvent>;

    [[nodiscard]] std::shared_ptr<const TaskList> makeTasks(const TraceCollection::Process& process);
    [[nodiscard]] std::size_t instantCount(const TraceCollection::Process& process) const;
    bool addInstantsOf(TraceCollection::Thread& thread, std::vector<std::uint32_t>& lanes, LoadedThread loaded, const std::string& name);
    bool addThread(TraceCollection::Thread& thread, const std::string& name);
    bool addDetached(const std::string& name, Events events);
    bool addPacked(Events& events, LoadedThread thread, const std::string& name);
    bool addEvent(std::uint32_t lane, const RecordedEvent& event);
    bool addLane(std::vector<std::uint32_t>& lanes, const LoadedThread& thread);
    template <typename IsBefore>
    bool sort(Events& events, IsBefore isBefore);
    bool addInstants(std::uint32_t lane, std::vector<TraceCollection::InstantEvent> instants);
    bool addCounters(std::vector<TraceCollection::Counter> counters);
    std::uint32_t markNameOf(std::uint32_t name);
    bool goOn();

    TraceCollection& m_collection;
    std::int64_t m_zeroNs;
    GoOn m_goOn;
    std::unique_ptr<RecordingLoader> m_loader; // of the run that is being built
    std::vector<std::uint32_t> m_nextTask; // by the number of the name: which task its next event is
    std::vector<std::uint32_t> m_usedNames;
    RecordedMarks m_marks; // of the run that is being built
    std::vector<std::uint32_t> m_markNames; // by the number of the name: which it is of the marks
    std::vector<std::uint32_t> m_usedMarkNames;
    std::size_t m_laneCount = 0; // of all runs, but for the following
    std::size_t m_barlessLaneCount = 0; // of threads that have instants and no bar
    std::size_t m_sinceAsked = 0;
    bool m_isCancelled = false;
    std::string m_problem;
};

} // namespace juggler
