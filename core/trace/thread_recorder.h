// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/switch_probe.h"
#include "core/model/run_config.h"
#include "core/model/task_outcome.h"
#include "core/trace/event_ring.h"
#include "core/trace/thread_usage.h"
#include "core/trace/trace_buffer.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// What a native thread is there for. Keys: "run", "worker", "event-loop", "helper", "carrier", "kernel-worker"; in recordings of other
/// programs "nested" and "detached".
enum class ThreadRole : std::uint8_t {
    Run,
    Worker,
    EventLoop,
    Helper,
    Carrier,
    KernelWorker,
    Nested, ///< no thread: what lies within the events of the thread above, in a trace of another program
    Detached, ///< no thread: what such a trace tells of no thread, side by side where it overlaps
};

inline constexpr ThreadRole kLastThreadRole = ThreadRole::Detached;

std::string_view threadRoleKey(ThreadRole role) noexcept;
std::optional<ThreadRole> threadRoleFromKey(std::string_view key) noexcept;

/// The recording of one native thread: it stamps events into its own buffer; nothing is shared with another thread but what was
/// published. Created by Trace, used by the one thread that has attached, read by the drain thread.
///
/// A worker process's recording lies in an EventRing that both processes map: the worker attaches to a recorder of its own, and the one
/// in the program's trace only drains.
///
/// A running stretch (from started, waitEnd, resumed or overheadBegin to the event that ends it) is known to have been on its core
/// from first to last unless the probe says otherwise; then the part since the last checkpoint is recorded as off the core.
/// Recorded "running" therefore never exceeds the cores: whatever is not certain counts as ready.
class ThreadRecorder {
public:
    ThreadRecorder(std::string name, ThreadRole role);
    /// The recording of a process's only thread, in a ring. process: from 1; 0 is the program itself.
    ThreadRecorder(std::string name, ThreadRole role, std::shared_ptr<EventRing> ring, int process);
    ThreadRecorder(const ThreadRecorder&) = delete;
    ThreadRecorder& operator=(const ThreadRecorder&) = delete;

    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    [[nodiscard]] ThreadRole role() const noexcept { return m_role; }
    /// 0: the program itself; worker processes count from 1.
    [[nodiscard]] int process() const noexcept { return m_process; }

    /// First call of the thread that this recording is about.
    void attach();
    /// The same for the only thread of a process that was started at spawnedNs (CLOCK_MONOTONIC) and is ready now: its start-up is
    /// recorded too, as work without a task, and counts in its usage.
    void attachStarted(std::int64_t spawnedNs);
    /// Its last call: what the system counted, then the end.
    void detach();

    /// The recording of a thread that cannot record, one of the kernel's, by the thread that saw it: it is there from now on.
    void attachTo(int tid);
    /// It is gone, or no longer of interest; usage: what the system counted for it since attachTo().
    void detachFrom(const ThreadUsage& usage);

    void submitted(TaskId task) { stamp(EventType::Submitted, task); }

    void started(TaskId task) { beginStretch(EventType::Started, task); }
    void ended(TaskId task, TaskOutcome outcome, TaskError error = {});
    /// The end of a task that never began: cancelled while queued, or refused by the system.
    void endedUnstarted(TaskId task, TaskOutcome outcome, TaskError error = {});

    void waitBegin(TaskId task) { endStretch(EventType::WaitBegin, task, 0, 0); }
    void waitEnd(TaskId task) { beginStretch(EventType::WaitEnd, task); }

    void suspended(TaskId task, SuspendReason reason) { endStretch(EventType::Suspended, task, 0, static_cast<std::uint8_t>(reason)); }
    void resumed(TaskId task) { beginStretch(EventType::Resumed, task); }

    void overheadBegin() { beginStretch(EventType::OverheadBegin, kNoTask); }
    void overheadEnd() { endStretch(EventType::OverheadEnd, kNoTask, 0, 0); }

    void result(TaskId task, std::uint64_t value) { append(EventType::ResultValue, task, static_cast<std::int64_t>(value)); }
    /// Which mode a file was read in, and how many of its bytes were in the page cache before (-1: unknown). The last call counts.
    void fileFacts(TaskId task, CacheMode used, std::int64_t cachedBytes)
    {
        append(EventType::FileFacts, task, cachedBytes, static_cast<std::uint16_t>(used));
    }

    /// Within a running stretch: was the thread off its core since the last checkpoint? Called after each piece of work of some
    /// microseconds; 26 ns for the clock plus one for the probe. Returns the present, CLOCK_MONOTONIC ns.
    std::int64_t checkpoint()
    {
        const std::int64_t now = monotonicNowNs();
        if (m_probe.wasSwitchedOut() || (!m_probe.isAvailable() && isGap(now))) [[unlikely]] {
            recordGap(now);
        } else {
            setLastSeen(now);
        }
        return now;
    }

    /// What the system counted between attach() and detach(); only after detach() was drained.
    [[nodiscard]] const ThreadUsage& usage() const noexcept { return m_ring ? m_ring->usage() : m_usage; }

    /// Events for which there was no memory. [any thread]
    [[nodiscard]] std::uint64_t lostEvents() const noexcept { return m_buffer.lostCount(); }

    /// Passes each new event on. [drain thread]
    template <typename Consume>
    std::size_t drain(Consume&& consume)
    {
        return m_ring ? m_ring->drain(consume) : m_buffer.drain(consume);
    }

    /// The next new event, null when there is none, and its taking out. [drain thread]
    const TraceEvent* peekEvent() { return m_ring ? m_ring->peek() : m_buffer.peek(); }
    void popEvent() noexcept { m_ring ? m_ring->pop() : m_buffer.pop(); }

private:
    void stamp(EventType type, TaskId task) { append(type, task, monotonicNowNs()); }
    void append(EventType type, TaskId task, std::int64_t value, std::uint16_t aux = 0, std::uint8_t detail = 0)
    {
        const TraceEvent event{value, toIndex(task), aux, type, detail};
        if (m_ring) [[unlikely]] {
            m_ring->append(event);
        } else {
            m_buffer.append(event);
        }
    }
    void setLastSeen(std::int64_t nowNs) noexcept
    {
        m_lastSeenNs = nowNs;
        if (m_ring) [[unlikely]] {
            m_ring->setLastSeen(nowNs);
        }
    }
    void beginUsage(const ThreadUsage& usage) noexcept;
    void beginStretch(EventType type, TaskId task);
    void endStretch(EventType type, TaskId task, std::uint16_t aux, std::uint8_t detail);
    [[nodiscard]] bool isGap(std::int64_t nowNs) const noexcept;
    void recordGap(std::int64_t nowNs);
    std::int64_t readCpu(std::int64_t nowNs);

    std::string m_name;
    ThreadRole m_role;
    int m_process = 0;
    std::shared_ptr<EventRing> m_ring; // in its place where the thread is another process's
    TraceBuffer m_buffer;
    // The rest belongs to the attached thread.
    SwitchProbe m_probe;
    TaskId m_stretchTask = kNoTask;
    std::uint16_t m_core = 0;
    std::int64_t m_lastSeenNs = 0; // last instant at which the thread is known to have been on m_core
    std::int64_t m_stretchBeganNs = 0;
    std::int64_t m_cpuReadAtNs = 0; // when the CPU clock was last read, and what it said
    std::int64_t m_cpuReadNs = 0;
    std::int64_t m_unreadRunningNs = 0; // wall time of the stretches since then
    std::int64_t m_cpuAtBeginNs = 0; // CPU clock at the stretch's begin
    ThreadUsage m_usage;
    ThreadUsage m_usageAtAttach;
};

} // namespace juggler
