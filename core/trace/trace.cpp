// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include <utility>

namespace juggler {

ThreadRecorder& Trace::addThread(std::string name, ThreadRole role)
{
    const std::lock_guard lock(m_mutex);
    return m_recorders.emplace_back(std::move(name), role);
}

ThreadRecorder& Trace::addProcess(std::string name, std::shared_ptr<EventRing> ring)
{
    const std::lock_guard lock(m_mutex);
    return m_recorders.emplace_back(std::move(name), ThreadRole::Worker, std::move(ring), ++m_processes);
}

std::uint64_t Trace::lostEvents()
{
    std::uint64_t lost = 0;
    forEachFrom(0, [&lost](const ThreadRecorder& recorder) { lost += recorder.lostEvents(); });
    return lost;
}

OnCoreSource Trace::gapSource()
{
    return SwitchProbe().isAvailable() ? OnCoreSource::GapDetectionWithRseq : OnCoreSource::GapDetection;
}

} // namespace juggler
