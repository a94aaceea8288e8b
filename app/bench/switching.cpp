// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/switching.h"

#include "core/base/clock.h"
#include "core/base/native_thread.h"
#include "core/fiber/carrier.h"
#include "core/fiber/fiber_jobs.h"
#include "core/fiber/fiber_scheduler.h"
#include "core/fiber/stack_pool.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace juggler::app {

namespace {

constexpr int kThreadTimes = 200;
constexpr int kProcessTimes = 25;
constexpr const char* kSmallProgram = "/bin/true";
constexpr int kSwitchTimes = 15;
constexpr int kSwitches = 2'000;
constexpr int kFiberTimes = 15;
constexpr int kYields = 50'000;

/// Two threads that wait for their turn by turns; whose it is, is a counter's last bit.
class TurnTaking {
public:
    void take(int side, int times)
    {
        for (int i = 0; i < times; ++i) {
            for (int turn = m_turn.load(); (turn & 1) != side; turn = m_turn.load()) {
                m_turn.wait(turn);
            }
            m_turn.fetch_add(1);
            m_turn.notify_one();
        }
    }

private:
    std::atomic<int> m_turn{0};
};

/// ns a switch of two threads that may run on one core only.
Result<double> threadSwitchNs()
{
    std::optional<double> perSwitchNs;
    auto pinned = NativeThread::start("bench", NativeThread::kSmallStackBytes, [&perSwitchNs] {
        TurnTaking turns;
        if (limitThreadToCores(1) != 0) {
            return;
        }
        auto other = NativeThread::start("bench", NativeThread::kSmallStackBytes, [&turns] { turns.take(1, kSwitches); });
        if (!other) {
            return;
        }
        const std::int64_t startNs = monotonicNowNs();
        turns.take(0, kSwitches);
        other->join();
        perSwitchNs = static_cast<double>(monotonicNowNs() - startNs) / (2.0 * kSwitches);
    });
    if (!pinned) {
        return pinned.error();
    }
    pinned->join();
    return perSwitchNs ? Result<double>(*perSwitchNs) : Error{"the system refuses a second thread on one core"};
}

/// Fibers that do nothing but yield.
class YieldingJobs final : public FiberJobs {
public:
    std::optional<std::uint32_t> takeNext() override { return hasNext() ? std::optional(m_next++) : std::nullopt; }
    [[nodiscard]] bool hasNext() const override { return m_next < kFibers; }
    [[nodiscard]] bool isExhausted() const override { return !hasNext(); }
    void drop(std::uint32_t, Unstarted, Carrier&) noexcept override {}
    void run(std::uint32_t, Fiber& fiber) noexcept override
    {
        for (int i = 0; i < kYields; ++i) {
            Carrier::yield(fiber);
        }
    }

private:
    static constexpr std::uint32_t kFibers = 2;
    std::uint32_t m_next = 0;
};

/// errno of a failure, else 0.
int runSmallProgram()
{
    static std::array<char, 5> name{"true"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    pid_t pid = 0;
    const int refusal = posix_spawn(&pid, kSmallProgram, nullptr, nullptr, arguments.data(), environ);
    while (refusal == 0 && waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    return refusal;
}

} // namespace

Result<std::vector<double>> measureThreadStart()
{
    std::vector<double> values;
    for (int i = 0; i < kThreadTimes; ++i) {
        std::int64_t runsNs = 0;
        const std::int64_t startNs = monotonicNowNs();
        auto thread = NativeThread::start("bench", NativeThread::kSmallStackBytes, [&runsNs] { runsNs = monotonicNowNs(); });
        if (!thread) {
            return thread.error();
        }
        thread->join();
        values.push_back(static_cast<double>(runsNs - startNs));
    }
    return values;
}

Result<std::vector<double>> measureProcessStart()
{
    std::vector<double> values;
    for (int i = 0; i < kProcessTimes; ++i) {
        const std::int64_t startNs = monotonicNowNs();
        if (const int refusal = runSmallProgram(); refusal != 0) {
            return systemError("start", kSmallProgram, refusal);
        }
        values.push_back(static_cast<double>(monotonicNowNs() - startNs));
    }
    return values;
}

Result<std::vector<double>> measureThreadSwitch()
{
    std::vector<double> values;
    for (int i = 0; i < kSwitchTimes; ++i) {
        const Result<double> perSwitchNs = threadSwitchNs();
        if (!perSwitchNs) {
            return perSwitchNs.error();
        }
        values.push_back(*perSwitchNs);
    }
    return values;
}

Result<std::vector<double>> measureFiberSwitch()
{
    std::vector<double> values;
    for (int i = 0; i < kFiberTimes; ++i) {
        YieldingJobs jobs;
        FiberScheduler scheduler(jobs, 1);
        StackPool stacks;
        Carrier carrier({scheduler, jobs, stacks, {}}, nullptr, 0);
        scheduler.setUp({&carrier}, 0);
        const std::int64_t startNs = monotonicNowNs();
        carrier.run();
        values.push_back(static_cast<double>(monotonicNowNs() - startNs) / (2.0 * kYields));
    }
    return values;
}

} // namespace juggler::app
