// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>

namespace juggler::scenarios {

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr int kCores = 4;

/// What a task does, one after the other.
struct Step {
    State state;
    std::int64_t ns;
};

std::shared_ptr<const TaskList> mixedTasks()
{
    using std::chrono::milliseconds;
    Workload workload{.name = "mixed", .groups = {}};
    const std::array<int, 6> fibs{35, 36, 37, 35, 36, 35};
    for (int i = 0; i < 6; ++i) {
        workload.groups.emplace_back(FileReadSpec{"/data/" + std::string(1, static_cast<char>('A' + i)) + ".bin"});
        if (i < 4) {
            workload.groups.emplace_back(SleepSpec{milliseconds(150 + 50 * i)});
        }
        workload.groups.emplace_back(FibonacciSpec{fibs[static_cast<std::size_t>(i)]});
    }
    return std::make_shared<TaskList>(std::move(workload));
}

std::vector<Step> stepsOf(const TaskSpec& spec, std::uint32_t number)
{
    switch (kindOf(spec)) {
    case TaskKind::Sleep: return {{State::WaitingHeld, std::get<SleepSpec>(spec).duration / std::chrono::nanoseconds(1)}};
    case TaskKind::FileRead:
        return {{State::Running, 3 * kMs}, {State::WaitingHeld, (70 + 9 * (number % 7)) * kMs}, {State::Running, 9 * kMs}};
    case TaskKind::Fibonacci: {
        const int n = std::get<FibonacciSpec>(spec).n;
        const std::int64_t ms = n == 35 ? 110 : n == 36 ? 178 : 288;
        return {{State::Running, ms * kMs}};
    }
    case TaskKind::FileWrite:
    case TaskKind::Add:
    case TaskKind::Recorded: break;
    }
    return {{State::Running, kMs}};
}

/// Plays tasks through lanes: each lane takes the next task when it is free.
class Schedule {
public:
    Schedule(SyntheticRun& run, const TaskList& tasks) : m_run(run), m_tasks(tasks) {}

