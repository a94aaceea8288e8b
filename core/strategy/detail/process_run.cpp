// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/process_run.h"

#include "core/base/clock.h"
#include "core/model/machine_info.h"
#include "core/strategy/detail/thread_budgets.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <limits>
#include <utility>

namespace juggler::detail {

namespace {

constexpr std::uint64_t kWakeIndex = std::numeric_limits<std::uint64_t>::max();
constexpr std::int64_t kStopGraceNs = 20'000'000; // tasks look at the stop word every few microseconds, but for one in a system call
constexpr std::int64_t kStoppedEndGraceNs = 100'000'000; // so long may an idle or starting worker take when nobody wants to wait
constexpr std::int64_t kEndGraceNs = 2'000'000'000; // an idle worker answers in microseconds
constexpr std::int64_t kProcessKibibytes = 1024; // what one has of its own, with the kernel's part of it
constexpr std::size_t kLostStartsAllowed = 3; // then something is wrong with the program itself

/// Whether the next process may be had though this one was refused.
bool isLimit(int errnoValue)
{
    return errnoValue == EAGAIN || errnoValue == ENOMEM || errnoValue == EMFILE || errnoValue == ENFILE;
}

} // namespace

ProcessRun::ProcessRun(const RunContext& context, ProcessPool& pool, const WorkerTerms& terms, std::size_t size)
    : m_context(context),
      m_plan(context.tasks, context.config.await),
      m_pool(pool),
      m_terms(terms),
      m_size(size),
      m_epoll(epoll_create1(EPOLL_CLOEXEC)),
      m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{.events = EPOLLIN, .data = {.u64 = kWakeIndex}};
    if (!m_epoll.isOpen() || !m_wake.isOpen() || epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_wake.get(), &event) != 0) {
        refuseStart(errno);
        m_mayStart = false;
    }
    if (!isPool() && context.tasks.size() > kThreadsAlwaysTried) {
        LimitSources sources = LimitSources::ofThisProcess();
        sources.kibibytesEach = kProcessKibibytes;
        m_reserve = reserveOf(readThreadBudgets(sources));
        m_mostAtOnce = threadsToTry(context.tasks.size(), m_reserve);
    }
    m_plan.onRelease([this] { m_hasReleased = true; }); // on this thread, as is every end of a task
    m_listener = context.stop.addListener([this] { eventfd_write(m_wake.get(), 1); });
}

ProcessRun::~ProcessRun()
{
    m_context.stop.removeListener(m_listener);
}

RunReport ProcessRun::run()
{
    m_context.runThread.overheadBegin();
    for (;;) {
        if (m_context.stop.isRequested() && !m_isCancelled) {
            cancel();
        }
        submit();
        assign();
        startMissing();
        refuseHopeless();
        if (m_unended == 0 && m_plan.isExhausted()) {
            endRecordings();
            if (present() == 0) {
                break;
            }
        }
        m_context.runThread.checkpoint();
        if (!std::exchange(m_hasReleased, false)) {
            waitForNews();
        }
    }
    m_context.runThread.overheadEnd();
    giveBack();
    return report();
}

/// The processes that are still there, in the order of their lanes, before those that were not needed; not more than were asked for.
void ProcessRun::giveBack()
{
    std::vector<std::unique_ptr<WorkerProcess>> used;
    for (Member& member : m_members) {
        if (member.process) {
            used.push_back(std::move(member.process));
        }
    }
    m_pool.kept.insert(m_pool.kept.begin(), std::make_move_iterator(used.begin()), std::make_move_iterator(used.end()));
    if (isPool() && m_pool.kept.size() > m_size) {
        m_pool.kept.resize(m_size);
    }
}

void ProcessRun::submit()
{
    while (!m_context.stop.isRequested()) {
        const std::optional<TaskId> task = m_plan.next();
        if (!task) {
            return;
        }
        m_context.runThread.submitted(*task);
        ++m_unended;
        m_queue.push_back(*task);
        m_context.runThread.checkpoint();
    }
}

