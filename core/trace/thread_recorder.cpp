// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/thread_recorder.h"

#include "core/base/native_thread.h"

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

ThreadUsage readUsage()
{
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return {threadCpuNowNs(), usage.ru_nvcsw, usage.ru_nivcsw};
}

} // namespace

std::string_view threadRoleKey(ThreadRole role) noexcept
{
    constexpr std::array<std::string_view, 5> keys{"run", "worker", "event-loop", "helper", "carrier"};
    return keys[static_cast<std::size_t>(role)];
}

ThreadRecorder::ThreadRecorder(std::string name, ThreadRole role) : m_name(std::move(name)), m_role(role) {}

void ThreadRecorder::attach()
{
    m_probe = SwitchProbe();
    m_usageAtAttach = readUsage();
    m_cpuReadAtNs = monotonicNowNs();
    m_cpuReadNs = m_usageAtAttach.cpuNs;
    append(EventType::ThreadStarted, TaskId{static_cast<std::uint32_t>(currentThreadId())}, m_cpuReadAtNs);
}

void ThreadRecorder::detach()
{
    m_probe.disarm();
    const ThreadUsage now = readUsage();
    m_usage = {now.cpuNs - m_usageAtAttach.cpuNs, now.voluntarySwitches - m_usageAtAttach.voluntarySwitches,
               now.involuntarySwitches - m_usageAtAttach.involuntarySwitches};
    stamp(EventType::ThreadEnded, kNoTask);
}

void ThreadRecorder::ended(TaskId task, TaskOutcome outcome, TaskError error)
{
    const auto detail = static_cast<std::uint8_t>(static_cast<unsigned>(outcome) | (static_cast<unsigned>(error.operation) << 4));
    endStretch(EventType::Ended, task, error.code, detail);
}

void ThreadRecorder::endedUnstarted(TaskId task, TaskOutcome outcome, TaskError error)
{
    const auto detail = static_cast<std::uint8_t>(static_cast<unsigned>(outcome) | (static_cast<unsigned>(error.operation) << 4));
    append(EventType::Ended, task, monotonicNowNs(), error.code, detail);
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
    m_lastSeenNs = now;
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
    m_lastSeenNs = std::max(nowNs, monotonicNowNs());
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
