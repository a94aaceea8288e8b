// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/worker_process.h"

#include "core/base/clock.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <new>
#include <string_view>
#include <utility>

namespace juggler::detail {

namespace {

constexpr int kGraceMs = 2000; // for an idle process to end by itself; under a sanitizer it looks for leaks first

/// Whether hardly any descriptor would be left for the rest of the program: its files, its window.
bool leavesTooFew(const FileDescriptor& latest)
{
    constexpr rlim_t kKeptAtMost = 64;
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<rlim_t>(latest.get()) + std::min(kKeptAtMost, limit.rlim_cur / 16) >= limit.rlim_cur;
}

std::string_view bytesOf(const cpu_set_t& set)
{
    return {reinterpret_cast<const char*>(&set), sizeof set};
}

std::int64_t nanoseconds(const timeval& time)
{
    return std::int64_t{time.tv_sec} * 1'000'000'000 + std::int64_t{time.tv_usec} * 1'000;
}

/// Whether after this event the thread was running, or not; nothing for events that do not tell.
std::optional<bool> tellsRunning(EventType type)
{
    switch (type) {
    case EventType::Started:
    case EventType::WaitEnd:
    case EventType::Resumed:
    case EventType::OverheadBegin:
    case EventType::OnCore: return true;
    case EventType::CpuTime:
    case EventType::ResultValue:
    case EventType::FileFacts:
    case EventType::Submitted: return std::nullopt;
    default: return false;
    }
}

bool hasEnded(const EventRing& ring)
{
    bool ended = false;
    ring.visitLatestFirst([&ended](const TraceEvent& event) {
        ended = event.type == EventType::ThreadEnded;
        return false;
    });
    return ended;
}

BrokenOff stateIn(const EventRing& ring, TaskId task)
{
    BrokenOff state = BrokenOff::NotBegun;
    ring.visitLatestFirst([&](const TraceEvent& event) {
        if (event.type == EventType::ThreadStarted || event.task != toIndex(task)) {
            return true;
        }
        state = event.type == EventType::Ended ? BrokenOff::Ended : BrokenOff::Running;
        return false;
    });
    return state;
}

bool wasRunning(const EventRing& ring)
{
    bool isRunning = false;
    ring.visitLatestFirst([&](const TraceEvent& event) {
        const auto told = tellsRunning(event.type);
        isRunning = told.value_or(false);
        return !told;
    });
    return isRunning;
}

} // namespace

WorkerProcess::WorkerProcess(std::shared_ptr<SharedMemory> mapping)
    : m_mapping(std::move(mapping)), m_memory(m_mapping, new (m_mapping->data()) WorkerMemory)
{
}

std::unique_ptr<WorkerProcess> WorkerProcess::prepare(int& errnoValue)
{
    auto mapping = SharedMemory::create("juggler-worker", sizeof(WorkerMemory), errnoValue);
    if (!mapping) {
        return nullptr;
    }
    return std::unique_ptr<WorkerProcess>(new WorkerProcess(std::make_shared<SharedMemory>(std::move(*mapping))));
}

WorkerProcess::~WorkerProcess()
{
    if (!m_isRequested || m_isReaped || !m_outcome.pid()) {
        return;
    }
    dismiss();
    pollfd watched{m_socket.get(), POLLRDHUP, 0};
    if (poll(&watched, 1, kGraceMs) <= 0) {
        kill();
    }
    reap();
}

int WorkerProcess::start(WorkerSpawner& spawner, const WorkerTerms& terms)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return errno;
    }
    m_socket = FileDescriptor(ends[0]);
    FileDescriptor childsSocket(ends[1]);
    if (leavesTooFew(childsSocket)) {
        return EMFILE;
    }
    // Again after a refusal: the first request has used up the descriptor.
    FileDescriptor childsMemory(fcntl(m_mapping->descriptor().get(), F_DUPFD_CLOEXEC, 0));
    if (!childsMemory.isOpen()) {
        return errno;
    }
    prepareRun();
    sendCommand(m_socket, {.order = WorkerOrder::BeginRun, .cache = terms.cache, .isNew = 1, .nice = terms.nice}, bytesOf(terms.cores));
    m_outcome.reset();
    m_isRequested = true;
    spawner.request({std::move(childsSocket), std::move(childsMemory), m_memory.get(), &m_outcome, terms.cores, terms.nice});
    return 0;
}

void WorkerProcess::prepareRun()
{
    m_memory->stopWord.store(0, std::memory_order_relaxed);
    m_memory->ring.begin();
}

bool WorkerProcess::beginRun(const WorkerTerms& terms)
{
    prepareRun();
    return sendCommand(m_socket, {.order = WorkerOrder::BeginRun, .cache = terms.cache, .nice = terms.nice}, bytesOf(terms.cores));
}

bool WorkerProcess::runTask(TaskId task, const TaskSpec& spec, const WriteTarget& target)
{
    std::string_view text;
    const WorkerCommand command = taskCommand(task, spec, target, text);
    return sendCommand(m_socket, command, text);
}

bool WorkerProcess::isThere()
{
    WorkerReply reply;
    return receive(reply) != Received::End;
}

void WorkerProcess::dismiss()
{
    shutdown(m_socket.get(), SHUT_WR);
}

void WorkerProcess::kill() const
{
    if (const auto pid = m_outcome.pid(); pid && !m_isReaped) {
        ::kill(*pid, SIGKILL);
    }
}

TaskError WorkerProcess::reap()
{
    int status = 0;
    rusage usage{};
    while (wait4(*m_outcome.pid(), &status, 0, &usage) < 0 && errno == EINTR) {
    }
    m_isReaped = true;
    m_usage = {nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime), usage.ru_nvcsw, usage.ru_nivcsw};
    return WIFSIGNALED(status) ? TaskError::workerSignal(WTERMSIG(status)) : TaskError::workerExit(WEXITSTATUS(status));
}

BrokenOff WorkerProcess::stateOf(TaskId task) const
{
    return stateIn(m_memory->ring, task);
}

void WorkerProcess::closeRecording(std::optional<TaskId> running, TaskOutcome outcome, TaskError error)
{
    EventRing& ring = m_memory->ring;
    if (hasEnded(ring)) {
        return; // it had ended its recording itself, and died before it could say so
    }
    const std::int64_t nowNs = monotonicNowNs();
    if (wasRunning(ring)) {
        // From the last look on nobody knows whether it was on its core.
        ring.appendLast({ring.lastSeenNs(), toIndex(running.value_or(kNoTask)), 0, EventType::OffCore, kBrokenOff});
    }
    if (running) {
        ring.appendLast({nowNs, toIndex(*running), error.code, EventType::Ended, endDetail(outcome, error)});
    }
    ring.setUsage(m_usage - ring.usageAtBegin());
    ring.appendLast({nowNs, toIndex(kNoTask), 0, EventType::ThreadEnded, 0});
}

} // namespace juggler::detail
