// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/worker_spawner.h"

#include "core/base/clock.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <system_error>
#include <utility>

namespace juggler::detail {

namespace {

constexpr std::size_t kStackBytes = 256 * 1024;

/// How posix_spawn(3) is to make a worker: nothing open but its two descriptors, and the signals by which a terminal or timeout(1) ends the
/// program's group left to the program, which stops its workers itself. Those that suspend the group suspend the workers too.
class SpawnSettings {
public:
    explicit SpawnSettings(const SpawnRequest& request)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, request.socket.get(), kWorkerSocket);
        posix_spawn_file_actions_adddup2(&m_actions, request.memoryDescriptor.get(), kWorkerMemory);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, kWorkerMemory + 1);
        posix_spawnattr_init(&m_attributes);
        sigset_t signals;
        sigemptyset(&signals);
        for (const int signal : {SIGINT, SIGHUP, SIGTERM, SIGQUIT}) {
            sigaddset(&signals, signal);
        }
        posix_spawnattr_setsigmask(&m_attributes, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&m_attributes, &signals);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
    ~SpawnSettings()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }

    [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &m_actions; }
    [[nodiscard]] const posix_spawnattr_t* attributes() const { return &m_attributes; }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

/// The same description behind a number above those that the child gives its own, so that putting one in place closes no other.
FileDescriptor aboveTheChilds(FileDescriptor descriptor)
{
    if (descriptor.get() > kWorkerMemory) {
        return descriptor;
    }
    return FileDescriptor(fcntl(descriptor.get(), F_DUPFD_CLOEXEC, kWorkerMemory + 1));
}

} // namespace

int SpawnOutcome::value() const noexcept
{
    m_value.wait(0, std::memory_order_acquire);
    return m_value.load(std::memory_order_acquire);
}

std::optional<pid_t> SpawnOutcome::pid() const noexcept
{
    const int known = value();
    return known > 0 ? std::optional<pid_t>(known) : std::nullopt;
}

int SpawnOutcome::refusal() const noexcept
{
    const int known = value();
    return known < 0 ? -known : 0;
}

WorkerSpawner::WorkerSpawner(std::string program, int& errnoValue) : m_program(std::move(program))
{
    auto thread = NativeThread::start(
        "process starter", kStackBytes, [this] { work(); }, errnoValue);
    if (thread) {
        m_thread = std::move(*thread);
    }
}

WorkerSpawner::~WorkerSpawner()
{
    cancelPending();
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
}

void WorkerSpawner::request(SpawnRequest request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_pending.push_back(std::move(request));
    }
    m_changed.notify_all();
}

void WorkerSpawner::cancelPending()
{
    std::unique_lock lock(m_mutex);
    for (const SpawnRequest& request : m_pending) {
        request.outcome->setRefusal(ECANCELED);
    }
    m_pending.clear();
    m_changed.wait(lock, [this] { return !m_isSpawning; });
}

void WorkerSpawner::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isEnding || !m_pending.empty(); });
        if (m_isEnding) {
            return;
        }
        SpawnRequest next = std::move(m_pending.front());
        m_pending.pop_front();
        m_isSpawning = true;
        lock.unlock();
        spawn(std::move(next));
        lock.lock();
        m_isSpawning = false;
        m_changed.notify_all();
    }
}

void WorkerSpawner::spawn(SpawnRequest request) const
{
    request.memoryDescriptor = aboveTheChilds(std::move(request.memoryDescriptor));
    if (!request.memoryDescriptor.isOpen()) {
        request.outcome->setRefusal(errno);
        return;
    }
    // The process takes both over, and with them its start-up is a worker's as much as its tasks are.
    sched_setaffinity(0, sizeof request.cores, &request.cores);
    setThreadNice(request.nice);
    const SpawnSettings settings(request);
    std::string program = m_program;
    std::string parent = std::to_string(getpid());
    const std::array<char*, 3> arguments{program.data(), parent.data(), nullptr};
    pid_t pid = 0;
    request.memory->spawnedNs.store(monotonicNowNs(), std::memory_order_release);
    const int errnoValue = posix_spawn(&pid, program.c_str(), settings.actions(), settings.attributes(), arguments.data(), environ);
    if (errnoValue == 0) {
        request.outcome->setPid(pid);
    } else {
        request.outcome->setRefusal(errnoValue);
    }
    // The child's ends are closed here, after the outcome is known: whoever sees the end of the socket may ask for it.
}

std::string findWorkerProgram()
{
    namespace fs = std::filesystem;
    std::error_code ignored;
    const fs::path folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    const fs::path beside = folder / "juggler-worker";
    const fs::path installed = folder.parent_path() / "libexec/juggler/juggler-worker";
    return !fs::exists(beside, ignored) && fs::exists(installed, ignored) ? installed : beside;
}

} // namespace juggler::detail
