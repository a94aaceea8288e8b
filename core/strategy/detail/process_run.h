// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/process_pool.h"
#include "core/strategy/detail/thread_reserve.h"
#include "core/strategy/strategy.h"
#include "core/workload/submission_plan.h"

#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace juggler::detail {

/// One run on worker processes: hands a task to each worker that has none, and sees to it that each task has exactly one end whatever
/// happens to the workers. Waits in one place for all of them. [run thread]
class ProcessRun {
public:
    /// size: workers in a pool; not looked at for a process a task.
    ProcessRun(const RunContext& context, ProcessPool& pool, const WorkerTerms& terms, std::size_t size);
    ProcessRun(const ProcessRun&) = delete;
    ProcessRun& operator=(const ProcessRun&) = delete;
    ~ProcessRun();

    RunReport run();

private:
    enum class Stage : std::uint8_t {
        Starting, ///< asked for, not heard of yet
        Idle,
        Busy,
        Ending, ///< its recording is to end
        Leaving, ///< the process is to end
        Gone, ///< ended, or back in the pool
    };
    struct Member {
        std::unique_ptr<WorkerProcess> process;
        Stage stage = Stage::Starting;
        TaskId task = kNoTask;
    };

    [[nodiscard]] bool isPool() const noexcept { return m_context.config.processes == ProcessMode::Pool; }
    void submit();
    void startMissing();
    [[nodiscard]] std::size_t missing() const noexcept;
    void startOne();
    std::unique_ptr<WorkerProcess> takeKept();
    void assign();
    void refuseHopeless();
    void cancel();
    void endRecordings();
    void giveBack();

    void waitForNews();
    [[nodiscard]] int timeoutMs() const;
    void killOverdue();
    void look(std::size_t index);
    void heard(std::size_t index, const WorkerReply& reply);
    void runEnded(std::size_t index, std::int64_t peakBytes);
    void ended(std::size_t index);
    void refused(std::size_t index, int errnoValue);
    void died(std::size_t index, TaskError error);
    void diedOverTask(Member& member, TaskError error);

    void join(Member member);
    void lostAtStart(TaskError error);
    [[nodiscard]] std::size_t present() const noexcept { return m_members.size() - count(Stage::Gone); }
    void setStage(Member& member, Stage stage);
    [[nodiscard]] std::size_t count(Stage stage) const noexcept { return m_stages[static_cast<std::size_t>(stage)]; }
    [[nodiscard]] std::size_t working() const noexcept { return count(Stage::Starting) + count(Stage::Idle) + count(Stage::Busy); }
    void taskEnded(TaskId task);
    void endUnstarted(TaskId task, TaskOutcome outcome, TaskError error = {});
    void refuseStart(int errnoValue);
    [[nodiscard]] RunReport report() const;

    const RunContext& m_context;
    SubmissionPlan m_plan;
    ProcessPool& m_pool;
    WorkerTerms m_terms;
    std::size_t m_size;
    bool m_hasReleased = false; // the plan has further tasks
    FileDescriptor m_epoll;
    FileDescriptor m_wake; // written when a stop is requested
    StopSignal::ListenerId m_listener = 0;

    std::deque<TaskId> m_queue; // submitted, not handed out
    std::size_t m_unended = 0;

    std::vector<Member> m_members;
    std::vector<std::size_t> m_idle; // may name some that are not any more
    std::array<std::size_t, 6> m_stages{}; // members in each
    std::unique_ptr<WorkerProcess> m_spare; // has a lane already, but was refused its process
    std::size_t m_lanes = 0;

    bool m_mayStart = true;
    bool m_isCancelled = false;
    bool m_isEnding = false; // no task is left
    ThreadReserve m_reserve;
    std::size_t m_mostAtOnce = std::numeric_limits<std::size_t>::max(); // so that enough stays free for the rest of the machine
    std::size_t m_beyondReserve = 0; // tasks that got no process for that reason
    int m_refusal = 0; // the system's last, an errno value
    TaskError m_whyNot; // of the last process that could not be had
    std::size_t m_lostStarts = 0;
    std::optional<std::int64_t> m_killAtNs;
    std::size_t m_mostPresent = 0;
    std::size_t m_endedRecordings = 0;
    std::int64_t m_peakBytesSum = 0;
    std::vector<std::string> m_notes;
};

} // namespace juggler::detail