/// A process of the pool; nothing where there is none left.
std::unique_ptr<WorkerProcess> ProcessRun::takeKept()
{
    std::unique_ptr<WorkerProcess> taken;
    while (isPool() && !taken && !m_pool.kept.empty()) {
        taken = std::move(m_pool.kept.front());
        m_pool.kept.erase(m_pool.kept.begin());
        if (!taken->isThere()) {
            taken.reset(); // killed between two runs
        }
    }
    return taken;
}

std::size_t ProcessRun::missing() const noexcept
{
    const std::size_t available = count(Stage::Starting) + count(Stage::Idle);
    const std::size_t unserved = m_queue.size() - std::min(m_queue.size(), available);
    if (isPool()) {
        return std::min(unserved, m_size - std::min(m_size, working()));
    }
    // Those that start share the cores; more of them at once are ready no sooner.
    const auto atOnce = static_cast<std::size_t>(2 * usableCores());
    return std::min(unserved, atOnce - std::min(atOnce, count(Stage::Starting)));
}

void ProcessRun::startMissing()
{
    while (m_mayStart && !m_isCancelled && missing() > 0) {
        if (present() < m_mostAtOnce) {
            startOne();
        } else {
            ++m_beyondReserve;
            endUnstarted(m_queue.front(), TaskOutcome::NotStarted, TaskError::fault(TaskOperation::StartThread, TaskFault::OutOfReserve));
            m_queue.pop_front();
        }
        m_context.runThread.checkpoint();
    }
}

void ProcessRun::startOne()
{
    if (auto kept = takeKept()) {
        kept->beginRun(m_terms); // should it be killed just now, the end of its socket tells
        m_context.trace.addProcess("process " + std::to_string(++m_lanes), kept->recording());
        join({.process = std::move(kept)});
        return;
    }
    int errnoValue = 0;
    if (!m_spare) {
        m_spare = WorkerProcess::prepare(errnoValue);
        if (!m_spare) {
            refuseStart(errnoValue);
            return;
        }
        m_context.trace.addProcess("process " + std::to_string(++m_lanes), m_spare->recording());
    }
    errnoValue = m_spare->start(*m_pool.spawner, m_terms);
    if (errnoValue != 0) {
        refuseStart(errnoValue);
        return;
    }
    join({.process = std::move(m_spare)});
}

void ProcessRun::join(Member member)
{
    m_members.push_back(std::move(member));
    ++m_stages[static_cast<std::size_t>(Stage::Starting)];
    m_mostPresent = std::max(m_mostPresent, present());
    epoll_event event{.events = EPOLLIN, .data = {.u64 = m_members.size() - 1}};
    if (epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_members.back().process->socket().get(), &event) != 0) {
        const int errnoValue = errno;
        m_members.back().process.reset(); // nobody would hear it
        setStage(m_members.back(), Stage::Gone);
        refuseStart(errnoValue);
    }
}

void ProcessRun::refuseStart(int errnoValue)
{
    m_whyNot = TaskError::system(TaskOperation::StartThread, errnoValue);
    m_refusal = errnoValue;
    if (isPool() || !isLimit(errnoValue)) {
        m_mayStart = false; // the others do the work, if there are any
    } else if (!m_queue.empty()) {
        endUnstarted(m_queue.front(), TaskOutcome::NotStarted, m_whyNot);
        m_queue.pop_front();
    }
}

void ProcessRun::assign()
{
    while (!m_queue.empty() && !m_idle.empty()) {
        Member& member = m_members[m_idle.back()];
        m_idle.pop_back();
        if (member.stage == Stage::Idle) {
            member.task = m_queue.front();
            m_queue.pop_front();
            setStage(member, Stage::Busy);
            // Should it be dead, the end of its socket will tell, and the task goes to another.
            const TaskSpec& spec = m_context.tasks.spec(member.task);
            const bool isWrite = kindOf(spec) == TaskKind::FileWrite;
            member.process->runTask(member.task, spec, isWrite ? m_context.writes.of(member.task) : WriteTarget());
        }
    }
}

