// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/thread_recorder.h"

#include "core/base/file_descriptor.h"
#include "core/base/native_thread.h"
#include "core/base/proc_text.h"

#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <utility>

namespace juggler {

namespace {

// A reading of the CPU clock costs 1.3-1.8 us: at most one in 50 us keeps it under 4 % of a thread's time.
constexpr std::int64_t kCpuReadIntervalNs = 50'000;
// Without a probe: a leaf of the Fibonacci kernel takes about 6 us, and noise stays under ten of them.
constexpr std::int64_t kGapNs = 60'000;

/// How long the calling thread has waited for a core in its life (proc(5), schedstat: "ON-CPU-NS WAITED-NS TURNS"); some microseconds.
std::optional<std::int64_t> readRunQueueDelayNs()
{
    const FileDescriptor file(open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC));
    std::array<char, 64> buffer{};
    const ssize_t bytes = file.isOpen() ? read(file.get(), buffer.data(), buffer.size()) : 0;
    const std::string_view text(buffer.data(), bytes > 0 ? static_cast<std::size_t>(bytes) : 0);
    return text.empty() ? std::nullopt : std::optional(numberBehind(text, " "));
}

ThreadUsage readUsage()
{
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return {threadCpuNowNs(), usage.ru_nvcsw, usage.ru_nivcsw};
}

} // namespace

std::string_view threadRoleKey(ThreadRole role) noexcept
{
    constexpr std::array<std::string_view, 8> keys{"run",     "worker",        "event-loop", "helper",
                                                   "carrier", "kernel-worker", "nested",     "detached"};
    return keys[static_cast<std::size_t>(role)];
}

std::optional<ThreadRole> threadRoleFromKey(std::string_view key) noexcept
{
    for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(kLastThreadRole); ++i) {
        if (threadRoleKey(ThreadRole{i}) == key) {
            return ThreadRole{i};
        }
    }
    return std::nullopt;
}

ThreadRecorder::ThreadRecorder(std::string name, ThreadRole role) : m_name(std::move(name)), m_role(role) {}

ThreadRecorder::ThreadRecorder(std::string name, ThreadRole role, std::shared_ptr<EventRing> ring, int process)
    : m_name(std::move(name)), m_role(role), m_process(process), m_ring(std::move(ring))
{
}

void ThreadRecorder::attach()
{
    m_probe = SwitchProbe();
    ThreadUsage usage = readUsage();
    usage.runQueueDelayNs = readRunQueueDelayNs();
    beginUsage(usage);
    m_cpuReadAtNs = monotonicNowNs();
    m_cpuReadNs = usage.cpuNs;
    append(EventType::ThreadStarted, TaskId{static_cast<std::uint32_t>(currentThreadId())}, m_cpuReadAtNs);
}

void ThreadRecorder::attachStarted(std::int64_t spawnedNs)
{
    m_probe = SwitchProbe();
    m_probe.arm();
    const ThreadUsage usage = readUsage();
    const std::int64_t nowNs = monotonicNowNs();
    const ThreadUsage afterwards = readUsage(); // it may be switched out between the two looks above
    ThreadUsage atSpawn;
    atSpawn.runQueueDelayNs = 0;
    beginUsage(atSpawn);
    m_core = currentCore();
    setLastSeen(spawnedNs); // if it is killed before the first look, nothing of it was running
    append(EventType::ThreadStarted, TaskId{static_cast<std::uint32_t>(currentThreadId())}, spawnedNs);
    append(EventType::OverheadBegin, kNoTask, spawnedNs, m_core);
    // A thread that was never switched out has used its CPU time in one piece up to now: that piece was running. Everything else may
    // have been off the core: the system call that made the process, and the time until it first got a core.
    const bool isOnePiece = afterwards.voluntarySwitches + afterwards.involuntarySwitches == 0;
    const std::int64_t runningSinceNs = isOnePiece ? std::max(spawnedNs, nowNs - usage.cpuNs) : nowNs;
    append(EventType::OffCore, kNoTask, spawnedNs, m_core);
    append(EventType::OnCore, kNoTask, runningSinceNs, m_core);
    m_stretchTask = kNoTask;
    m_stretchBeganNs = runningSinceNs;
    m_cpuAtBeginNs = isOnePiece ? 0 : usage.cpuNs;
    m_cpuReadAtNs = nowNs;
    m_cpuReadNs = usage.cpuNs;
    setLastSeen(nowNs);
    overheadEnd();
}