    void submitAll()
    {
        for (std::uint32_t i = 0; i < m_tasks.size(); ++i) {
            m_run.submit(TaskId{i}, static_cast<std::int64_t>(i) * 4'000);
        }
    }

    /// The whole task on one lane, beginning at timeNs; its end.
    std::int64_t play(std::uint32_t lane, std::uint32_t task, std::int64_t timeNs, std::int64_t untilNs = INT64_MAX)
    {
        m_run.start(TaskId{task}, timeNs);
        for (const Step& step : stepsOf(m_tasks.spec(TaskId{task}), task)) {
            if (timeNs + step.ns > untilNs) {
                m_run.open(lane, timeNs, TaskId{task}, step.state, coreOf(lane, step.state));
                return INT64_MAX;
            }
            m_run.span(lane, timeNs, timeNs + step.ns, TaskId{task}, step.state, coreOf(lane, step.state));
            timeNs += step.ns;
        }
        finish(task, timeNs);
        return timeNs;
    }

    void finish(std::uint32_t task, std::int64_t timeNs)
    {
        if (std::holds_alternative<FileReadSpec>(m_tasks.spec(TaskId{task}))) {
            m_run.setFileFacts(TaskId{task}, CacheMode::Cold, 0);
            m_run.setResult(TaskId{task}, 64U << 20);
        }
        m_run.end(TaskId{task}, timeNs);
    }

    /// One lane after the other takes the next task.
    void playPool(const std::vector<std::uint32_t>& lanes, std::int64_t untilNs = INT64_MAX)
    {
        std::vector<std::int64_t> freeAt(lanes.size(), kMs / 2);
        for (std::uint32_t i = 0; i < m_tasks.size(); ++i) {
            const auto next = static_cast<std::size_t>(std::min_element(freeAt.begin(), freeAt.end()) - freeAt.begin());
            if (freeAt[next] > untilNs) {
                return;
            }
            freeAt[next] = play(lanes[next], i, freeAt[next], untilNs);
        }
    }

private:
    static std::uint16_t coreOf(std::uint32_t lane, State state)
    {
        return state == State::Running ? static_cast<std::uint16_t>(lane % kCores) : kNoCore;
    }

    SyntheticRun& m_run;
    const TaskList& m_tasks;
};

RunSummary summaryOf(int cores)
{
    RunSummary summary;
    summary.coresAllowed = cores;
    summary.onCoreSource = "gap-detection+rseq";
    summary.nice = 10;
    return summary;
}

void finish(SyntheticRun& run)
{
    run.setSummary(summaryOf(kCores));
    for (std::uint32_t lane = 0; lane < run.timeline().laneCount(); ++lane) {
        run.endLane(lane, run.timeline().lastEndedNs());
    }
    run.publish();
    run.setState(RunState::Done);
}

std::shared_ptr<const RunRecord> blocking(const std::shared_ptr<const TaskList>& tasks)
{
    SyntheticRun run({.strategy = StrategyId::Blocking}, tasks);
    Schedule schedule(run, *tasks);
    schedule.submitAll();
    schedule.playPool({run.addLane("run", ThreadRole::Run)});
    finish(run);
    return run.record();
}

std::shared_ptr<const RunRecord> pool(const std::shared_ptr<const TaskList>& tasks, std::int64_t untilNs = INT64_MAX)
{
    SyntheticRun run({.strategy = StrategyId::ThreadPool, .workers = 4}, tasks);
    Schedule schedule(run, *tasks);
    run.addLane("run", ThreadRole::Run);
    std::vector<std::uint32_t> lanes;
    for (int i = 1; i <= 4; ++i) {
        lanes.push_back(run.addLane("worker " + std::to_string(i)));
    }
    schedule.submitAll();
    schedule.playPool(lanes, untilNs);
    if (untilNs == INT64_MAX) {
        finish(run);
    } else {
        run.beginEarlier(untilNs);
        run.publish();
        run.setState(RunState::Running);
    }
    return run.record();
}

/// One thread; waits do not hold it, computing does.
std::shared_ptr<const RunRecord> eventLoop(const std::shared_ptr<const TaskList>& tasks)
{
    SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
    Schedule schedule(run, *tasks);
    const std::uint32_t lane = run.addLane("event loop", ThreadRole::EventLoop);
    schedule.submitAll();
    struct Wait {
        std::int64_t startNs;
        std::int64_t readyNs;
        std::uint32_t task;
    };
    std::vector<Wait> waits;
    std::int64_t now = kMs / 4;
    const auto runFor = [&](std::uint32_t task, std::int64_t ns) {
        run.span(lane, now, now + ns, TaskId{task}, State::Running, 1);
        now += ns;
    };
    std::vector<std::uint32_t> computing;
    for (std::uint32_t i = 0; i < tasks->size(); ++i) {
        const auto steps = stepsOf(tasks->spec(TaskId{i}), i);
        if (kindOf(tasks->spec(TaskId{i})) == TaskKind::Fibonacci) {
            computing.push_back(i);
            continue;
        }
        run.start(TaskId{i}, now);
        runFor(i, kMs / 3);
        run.beginWait(now);
        waits.push_back({now, now + std::max_element(steps.begin(), steps.end(), [](auto& a, auto& b) { return a.ns < b.ns; })->ns, i});
        run.span(lane, now, now + kMs / 8, kNoTask, State::Running, 1);
        now += kMs / 6;
    }
    std::sort(waits.begin(), waits.end(), [](auto& a, auto& b) { return a.readyNs < b.readyNs; });
    std::size_t nextWait = 0;
    const auto resumeReady = [&] {
        for (; nextWait < waits.size() && waits[nextWait].readyNs <= now; ++nextWait) {
            run.endWait(waits[nextWait].startNs, now, TaskId{waits[nextWait].task});
            const bool isRead = kindOf(tasks->spec(TaskId{waits[nextWait].task})) == TaskKind::FileRead;
            runFor(waits[nextWait].task, isRead ? 9 * kMs : kMs / 10);
            schedule.finish(waits[nextWait].task, now);
        }
    };
    for (const std::uint32_t task : computing) {
        run.start(TaskId{task}, now);
        runFor(task, stepsOf(tasks->spec(TaskId{task}), task)[0].ns);
        schedule.finish(task, now);
        resumeReady();
    }
    while (nextWait < waits.size()) {
        now = std::max(now, waits[nextWait].readyNs);
        resumeReady();
    }
    finish(run);
    return run.record();
}

/// A thread a task; four cores shared by turns of 12 ms.
std::shared_ptr<const RunRecord> dedicated(const std::shared_ptr<const TaskList>& tasks)
{
    SyntheticRun run({.strategy = StrategyId::DedicatedThreads}, tasks);
    Schedule schedule(run, *tasks);
    run.addLane("run", ThreadRole::Run);
    schedule.submitAll();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> computing; // lane, task
    for (std::uint32_t i = 0; i < tasks->size(); ++i) {
        const std::uint32_t lane = run.addLane("thread " + std::to_string(i + 1));
        const std::int64_t startNs = kMs / 3 + static_cast<std::int64_t>(i) * 120'000;
        if (kindOf(tasks->spec(TaskId{i})) == TaskKind::Fibonacci) {
            run.start(TaskId{i}, startNs);
            computing.emplace_back(lane, i);
        } else {
            schedule.play(lane, i, startNs);
        }
    }
    std::vector<std::int64_t> left;
    std::vector<std::int64_t> at;
    for (const auto& [lane, task] : computing) {
        left.push_back(stepsOf(tasks->spec(TaskId{task}), task)[0].ns);
        at.push_back(kMs / 3 + task * std::int64_t{120'000});
    }
    std::size_t turn = 0;
    for (std::int64_t now = 3 * kMs; std::any_of(left.begin(), left.end(), [](auto ns) { return ns > 0; }); now += 12 * kMs) {
        int busy = 0;
        for (std::size_t k = 0; k < left.size() && busy < kCores; ++k) {
            const std::size_t i = (turn + k) % left.size();
            if (left[i] <= 0) {
                continue;
            }
            const auto [lane, task] = computing[i];
            run.span(lane, at[i], now, TaskId{task}, State::Ready);
            const std::int64_t length = std::min<std::int64_t>(12 * kMs, left[i]);
            run.span(lane, now, now + length, TaskId{task}, State::Running, static_cast<std::uint16_t>(busy));
            at[i] = now + length;
            left[i] -= length;
            if (left[i] <= 0) {
                schedule.finish(task, at[i]);
            }
            ++busy;
        }
        turn += 3;
    }
    finish(run);
    return run.record();
}

} // namespace

std::shared_ptr<const Comparison> comparisonOf(std::shared_ptr<const TaskList> tasks,
                                               const std::vector<std::shared_ptr<const RunRecord>>& runs)
{
    auto comparison = std::make_shared<Comparison>();
    comparison->tasks = std::move(tasks);
    comparison->machine = {.hostName = "workbench",
                           .processor = "Example CPU 4-Core",
                           .kernel = "Linux 6.1.0",
                           .system = "Debian GNU/Linux 12 (bookworm)",
                           .cores = kCores,
                           .memoryBytes = std::int64_t{16} << 30};
    comparison->created = std::chrono::system_clock::now();
    comparison->runs = runs;
    return comparison;
}

std::shared_ptr<const Comparison> mixedComparison()
{
    const auto tasks = mixedTasks();
    return comparisonOf(tasks, {blocking(tasks), pool(tasks), eventLoop(tasks), dedicated(tasks)});
}

std::shared_ptr<const Comparison> liveComparison()
{
    const auto tasks = mixedTasks();
    const auto notReached = std::make_shared<RunRecord>(RunConfig{.strategy = StrategyId::EventLoop}, tasks);
    return comparisonOf(tasks, {blocking(tasks), pool(tasks, 320 * kMs), notReached});
}

std::shared_ptr<const Comparison> denseComparison(std::size_t panels, std::size_t lanes, std::size_t bars)
{
    constexpr int kTasks = 100'000;
    const auto tasks = std::make_shared<TaskList>(
        Workload{"many small tasks", {{FibonacciSpec{20}, kTasks / 2}, {SleepSpec{std::chrono::milliseconds(1)}, kTasks / 2}}});
    constexpr std::array kStrategies{StrategyId::Blocking, StrategyId::ThreadPool, StrategyId::EventLoop, StrategyId::DedicatedThreads};
    std::vector<std::shared_ptr<const RunRecord>> runs;
    std::mt19937 random(1);
    for (std::size_t panel = 0; panel < panels; ++panel) {
        SyntheticRun run({.strategy = kStrategies[panel % kStrategies.size()], .workers = static_cast<int>(lanes)}, tasks);
        std::uint32_t task = 0;
        for (std::size_t i = 0; i < lanes; ++i) {
            const std::uint32_t lane = run.addLane("worker " + std::to_string(i + 1));
            std::int64_t timeNs = 0;
            for (std::size_t bar = 0; bar < bars / panels / lanes; ++bar) {
                timeNs += random() % 4 == 0 ? 1'000 + random() % 20'000 : 0;
                const std::int64_t length = 1'000 + random() % 99'000;
                const unsigned kind = random() % 10;
                run.span(lane, timeNs, timeNs + length, TaskId{task++ % kTasks},
                         kind < 5       ? State::Running
                             : kind < 9 ? State::WaitingHeld
                                        : State::Ready,
                         kind < 5 ? static_cast<std::uint16_t>(i) : kNoCore); // each lane on a core of its own
                timeNs += length;
            }
            run.end(TaskId{static_cast<std::uint32_t>(i)}, timeNs);
        }
        run.submit(TaskId{0}, 0);
        finish(run);
        runs.push_back(run.record());
    }
    return comparisonOf(tasks, runs);
}

} // namespace juggler::scenarios