void ProcessRun::refuseHopeless()
{
    if (m_mayStart || working() > 0) {
        return;
    }
    for (; !m_queue.empty(); m_queue.pop_front()) {
        endUnstarted(m_queue.front(), TaskOutcome::NotStarted, m_whyNot);
    }
}

void ProcessRun::cancel()
{
    m_isCancelled = true;
    for (Member& member : m_members) {
        if (member.stage == Stage::Busy) {
            member.process->requestStop();
        }
    }
    m_killAtNs = monotonicNowNs() + (m_isEnding ? kStoppedEndGraceNs : kStopGraceNs);
    for (; !m_queue.empty(); m_queue.pop_front()) {
        endUnstarted(m_queue.front(), TaskOutcome::Cancelled);
    }
    while (const std::optional<TaskId> task = m_plan.takeRest()) {
        m_context.runThread.submitted(*task);
        ++m_unended;
        endUnstarted(*task, TaskOutcome::Cancelled);
        m_context.runThread.checkpoint();
    }
    m_pool.spawner->cancelPending();
}

void ProcessRun::endRecordings()
{
    if (!std::exchange(m_isEnding, true)) {
        m_killAtNs = monotonicNowNs() + (m_isCancelled ? kStoppedEndGraceNs : kEndGraceNs);
    }
    for (Member& member : m_members) {
        if (member.stage == Stage::Idle || member.stage == Stage::Starting) {
            member.process->endRun();
            setStage(member, Stage::Ending);
        }
    }
}

void ProcessRun::waitForNews()
{
    std::array<epoll_event, 64> events{};
    m_context.runThread.overheadEnd();
    const int found = epoll_wait(m_epoll.get(), events.data(), static_cast<int>(events.size()), timeoutMs());
    m_context.runThread.overheadBegin();
    for (int i = 0; i < found; ++i) {
        const std::uint64_t index = events[static_cast<std::size_t>(i)].data.u64;
        if (index == kWakeIndex) {
            eventfd_t ignored = 0;
            eventfd_read(m_wake.get(), &ignored);
        } else {
            look(index);
        }
    }
    killOverdue();
}

int ProcessRun::timeoutMs() const
{
    constexpr std::int64_t kNsPerMs = 1'000'000;
    if (!m_killAtNs) {
        return -1;
    }
    return static_cast<int>(std::max<std::int64_t>(0, (*m_killAtNs - monotonicNowNs() + kNsPerMs - 1) / kNsPerMs));
}

void ProcessRun::killOverdue()
{
    if (!m_killAtNs || monotonicNowNs() < *m_killAtNs) {
        return;
    }
    m_killAtNs.reset();
    for (const Member& member : m_members) {
        if (member.stage == Stage::Busy || (m_isEnding && member.stage != Stage::Gone)) {
            member.process->kill();
        }
    }
}

void ProcessRun::look(std::size_t index)
{
    WorkerReply reply;
    while (m_members[index].stage != Stage::Gone) {
        switch (m_members[index].process->receive(reply)) {
        case Received::Nothing: return;
        case Received::Reply: heard(index, reply); break;
        case Received::End: ended(index); return;
        }
    }
}

void ProcessRun::heard(std::size_t index, const WorkerReply& reply)
{
    Member& member = m_members[index];
    switch (reply.answer) {
    case WorkerAnswer::Began:
        if (member.stage == Stage::Starting) {
            setStage(member, Stage::Idle);
            m_idle.push_back(index);
        }
        break;
    case WorkerAnswer::TaskEnded:
        taskEnded(member.task);
        setStage(member, Stage::Idle);
        if (isPool()) {
            m_idle.push_back(index);
        } else {
            member.process->endRun();
            setStage(member, Stage::Ending);
        }
        break;
    case WorkerAnswer::RunEnded: runEnded(index, reply.peakMemoryBytes); break;
    }
}

