// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"
#include "core/workload/blocking_context.h"

#include <QThreadPool>
#include <QThreadStorage>

#include <chrono>
#include <cstddef>
#include <memory>
#include <vector>

namespace juggler::detail {

/// A private QThreadPool all of whose threads exist, are attached to their recordings and wait for work. [run thread]
///
/// A QThreadPool starts its threads one by one as work comes in, and when the system refuses one it loses that piece of work and waits
/// for it for ever, in its destructor too. So every thread is started and has answered before there is anything to lose.
class WorkerPool {
public:
    /// A pool of so many workers, none of which exists yet.
    WorkerPool(std::size_t workers, const RunContext& context);

    /// Starts the threads, with lanes "worker 1", "worker 2"... False when not all of them have answered, or a stop was requested
    /// meanwhile: then no lane was added, and nothing may be submitted. Once.
    bool bringUp();

    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool() { finish(); }

    /// Waits for what was submitted; then every thread has recorded its end and is gone. Nothing may be submitted any more.
    void finish();

    [[nodiscard]] QThreadPool& queue() noexcept { return *m_pool; }

    /// The context of the calling worker; only on a thread of this pool.
    [[nodiscard]] TaskContext& currentContext() { return m_workers.localData()->context; }

private:
    struct Entrance;

    /// What belongs to one worker thread: made on it, and destroyed on it when it ends.
    struct Worker {
        Worker(ThreadRecorder& ownRecorder, const RunContext& run)
            : recorder(ownRecorder), context(ownRecorder, run.stop, run.config.cache, run.writes)
        {
            recorder.attach();
        }
        Worker(const Worker&) = delete;
        Worker& operator=(const Worker&) = delete;
        ~Worker() { recorder.detach(); }

        ThreadRecorder& recorder;
        BlockingContext context;
    };

    void startThreads();
    void welcome(std::size_t index);
    void abandon();

    const RunContext& m_context;
    std::vector<ThreadRecorder*> m_recorders;
    bool m_isUp = false;
    // QThreadStorage and not thread_local: a QThread destroys it before it counts as finished, so that detach() has run when the pool is
    // done; thread_local destructors may run later.
    QThreadStorage<Worker*> m_workers;
    std::shared_ptr<Entrance> m_entrance;
    std::unique_ptr<QThreadPool> m_pool;
};

} // namespace juggler::detail
