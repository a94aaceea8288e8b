// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/thread_pool_strategy.h"

#include "core/base/native_thread.h"
#include "core/model/machine_info.h"
#include "core/strategy/detail/release_gate.h"
#include "core/strategy/detail/thread_budgets.h"
#include "core/strategy/detail/thread_probe.h"
#include "core/strategy/detail/worker_pool.h"
#include "core/workload/run_task.h"

#include <QScopeGuard>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace juggler {

namespace {

using detail::WorkerPool;

// QThreadPool looks through its whole queue, in pages of 256, for each task that it adds, under the lock that its workers need: a million
// tasks take 16 s to submit. So a longer queue is fed as it empties; with this length a task takes 2-5 us.
constexpr std::uint32_t kMostPending = 65'536;
constexpr std::uint32_t kFedAgainAt = kMostPending / 2;

/// The threads that a pool may have, and why they are fewer than wanted. A plain value.
struct GrantedThreads {
    std::size_t count = 0;
    std::string reason;
};

/// Asks the machine's reserve and the system for threads; a QThreadPool could not report a refusal.
GrantedThreads askForThreads(std::size_t wanted, const RunContext& context)
{
    GrantedThreads granted{wanted, {}};
    if (wanted > detail::kThreadsAlwaysTried) {
        const detail::ThreadReserve reserve = detail::readThreadReserve();
        granted = {detail::threadsToTry(wanted, reserve), reserve.limit};
    }
    const auto goOn = [&context] {
        context.runThread.checkpoint();
        return !context.stop.isRequested();
    };
    const detail::ObtainedThreads obtained = detail::obtainThreads(granted.count, NativeThread::kSmallStackBytes, goOn);
    if (obtained.errnoValue != 0) {
        granted = {obtained.count, errnoText(obtained.errnoValue)};
    }
    return granted;
}

/// The tasks of one run on their way through the pool. [run thread], but for what is said to be called by workers.
///
/// The pool's threads are created when the first task has been submitted, as a QThreadPool would do it: what they cost belongs to the run.
/// Whoever claims a task gives it its end: a worker that takes it from the queue, or the run thread after a stop. So nothing depends on
/// whether clearing the queue or a worker was first.
class PooledTasks {
public:
    PooledTasks(const RunContext& context, GrantedThreads granted)
        : m_context(context),
          m_granted(std::move(granted)),
          m_isClaimed(std::make_unique<std::atomic<bool>[]>(context.tasks.size())),
          m_plan(context.tasks, context.config.await),
          m_release(m_plan, context.stop)
    {
    }
    PooledTasks(const PooledTasks&) = delete;
    PooledTasks& operator=(const PooledTasks&) = delete;
    /// Waits for the workers: they use this until their last task is done.
    ~PooledTasks() { m_pool.reset(); }

    /// As the plan has it; waits where tasks have to wait for others.
    void submitAll();
    /// Returns when each has its end: by itself, or since a stop was requested.
    void waitForAll();

    /// How many threads the pool has, and why not more.
    [[nodiscard]] const GrantedThreads& granted() const noexcept { return m_granted; }

private:
    [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(m_context.tasks.size()); }
    void submitAvailable();
    void submit(TaskId task);
    void createPool();
    void waitForRoom();
    template <typename IsIt>
    void sleepUntil(IsIt&& isIt);
    bool claim(TaskId task) noexcept { return !m_isClaimed[toIndex(task)].exchange(true, std::memory_order_acq_rel); }
    void cancel(TaskId task);
    void refuse(TaskId task);
    void runOnWorker(TaskId task);
    void leaveWorker();
    void cancelQueued();
    void wake();

