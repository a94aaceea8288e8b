// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/dedicated_threads_strategy.h"

#include "core/base/native_thread.h"
#include "core/strategy/detail/thread_budgets.h"
#include "core/workload/blocking_context.h"
#include "core/workload/run_task.h"

#include <atomic>
#include <vector>

namespace juggler {

namespace {

void runOnOwnThread(TaskId task, const RunContext& context, ThreadRecorder& recorder, const std::atomic<bool>& gate)
{
    recorder.attach();
    gate.wait(false, std::memory_order_acquire);
    BlockingContext taskContext(recorder, context.stop, context.config.cache);
    runTask(task, context.tasks.spec(task), taskContext);
    recorder.detach();
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
    Launch(const RunContext& context, std::size_t granted) : m_context(context), m_granted(granted) { m_threads.reserve(granted); }
    Launch(const Launch&) = delete;
    Launch& operator=(const Launch&) = delete;
    /// Joins; should memory have run out halfway, those that exist must not wait for ever.
    ~Launch() { openGate(); }

    /// Starts the task's thread, or gives the task its end.
    void start(TaskId task)
    {
        if (m_context.stop.isRequested()) {
            m_context.runThread.endedUnstarted(task, TaskOutcome::Cancelled);
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

    void join()
    {
        for (NativeThread& thread : m_threads) {
            thread.join();
        }
    }

    /// Threads that the system refused, and its last reason as an errno value.
    [[nodiscard]] std::size_t refusedCount() const noexcept { return m_refused; }
    [[nodiscard]] int refusal() const noexcept { return m_refusal; }

private:
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
            [this, task, &recorder = *m_nextRecorder] { runOnOwnThread(task, m_context, recorder, m_gate); }, errnoValue);
        if (thread) {
            m_threads.push_back(std::move(*thread));
            m_nextRecorder = nullptr;
        }
        return errnoValue;
    }

    void refuse(TaskId task, TaskError why) { m_context.runThread.endedUnstarted(task, TaskOutcome::NotStarted, why); }

    const RunContext& m_context;
    std::size_t m_granted;
    std::atomic<bool> m_gate{false};
    ThreadRecorder* m_nextRecorder = nullptr;
    int m_refusal = 0;
    std::size_t m_refused = 0;
    std::vector<NativeThread> m_threads; // last: they use the rest
};

} // namespace

RunReport DedicatedThreadsStrategy::run(const RunContext& context)
{
    const auto count = static_cast<std::uint32_t>(context.tasks.size());
    RunReport report;
    Launch launch(context, withinReserve(count, report));
    context.runThread.overheadBegin();
    for (std::uint32_t i = 0; i < count; ++i) {
        context.runThread.submitted(TaskId{i});
        launch.start(TaskId{i});
        context.runThread.checkpoint();
    }
    launch.openGate();
    context.runThread.overheadEnd();
    launch.join();
    if (launch.refusedCount() > 0) {
        report.notes.push_back(describeRefused(launch.refusedCount(), count, launch.refusal()));
    }
    return report;
}

} // namespace juggler
