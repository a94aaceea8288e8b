// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fiber/fiber_jobs.h"
#include "core/fiber/fiber_runtime.h"

#include <atomic>

namespace juggler {

/// The tasks of one run as jobs of fibers. Owned by FiberRuntime::run(). [any carrier]
class TaskJobs final : public FiberJobs {
public:
    /// Submits the tasks, recorded on the calling thread.
    explicit TaskJobs(const FiberRun& run);

    std::optional<std::uint32_t> takeNext() override;
    [[nodiscard]] bool hasNext() const override { return m_next < m_run.tasks.size(); }
    [[nodiscard]] bool isExhausted() const override { return !hasNext(); }
    void run(std::uint32_t job, Fiber& fiber) noexcept override;
    void drop(std::uint32_t job, Unstarted why, Carrier& carrier) noexcept override;

private:
    const FiberRun& m_run;
    std::size_t m_next = 0; // under the scheduler's lock
};

} // namespace juggler