void ProcessRun::runEnded(std::size_t index, std::int64_t peakBytes)
{
    Member& member = m_members[index];
    ++m_endedRecordings;
    m_peakBytesSum += peakBytes;
    if (isPool()) {
        epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, member.process->socket().get(), nullptr);
        setStage(member, Stage::Gone); // goes back into the pool in the end
    } else {
        member.process->dismiss();
        setStage(member, Stage::Leaving);
    }
}

void ProcessRun::ended(std::size_t index)
{
    epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, m_members[index].process->socket().get(), nullptr);
    if (const int refusal = m_members[index].process->refusal(); refusal != 0) {
        refused(index, refusal);
    } else {
        died(index, m_members[index].process->reap());
    }
    setStage(m_members[index], Stage::Gone);
    m_members[index].process.reset();
}

void ProcessRun::refused(std::size_t index, int errnoValue)
{
    if (errnoValue == ECANCELED) {
        return;
    }
    m_spare = std::move(m_members[index].process);
    refuseStart(errnoValue);
}

void ProcessRun::died(std::size_t index, TaskError error)
{
    Member& member = m_members[index];
    switch (member.stage) {
    case Stage::Busy: diedOverTask(member, error); return;
    case Stage::Leaving:
    case Stage::Gone: return;
    case Stage::Starting: lostAtStart(error); break;
    case Stage::Idle:
    case Stage::Ending:
        if (!m_isCancelled) { // else it was killed from here, having taken too long
            m_notes.push_back(describeTaskError(error, {}) + " while it had no task");
        }
        break;
    }
    member.process->closeRecording({}, {}, {});
}

void ProcessRun::lostAtStart(TaskError error)
{
    m_whyNot = error;
    m_notes.push_back(describeTaskError(error, {}) + " before its first task");
    m_mayStart = m_mayStart && ++m_lostStarts < kLostStartsAllowed;
}

void ProcessRun::diedOverTask(Member& member, TaskError error)
{
    const BrokenOff state = member.process->stateOf(member.task);
    const bool wasRunning = state == BrokenOff::Running;
    const TaskOutcome outcome = m_isCancelled ? TaskOutcome::Cancelled : TaskOutcome::Failed;
    member.process->closeRecording(wasRunning ? std::optional(member.task) : std::nullopt, outcome, m_isCancelled ? TaskError{} : error);
    if (state != BrokenOff::NotBegun) {
        taskEnded(member.task);
    } else if (m_isCancelled) {
        endUnstarted(member.task, TaskOutcome::Cancelled);
    } else {
        m_queue.push_front(member.task);
        lostAtStart(error);
    }
}

void ProcessRun::setStage(Member& member, Stage stage)
{
    --m_stages[static_cast<std::size_t>(member.stage)];
    member.stage = stage;
    ++m_stages[static_cast<std::size_t>(stage)];
}

void ProcessRun::taskEnded(TaskId task)
{
    --m_unended;
    m_plan.ended(task);
}

void ProcessRun::endUnstarted(TaskId task, TaskOutcome outcome, TaskError error)
{
    m_context.runThread.endedUnstarted(task, outcome, error);
    taskEnded(task);
}

RunReport ProcessRun::report() const
{
    RunReport report;
    report.notes = m_notes;
    if (m_refusal != 0) {
        report.notes.push_back("not every worker process could be started: " + m_pool.spawner->program() + ": " + errnoText(m_refusal));
    }
    if (m_beyondReserve > 0) {
        report.notes.push_back(reserveNote(m_members.size(), m_members.size() + m_beyondReserve, "processes", m_reserve));
    }
    if (m_endedRecordings > 0) {
        report.workerPeakMemoryBytes =
            m_peakBytesSum / static_cast<std::int64_t>(m_endedRecordings) * static_cast<std::int64_t>(m_mostPresent);
    }
    return report;
}

} // namespace juggler::detail
