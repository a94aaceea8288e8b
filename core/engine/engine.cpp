// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/base/clock.h"
#include "core/base/native_thread.h"
#include "core/base/process_status.h"
#include "core/engine/core_account.h"
#include "core/oncore/switch_records.h"
#include "core/strategy/registry.h"
#include "core/timeline/timeline_builder.h"
#include "core/workload/page_cache.h"

#include <pthread.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <system_error>

namespace juggler {

namespace {

// Often enough for a fluid picture, seldom enough to leave the cores to the tasks.
constexpr std::chrono::milliseconds kDrainInterval{8};
constexpr std::chrono::milliseconds kStatusInterval{100};
constexpr std::size_t kRunThreadStackBytes = 1024 * 1024;

std::vector<std::string> filePaths(const Workload& workload)
{
    std::vector<std::string> paths;
    for (const TaskGroup& group : workload.groups) {
        if (const auto* file = std::get_if<FileReadSpec>(&group.spec)) {
            paths.push_back(file->path);
        }
    }
    return paths;
}

/// Whether a task works for so long that it may lose its core meanwhile.
bool computes(const Workload& workload)
{
    return std::any_of(workload.groups.begin(), workload.groups.end(),
                       [](const TaskGroup& group) { return kindOf(group.spec) == TaskKind::Fibonacci; });
}

/// The strategy's thread, and what it leaves behind.
struct RunThread {
    std::mutex mutex; // guards hasReturned
    std::condition_variable changed;
    bool hasReturned = false;
    RunReport report; // read after hasReturned was seen
    int nice = 0;
    int coresAllowed = 1;

    static void limitCores(int cores, RunReport& told)
    {
        if (const int errnoValue = limitThreadToCores(cores); errnoValue != 0) {
            told.notes.push_back(systemError("limit the run to " + std::to_string(cores) + " of the", "cores", errnoValue).message);
        }
    }

    void run(Strategy& strategy, const RunContext& context)
    {
        RunReport told;
        nice = setThreadNice(context.config.nice);
        if (nice != context.config.nice) {
            told.notes.push_back("nice " + std::to_string(context.config.nice) + " was refused: the threads run at "
                                 + std::to_string(nice));
        }
        if (context.config.cores > 0) {
            limitCores(context.config.cores, told);
        }
        coresAllowed = usableCores(); // of this thread, and so of all that it starts
        context.runThread.attach();
        try {
            RunReport whole = strategy.run(context);
            whole.notes.insert(whole.notes.begin(), told.notes.begin(), told.notes.end());
            told = std::move(whole);
        } catch (const std::exception& exception) {
            told.notes.push_back(std::string("the run was cut short: ") + exception.what());
        }
        context.runThread.detach();
        const std::lock_guard lock(mutex);
        report = std::move(told);
        hasReturned = true;
        changed.notify_all();
    }

    bool waitFor(std::chrono::milliseconds timeout)
    {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, timeout, [this] { return hasReturned; });
    }
};

/// Gives an end to the tasks that have none: the run thread could not be started, or memory ran out under the strategy.
void refuseRest(ThreadRecorder& recorder, const Timeline& timeline, int errnoValue)
{
    for (std::uint32_t i = 0; i < timeline.taskCount(); ++i) {
        if (!timeline.task(TaskId{i}).hasEnded()) {
            recorder.endedUnstarted(TaskId{i}, TaskOutcome::NotStarted, TaskError::system(TaskOperation::StartThread, errnoValue));
        }
    }
}

std::vector<Repetition> roundsOf(const RepeatPlan& plan)
{
    std::vector<Repetition> rounds;
    for (int i = 0; i < plan.warmUps; ++i) {
        rounds.push_back({.number = i, .isWarmUp = true});
    }
    for (int i = 0; i < std::max(plan.repetitions, 1); ++i) {
        rounds.push_back({.number = i});
    }
    return rounds;
}

} // namespace

Engine::Engine(OnCoreChoice onCore) : m_onCore(onCore)
{
    if (onCore == OnCoreChoice::Gaps) {
        return;
    }
    if (auto opened = SwitchRecords::open()) {
        m_switches = std::move(*opened);
    } else {
        m_whyNoSwitches = opened.error().message;
    }
}

