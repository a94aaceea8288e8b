// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/dedicated_threads_strategy.h"

#include "core/base/native_thread.h"
#include "core/strategy/detail/release_gate.h"
#include "core/strategy/detail/thread_budgets.h"
#include "core/workload/blocking_context.h"
#include "core/workload/run_task.h"

#include <atomic>
#include <vector>

namespace juggler {

namespace {

void runOnOwnThread(TaskId task, const RunContext& context, SubmissionPlan& plan, ThreadRecorder& recorder, const std::atomic<bool>& gate)
{
    recorder.attach();
    gate.wait(false, std::memory_order_acquire);
    BlockingContext taskContext(recorder, context.stop, context.config.cache, context.writes);
    runTask(task, context.tasks.spec(task), taskContext);
    recorder.detach();
    plan.ended(task);
}

/// How many of count threads may be started while enough stays free for the rest of the machine; a note where that is not all.
std::size_t withinReserve(std::size_t count, RunReport& report)
{
    if (count <= detail::kThreadsAlwaysTried) {
        return count;
    }
    const detail::ThreadReserve reserve = detail::readThreadReserve();
    const std::size_t granted = detail::threadsToTry(count, reserve);
    if (granted < count) {
        report.notes.push_back(detail::reserveNote(granted, count, "threads", reserve));
    }
    return granted;
}

/// One sentence about the tasks that got no thread.
std::string describeRefused(std::size_t refused, std::size_t all, int errnoValue)
{
    return std::to_string(refused) + " of " + std::to_string(all) + " threads could not be started: " + errnoText(errnoValue);
}

/// The threads of one run, waiting behind a gate until all exist. [run thread]
class Launch {
public:
    Launch(const RunContext& context, std::size_t granted)
        : m_context(context), m_granted(granted), m_plan(context.tasks, context.config.await), m_release(m_plan, context.stop)
    {
        m_threads.reserve(m_joinsEach ? 1 : granted);
    }
    Launch(const Launch&) = delete;
    Launch& operator=(const Launch&) = delete;
    /// Joins; should memory have run out halfway, those that exist must not wait for ever.
    ~Launch() { openGate(); }

    /// Submits every task as the plan has it, and starts its thread.
    void startAll()
    {
        while (!m_plan.isExhausted()) {
            startAvailable();
            openGate();
            if (!m_plan.isExhausted()) {
                waitForRelease();
            }
        }
    }

    void join()
    {
        for (NativeThread& thread : m_threads) {
            thread.join();
        }
        m_threads.clear();
    }

    /// How many threads the system refused, and its last reason as an errno value.
    [[nodiscard]] std::size_t refusedCount() const noexcept { return m_refused; }
    [[nodiscard]] int refusal() const noexcept { return m_refusal; }

private:
    void startAvailable()
    {
        m_context.runThread.overheadBegin();
        while (const std::optional<TaskId> task = m_context.stop.isRequested() ? m_plan.takeRest() : m_plan.next()) {
            m_context.runThread.submitted(*task);
            start(*task);
            m_context.runThread.checkpoint();
        }
        m_context.runThread.overheadEnd();
    }

    void waitForRelease()
    {
        m_release.wait();
        if (m_joinsEach) {
            join(); // the one before has ended: its stack is free again
        }
    }

    /// Starts the task's thread, or gives the task its end.
    void start(TaskId task)
    {
        if (m_context.stop.isRequested()) {
            m_context.runThread.endedUnstarted(task, TaskOutcome::Cancelled);
            m_plan.ended(task);
        } else if (toIndex(task) >= m_granted) {
            refuse(task, TaskError::fault(TaskOperation::StartThread, TaskFault::OutOfReserve));
        } else if (const int errnoValue = startThread(task); errnoValue != 0) {
            refuse(task, TaskError::system(TaskOperation::StartThread, errnoValue));
            m_refusal = errnoValue;
            ++m_refused;
        }
    }

    void openGate()
    {
        m_gate.store(true, std::memory_order_release);
        m_gate.notify_all();
    }

    int startThread(TaskId task)
    {
        const std::string name = "thread " + std::to_string(m_threads.size() + 1);
        // The lane of a thread that was refused is the next one's: a limit leaves one empty lane and not one a task.
        if (!m_nextRecorder) {
            m_nextRecorder = &m_context.trace.addThread(name, ThreadRole::Worker);
        }
        int errnoValue = 0;
        auto thread = NativeThread::start(
            name, NativeThread::kSmallStackBytes,
            [this, task, &recorder = *m_nextRecorder] { runOnOwnThread(task, m_context, m_plan, recorder, m_gate); }, errnoValue);
        if (thread) {
            m_threads.push_back(std::move(*thread));
            m_nextRecorder = nullptr;
        }
        return errnoValue;
    }

    void refuse(TaskId task, TaskError why)
    {
        m_context.runThread.endedUnstarted(task, TaskOutcome::NotStarted, why);
        m_plan.ended(task);
    }

    const RunContext& m_context;
    std::size_t m_granted;
    SubmissionPlan m_plan;
    ReleaseGate m_release;
    bool m_joinsEach = m_context.config.await == AwaitMode::InTurn;
    std::atomic<bool> m_gate{false};
    ThreadRecorder* m_nextRecorder = nullptr;
    int m_refusal = 0;
    std::size_t m_refused = 0;
    std::vector<NativeThread> m_threads; // last: they use the rest
};

} // namespace

RunReport DedicatedThreadsStrategy::run(const RunContext& context)
{
    const std::size_t count = context.tasks.size();
    RunReport report;
    const bool areAllAtOnce = context.config.await == AwaitMode::Together;
    Launch launch(context, areAllAtOnce ? withinReserve(count, report) : count);
    launch.startAll();
    launch.join();
    if (launch.refusedCount() > 0) {
        report.notes.push_back(describeRefused(launch.refusedCount(), count, launch.refusal()));
    }
    return report;
}

} // namespace juggler