    const RunContext& m_context;
    GrantedThreads m_granted;
    std::unique_ptr<WorkerPool> m_pool; // from the first submission on; null where there is no thread to be had
    bool m_hasCreatedPool = false;
    std::unique_ptr<std::atomic<bool>[]> m_isClaimed;
    SubmissionPlan m_plan;
    ReleaseGate m_release;
    std::atomic<std::uint32_t> m_pending{0}; // in the queue or on a worker
    std::mutex m_mutex; // only to sleep on m_changed
    std::condition_variable m_changed;
};

void PooledTasks::submitAll()
{
    m_pending.store(1, std::memory_order_relaxed); // the submission itself
    while (!m_plan.isExhausted() && !m_context.stop.isRequested()) {
        submitAvailable();
        if (!m_plan.isExhausted()) {
            m_release.wait();
        }
    }
    while (const std::optional<TaskId> task = m_plan.takeRest()) {
        m_context.runThread.submitted(*task);
        cancel(*task);
    }
    m_pending.fetch_sub(1, std::memory_order_acq_rel);
}

void PooledTasks::submitAvailable()
{
    m_context.runThread.overheadBegin();
    while (!m_context.stop.isRequested()) {
        const std::optional<TaskId> task = m_plan.next();
        if (!task) {
            break;
        }
        waitForRoom();
        submit(*task);
        m_context.runThread.checkpoint();
    }
    m_context.runThread.overheadEnd();
}

void PooledTasks::submit(TaskId task)
{
    m_context.runThread.submitted(task);
    if (!m_hasCreatedPool) {
        createPool();
    }
    if (!m_pool || m_context.stop.isRequested()) {
        refuse(task);
        return;
    }
    m_pending.fetch_add(1, std::memory_order_relaxed);
    // Nobody keeps the future, which is 450 bytes: what was computed stands in the recording.
    static_cast<void>(QtConcurrent::run(&m_pool->queue(), [this, task] { runOnWorker(task); }));
}

void PooledTasks::createPool()
{
    m_hasCreatedPool = true;
    // Others may have taken threads since they were asked for: then half as many, until it works.
    for (; m_granted.count > 0; m_granted = {m_granted.count / 2, errnoText(EAGAIN)}) {
        m_pool = std::make_unique<WorkerPool>(m_granted.count, m_context);
        if (m_pool->bringUp() || m_context.stop.isRequested()) {
            return; // after a stop the tasks are ended first, then the threads that exist
        }
        m_pool.reset();
    }
}

void PooledTasks::runOnWorker(TaskId task)
{
    // Whatever is thrown, the one who waits for this task has to hear that it is over.
    const auto leave = qScopeGuard([this] { leaveWorker(); });
    if (claim(task)) {
        runTask(task, m_context.tasks.spec(task), m_pool->currentContext());
        m_plan.ended(task);
    }
}

void PooledTasks::leaveWorker()
{
    const std::uint32_t left = m_pending.fetch_sub(1, std::memory_order_acq_rel) - 1;
    if (left == 0 || left == kFedAgainAt) {
        wake();
    }
}

void PooledTasks::waitForRoom()
{
    if (m_pending.load(std::memory_order_acquire) < kMostPending) {
        return;
    }
    m_context.runThread.overheadEnd();
    sleepUntil([this] { return m_pending.load(std::memory_order_acquire) <= kFedAgainAt; });
    m_context.runThread.overheadBegin();
}

template <typename IsIt>
void PooledTasks::sleepUntil(IsIt&& isIt)
{
    const StopSignal::ListenerId listener = m_context.stop.addListener([this] { wake(); });
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return isIt() || m_context.stop.isRequested(); });
    }
    m_context.stop.removeListener(listener);
}

void PooledTasks::waitForAll()
{
    sleepUntil([this] { return m_pending.load(std::memory_order_acquire) == 0; });
    if (m_context.stop.isRequested()) {
        cancelQueued();
    }
}

void PooledTasks::cancelQueued()
{
    // First every task's end, which counts as the time to stop; then the memory.
    for (std::uint32_t i = 0; i < count(); ++i) {
        cancel(TaskId{i});
    }
    if (m_pool) {
        m_pool->queue().clear();
    }
}

void PooledTasks::cancel(TaskId task)
{
    if (claim(task)) {
        m_context.runThread.endedUnstarted(task, TaskOutcome::Cancelled);
    }
}

void PooledTasks::refuse(TaskId task)
{
    if (m_context.stop.isRequested()) {
        cancel(task);
    } else if (claim(task)) {
        m_context.runThread.endedUnstarted(task, TaskOutcome::NotStarted, TaskError::system(TaskOperation::StartThread, EAGAIN));
        m_plan.ended(task);
    }
}

void PooledTasks::wake()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

} // namespace

RunReport ThreadPoolStrategy::run(const RunContext& context)
{
    RunReport report;
    const auto asked = static_cast<std::size_t>(context.config.workers > 0 ? context.config.workers : usableCores());
    const std::size_t wanted = std::min(asked, context.tasks.size());
    if (wanted == 0) {
        return report;
    }
    context.runThread.overheadBegin();
    GrantedThreads granted = askForThreads(wanted, context);
    context.runThread.overheadEnd();
    PooledTasks tasks(context, std::move(granted));
    tasks.submitAll();
    tasks.waitForAll();
    if (tasks.granted().count < wanted) {
        report.notes.push_back(std::to_string(tasks.granted().count) + " of " + std::to_string(wanted)
                               + " threads could be started: " + tasks.granted().reason);
    }
    return report;
}

} // namespace juggler