Engine::~Engine()
{
    stop();
    wait();
}

std::shared_ptr<const Comparison> Engine::start(Workload workload, const std::vector<RunConfig>& configs, RepeatPlan plan)
{
    wait();
    auto comparison = std::make_shared<Comparison>();
    comparison->tasks = std::make_shared<const TaskList>(std::move(workload));
    comparison->machine = readMachineInfo();
    comparison->created = std::chrono::system_clock::now();
    std::vector<std::shared_ptr<RunRecord>> records;
    for (const Repetition& round : roundsOf(plan)) {
        for (const RunConfig& config : configs) {
            records.push_back(std::make_shared<RunRecord>(config, comparison->tasks));
            records.back()->m_repetition = round;
            comparison->runs.push_back(records.back());
        }
    }
    m_stopAll = false;
    m_isRunning.store(true, std::memory_order_release);
    try {
        m_thread = std::jthread([this, records] { runAll(records); });
    } catch (const std::system_error& refused) {
        for (const auto& record : records) {
            refuse(*record, refused.code().value());
        }
        m_isRunning.store(false, std::memory_order_release);
    }
    return comparison;
}

void Engine::refuse(RunRecord& record, int errnoValue)
{
    Trace trace;
    record.m_startedAt = std::chrono::system_clock::now();
    record.m_timeline = std::make_unique<Timeline>(record.m_tasks, monotonicNowNs());
    refuseRest(trace.addThread("run thread", ThreadRole::Run), *record.m_timeline, errnoValue);
    TimelineBuilder(trace, *record.m_timeline).drain();
    record.m_timelineSeen.store(record.m_timeline.get(), std::memory_order_release);
    record.m_summary.report.notes.push_back(systemError("start thread", "engine", errnoValue).message);
    record.m_state.store(RunState::Done, std::memory_order_release);
}

void Engine::skip()
{
    std::shared_ptr<StopSignal> current;
    {
        const std::lock_guard lock(m_mutex);
        current = m_currentStop;
    }
    if (current) {
        current->request();
    }
}

void Engine::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopAll = true;
    }
    skip();
}

void Engine::wait()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

bool Engine::waitFor(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, timeout, [this] { return !isRunning(); });
}

void Engine::runAll(const std::vector<std::shared_ptr<RunRecord>>& records)
{
    pthread_setname_np(pthread_self(), "engine");
    for (const auto& record : records) {
        const auto stopSignal = std::make_shared<StopSignal>();
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopAll) {
                break;
            }
            m_currentStop = stopSignal;
        }
        runOne(*record, *stopSignal);
    }
    const std::lock_guard lock(m_mutex);
    m_currentStop.reset();
    m_isRunning.store(false, std::memory_order_release);
    m_changed.notify_all();
}

std::optional<std::string> Engine::whyNotAvailable(StrategyId id)
{
    return makeStrategy(id)->whyNotAvailable();
}

OnCoreSupport Engine::onCoreSupport()
{
    const auto opened = SwitchRecords::open();
    return opened ? OnCoreSupport{OnCoreSource::KernelSwitchRecords, std::nullopt}
                  : OnCoreSupport{Trace::gapSource(), opened.error().message};
}

// Null where gaps tell, which is a note where it makes a difference.
SwitchRecords* Engine::beginSwitches(const Workload& workload, RunSummary& summary)
{
    std::optional<std::string> why = m_whyNoSwitches;
    if (m_switches) {
        const auto begun = m_switches->begin();
        if (begun) {
            summary.onCoreSource = onCoreSourceKey(OnCoreSource::KernelSwitchRecords);
            return m_switches.get();
        }
        why = begun.error().message;
    }
    const bool isLookedFor = Trace::gapSource() == OnCoreSource::GapDetectionWithRseq || computes(workload);
    summary.onCoreSource = onCoreSourceKey(isLookedFor ? Trace::gapSource() : OnCoreSource::TotalsOnly);
    if (why && (m_onCore == OnCoreChoice::Kernel || computes(workload))) {
        summary.report.notes.push_back("when threads were on a core is found by themselves: " + *why);
    }
    return nullptr;
}

Strategy* Engine::keptStrategy(StrategyId id)
{
    std::unique_ptr<Strategy>& kept = m_strategies[id];
    if (!kept) {
        kept = makeStrategy(id);
    }
    return kept.get();
}

