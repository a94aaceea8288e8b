// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace juggler {

/// Gives a lane to each worker thread that the kernel adds to this process to carry out what a thread asked of an io_uring and what would
/// block it: buffered writes, fsync(2), files on tmpfs. The kernel calls them "iou-wrk-" and the asking thread's id; they count as
/// threads of the process, use its CPU time, and end some seconds after their last work. One object for all rings of a run, which
/// outlives them. [any thread]
///
/// A lane begins when the worker is first seen, at a look behind the submission that started it, and ends with the object or when
/// the worker is seen to be gone. Its usage is what the kernel counted in between.
class KernelWorkers {
public:
    explicit KernelWorkers(Trace& trace);
    KernelWorkers(const KernelWorkers&) = delete;
    KernelWorkers& operator=(const KernelWorkers&) = delete;
    /// Ends the lanes.
    ~KernelWorkers();

    /// Looks for workers that began or ended. One system call of a microsecond where none did.
    void look() noexcept;
    /// Looks at every thread, whatever changed: the last look before a ring goes away.
    void lookAtAll() noexcept;

private:
    struct Worker {
        ThreadRecorder* recorder = nullptr;
        int tid = 0;
        ThreadUsage atBegin;
        ThreadUsage last;
        bool isSeen = false;
    };

    /// A thread that is not known for one of the kernel's; a worker is not either until it first runs and names itself.
    struct Stranger {
        int tid = 0;
        std::int64_t firstSeenNs = 0;
    };

    [[nodiscard]] bool isChanged();
    void meetAll();
    void meet(int tid);
    void noteStranger(int tid);
    void end(const Worker& worker);
    [[nodiscard]] ThreadUsage usageOf(int tid, const ThreadUsage& ifGone) const;

    Trace& m_trace;
    FileDescriptor m_folder; // /proc/self/task
    std::mutex m_mutex; // guards the following
    std::uint64_t m_links = 0; // of the folder: one for each thread
    std::vector<Worker> m_workers;
    std::vector<Stranger> m_strangers;
    int m_met = 0; // in all
};

} // namespace juggler
