// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace juggler {

/// Gives a lane to each worker thread that the kernel adds to this process to carry out what a thread asked of an io_uring and what would
/// block it: buffered writes, fsync(2), files on tmpfs. The kernel calls them "iou-wrk-" and the asking thread's id; they count as
/// threads of the process, use its CPU time, and end some seconds after their last work. [one thread at a time]
///
/// A lane begins when the worker is first seen, at the look behind the submission that started it, and ends with the ring or when
/// the worker is seen to be gone. Its usage is what the kernel counted in between.
class KernelWorkers {
public:
    explicit KernelWorkers(Trace& trace);
    KernelWorkers(const KernelWorkers&) = delete;
    KernelWorkers& operator=(const KernelWorkers&) = delete;
    /// Ends the lanes.
    ~KernelWorkers();

    /// Looks for workers of the calling thread that began or ended. One system call of a microsecond where none did.
    void look() noexcept;

private:
    struct Worker {
        ThreadRecorder* recorder = nullptr;
        int tid = 0;
        ThreadUsage atBegin;
        ThreadUsage last;
        bool isSeen = false;
    };

    [[nodiscard]] bool isChanged();
    void meetAll();
    void meet(int tid, const std::string& owned);
    void end(const Worker& worker);
    [[nodiscard]] ThreadUsage usageOf(int tid, const ThreadUsage& ifGone) const;

    Trace& m_trace;
    FileDescriptor m_folder; // /proc/self/task
    std::uint64_t m_links = 0; // of the folder: one for each thread
    std::vector<Worker> m_workers;
    int m_met = 0; // in all
};

} // namespace juggler