void ThreadRecorder::beginUsage(const ThreadUsage& usage) noexcept
{
    m_usageAtAttach = usage;
    if (m_ring) {
        m_ring->setUsageAtBegin(usage);
    }
}

void ThreadRecorder::detach()
{
    m_probe.disarm();
    ThreadUsage usage = readUsage();
    usage.runQueueDelayNs = readRunQueueDelayNs();
    m_usage = usage - m_usageAtAttach;
    if (m_ring) {
        m_ring->setUsage(m_usage);
    }
    stamp(EventType::ThreadEnded, kNoTask);
}

void ThreadRecorder::attachTo(int tid)
{
    append(EventType::ThreadStarted, TaskId{static_cast<std::uint32_t>(tid)}, monotonicNowNs());
}

void ThreadRecorder::detachFrom(const ThreadUsage& usage)
{
    m_usage = usage;
    stamp(EventType::ThreadEnded, kNoTask);
}

void ThreadRecorder::ended(TaskId task, TaskOutcome outcome, TaskError error)
{
    endStretch(EventType::Ended, task, error.code, endDetail(outcome, error));
}

void ThreadRecorder::endedUnstarted(TaskId task, TaskOutcome outcome, TaskError error)
{
    append(EventType::Ended, task, monotonicNowNs(), error.code, endDetail(outcome, error));
}

void ThreadRecorder::beginStretch(EventType type, TaskId task)
{
    m_stretchTask = task;
    m_core = currentCore();
    // Armed before the stamp: being switched out between the two counts against the stretch, never for it.
    m_probe.arm();
    std::int64_t now = monotonicNowNs();
    if (now - m_cpuReadAtNs >= kCpuReadIntervalNs) {
        m_cpuAtBeginNs = readCpu(now);
    } else {
        // What ran since the last reading, by the wall clock: at most 50 us, so the error is smaller still.
        m_cpuAtBeginNs = m_cpuReadNs + m_unreadRunningNs;
    }
    m_stretchBeganNs = now;
    setLastSeen(now);
    append(type, task, now, m_core);
}

void ThreadRecorder::endStretch(EventType type, TaskId task, std::uint16_t aux, std::uint8_t detail)
{
    checkpoint();
    const std::int64_t now = m_lastSeenNs;
    if (now - m_stretchBeganNs >= kCpuReadIntervalNs) {
        const std::int64_t used = readCpu(now) - m_cpuAtBeginNs;
        append(EventType::CpuTime, task, std::clamp<std::int64_t>(used, 0, now - m_stretchBeganNs));
    } else {
        m_unreadRunningNs += now - m_stretchBeganNs;
    }
    append(type, task, now, aux, detail);
}

bool ThreadRecorder::isGap(std::int64_t nowNs) const noexcept
{
    return nowNs - m_lastSeenNs > kGapNs || currentCore() != m_core;
}

void ThreadRecorder::recordGap(std::int64_t nowNs)
{
    append(EventType::OffCore, m_stretchTask, m_lastSeenNs, m_core);
    // Re-arm before the stamp and ask again, so that the instant of the return is one at which the thread was on m_core.
    m_probe.arm();
    m_core = currentCore();
    setLastSeen(std::max(nowNs, monotonicNowNs()));
    append(EventType::OnCore, m_stretchTask, m_lastSeenNs, m_core);
}

std::int64_t ThreadRecorder::readCpu(std::int64_t nowNs)
{
    m_cpuReadAtNs = nowNs;
    m_cpuReadNs = threadCpuNowNs();
    m_unreadRunningNs = 0;
    return m_cpuReadNs;
}

} // namespace juggler
