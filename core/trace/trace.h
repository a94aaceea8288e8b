// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/on_core_source.h"
#include "core/trace/thread_recorder.h"

#include <deque>
#include <memory>
#include <mutex>
#include <string>

namespace juggler {

/// The recordings of one run: one per native thread, of this process or of its workers. Owned by the engine, outlives every thread of the
/// run.
class Trace {
public:
    Trace() = default;
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;

    /// Room for one more native thread; lanes stand in the order of these calls. The recorder stays where it is and belongs to the thread
    /// that calls attach() on it. A thread that the system refuses leaves a recorder that was never attached. [any thread]
    ThreadRecorder& addThread(std::string name, ThreadRole role);

    /// The same for a worker process, whose recording lies in ring: numbered from 1 in the order of these calls. [any thread]
    ThreadRecorder& addProcess(std::string name, std::shared_ptr<EventRing> ring);

    /// Calls visit(ThreadRecorder&) for each recorder from number first on; the number behind the last. [drain thread]
    template <typename Visit>
    std::size_t forEachFrom(std::size_t first, Visit&& visit)
    {
        const std::lock_guard lock(m_mutex);
        for (; first < m_recorders.size(); ++first) {
            visit(m_recorders[first]);
        }
        return first;
    }

    /// Events of all threads for which there was no memory. [any thread]
    std::uint64_t lostEvents();

    /// How this process's threads find the stretches in which they were off their cores. The machine decides, not the run.
    static OnCoreSource gapSource();

private:
    std::mutex m_mutex; // guards the following, not the recorders
    std::deque<ThreadRecorder> m_recorders;
    int m_processes = 0;
};

} // namespace juggler