void Engine::runOne(RunRecord& record, StopSignal& stopSignal)
{
    record.m_state.store(RunState::Preparing, std::memory_order_release);
    RunSummary summary;
    CachePreparation preparation = prepareFiles(filePaths(record.tasks().workload()), record.config().cache, stopSignal);

    const WriteFolders writes(record.tasks());
    Strategy* const strategy = keptStrategy(record.config().strategy);
    Trace trace;
    const CallerLane caller = strategy->callerLane();
    ThreadRecorder& recorder = trace.addThread(std::string(caller.name), caller.role);
    resetPeakMemory();
    const ProcessStatus before = readProcessStatus();
    summary.memoryBeforeBytes = before.residentBytes;
    summary.threadsBefore = before.threads;
    summary.threadsPeak = before.threads;
    summary.coresAllowed = usableCores();
    SwitchRecords* const switches = beginSwitches(record.tasks().workload(), summary);
    std::vector<std::string> onCoreNotes = std::move(summary.report.notes);

    record.m_startedAt = std::chrono::system_clock::now();
    record.m_timeline = std::make_unique<Timeline>(record.m_tasks, monotonicNowNs());
    Timeline& timeline = *record.m_timeline;
    TimelineBuilder builder(trace, timeline, switches);
    const CoreAccount account;
    record.m_timelineSeen.store(&timeline, std::memory_order_release);
    record.m_state.store(RunState::Running, std::memory_order_release);

    RunThread runThread;
    const RunContext context{record.tasks(), record.config(), trace, recorder, stopSignal, {writes, record.tasks()}};
    int errnoValue = 0;
    auto thread = NativeThread::start(
        recorder.name(), kRunThreadStackBytes, [&] { runThread.run(*strategy, context); }, errnoValue);
    if (thread) {
        auto statusAt = std::chrono::steady_clock::now();
        while (!runThread.waitFor(kDrainInterval)) {
            builder.drain();
            if (std::chrono::steady_clock::now() >= statusAt) {
                summary.threadsPeak = std::max(summary.threadsPeak, readProcessStatus().threads);
                statusAt += kStatusInterval;
            }
        }
        summary.joinedNs = monotonicNowNs() - timeline.startNs();
        thread->join();
        summary.report = std::move(runThread.report);
        summary.nice = runThread.nice;
        summary.coresAllowed = runThread.coresAllowed;
    } else {
        summary.report.notes.push_back(thread.error().message);
    }
    if (switches) {
        switches->end();
    }
    const bool wasStopped = stopSignal.isRequested(); // a stop from here on changes nothing any more
    builder.drainRest();
    refuseRest(recorder, timeline, thread ? ENOMEM : errnoValue);
    builder.drainRest();
    summary.coreTotals = account.totals(builder.runningNsByCore(), builder.jugglerNsByCore());
    summary.onCoreLostRecords = switches ? switches->lostCount() : 0;
    summary.lostEvents = trace.lostEvents();
    summary.spansLeftOutOfCores = timeline.spansLeftOutOfCores();
    if (summary.lostEvents > 0) {
        summary.report.notes.push_back(std::to_string(summary.lostEvents) + " events were lost: there was no memory to record them");
    }
    if (summary.onCoreLostRecords > 0) {
        summary.report.notes.push_back(std::to_string(summary.onCoreLostRecords)
                                       + " switch records were lost: there was no room for them; what they left open is drawn as ready");
    }
    summary.report.notes.insert(summary.report.notes.begin(), onCoreNotes.begin(), onCoreNotes.end());
    summary.peakMemoryBytes = readProcessStatus().peakResidentBytes + summary.report.workerPeakMemoryBytes;
    summary.report.notes.insert(summary.report.notes.begin(), preparation.notes.begin(), preparation.notes.end());
    if (wasStopped) {
        // Before the start: while the files were prepared.
        summary.stopRequestedNs = std::max<std::int64_t>(stopSignal.requestedAtNs() - timeline.startNs(), 0);
    }
    record.m_summary = std::move(summary);
    record.m_state.store(wasStopped ? RunState::Stopped : RunState::Done, std::memory_order_release);
}

} // namespace juggler
