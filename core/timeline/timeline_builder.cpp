// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline_builder.h"

#include "core/base/clock.h"

#include <algorithm>
#include <limits>

namespace juggler {

namespace {
constexpr std::int64_t kEndOfTime = std::numeric_limits<std::int64_t>::max();
}

TimelineBuilder::TimelineBuilder(Trace& trace, Timeline& timeline, SwitchRecords* switches)
    : m_trace(trace), m_writer(timeline), m_switches(switches), m_router(timeline.startNs()), m_others(m_writer, m_router)
{
}

std::size_t TimelineBuilder::drain()
{
    return drainUntil(monotonicNowNs() - std::chrono::nanoseconds(kSettle).count());
}

std::size_t TimelineBuilder::drainRest()
{
    const std::size_t count = drainUntil(kEndOfTime);
    m_router.finish(monotonicNowNs());
    m_others.finish(monotonicNowNs());
    return count;
}

std::optional<std::vector<std::int64_t>> TimelineBuilder::jugglerNsByCore() const
{
    if (!m_switches) {
        return std::nullopt;
    }
    std::vector<std::int64_t> rest = m_router.onCoreNs();
    for (std::size_t core = 0; core < std::min(rest.size(), runningNsByCore().size()); ++core) {
        rest[core] = std::max<std::int64_t>(rest[core] - runningNsByCore()[core], 0);
    }
    return rest;
}

// Everything that happened before settledNs (CLOCK_MONOTONIC) has been published.
std::size_t TimelineBuilder::drainUntil(std::int64_t settledNs)
{
    addThreads();
    if (m_switches) {
        announceThreads();
        takeSwitches(settledNs);
    }
    std::size_t count = foldCarriers(settledNs);
    for (ThreadFold& thread : m_threads) {
        if (thread.recorder().role() != ThreadRole::Carrier) {
            count += m_switches ? foldUntil(thread, settledNs, 0) : foldAll(thread);
        }
    }
    const bool hasCoreChanged = settleAll(settledNs);
    if (count > 0 || hasCoreChanged) {
        m_writer.grow();
    }
    return count;
}

void TimelineBuilder::addThreads()
{
    const OnCoreTeller teller = m_switches ? OnCoreTeller::Kernel : OnCoreTeller::Events;
    m_seenThreads = m_trace.forEachFrom(m_seenThreads, [this, teller](ThreadRecorder& recorder) {
        m_threads.emplace_back(recorder, m_writer.addLane(recorder), m_writer, teller);
        m_unannounced.push_back(m_threads.size() - 1);
        if (recorder.role() == ThreadRole::Carrier) {
            m_carriers.push_back(m_threads.size() - 1);
        }
    });
}

// A thread's first event tells its id: from then on its switches are handed to it.
void TimelineBuilder::announceThreads()
{
    std::erase_if(m_unannounced, [this](std::size_t i) {
        const TraceEvent* const first = m_threads[i].recorder().peekEvent();
        if (!first) {
            return false;
        }
        if (first->type == EventType::ThreadStarted) {
            m_router.announce(static_cast<int>(first->task), i, [this, i](const SwitchRecord& record) { m_threads[i].addSwitch(record); });
        }
        return true;
    });
}

void TimelineBuilder::takeSwitches(std::int64_t untilNs)
{
    m_switches->takeOthers(m_others.incoming()); // first: of each switch of ours the other record is there then
    m_switches->take(m_router.incoming());
    m_router.route(untilNs, [this](std::size_t i, const SwitchRecord& record) { m_threads[i].addSwitch(record); });
    m_others.foldUntil(untilNs);
}

// The carrier with the earliest event goes first, up to where another one's begins. Whatever an event depends on was published before it
// was stamped, so among those that are older than untilNs nothing is missing.
std::size_t TimelineBuilder::foldCarriers(std::int64_t untilNs)
{
    std::size_t count = 0;
    for (;;) {
        ThreadFold* first = nullptr;
        std::int64_t firstNs = untilNs;
        std::int64_t secondNs = untilNs;
        for (const std::size_t i : m_carriers) {
            const TraceEvent* const event = m_threads[i].recorder().peekEvent();
            const std::int64_t timeNs = event ? m_threads[i].timeOf(*event) : untilNs;
            if (timeNs < firstNs) {
                secondNs = firstNs;
                firstNs = timeNs;
                first = &m_threads[i];
            } else {
                secondNs = std::min(secondNs, timeNs);
            }
        }
        if (!first) {
            return count;
        }
        count += foldUntil(*first, secondNs, 1);
    }
}

// The events before untilNs, and at least so many.
std::size_t TimelineBuilder::foldUntil(ThreadFold& thread, std::int64_t untilNs, std::size_t atLeast)
{
    std::size_t count = 0;
    while (const TraceEvent* const event = thread.recorder().peekEvent()) {
        if (count >= atLeast && thread.timeOf(*event) >= untilNs) {
            break;
        }
        thread.fold(*event);
        if (event->type == EventType::ThreadEnded) {
            m_router.release(m_writer.lane(thread.lane()).tid(), thread.lane());
        }
        thread.recorder().popEvent();
        ++count;
    }
    return count;
}

std::size_t TimelineBuilder::foldAll(ThreadFold& thread)
{
    return thread.recorder().drain([&thread](const TraceEvent& event) { thread.fold(event); });
}

bool TimelineBuilder::settleAll(std::int64_t settledNs)
{
    for (ThreadFold& thread : m_threads) {
        thread.settle();
        thread.noteOpen();
    }
    return m_writer.settleCores(settledNs - m_writer.startNs());
}

} // namespace juggler
