// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/timeline/recorded_marks.h"
#include "core/timeline/run_record.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace juggler {

/// What a file says of one native thread. Times in ns since the run's start, -1 while unknown. A plain value.
struct LoadedThread {
    std::string name;
    ThreadRole role = ThreadRole::Worker;
    int process = 0; ///< 0: the program itself
    int pid = 0; ///< of the process; 0: unknown
    int tid = 0; ///< 0: it never started
    std::int64_t startedNs = -1;
    std::int64_t readyNs = -1;
    std::int64_t endedNs = -1;
    ThreadUsage usage;
};

/// What a file says of one task. Times in ns since the run's start, -1 while unknown. A plain value.
struct LoadedTask {
    std::int64_t submittedNs = -1;
    std::int64_t startedNs = -1;
    std::int64_t endedNs = -1;
    std::int64_t cpuNs = 0;
    std::int64_t cachedBytes = -1; ///< -1: not told
    std::optional<std::uint64_t> result;
    std::optional<std::uint32_t> lane; ///< the thread that ran it last; nothing, or none that is there: that of its last span on a thread
    TaskError error;
    TaskOutcome outcome = TaskOutcome::Pending;
    std::optional<CacheMode> cacheUsed;
    bool cpuIsBound = false;
};

/// Makes a finished run out of plain values: the same run record and timeline that the engine would have left behind. Owned by what reads a
/// file; one run each. Nothing that it is given can make it fail but for memory: what does not fit is refused where it is added, and what
/// does not fit together at the end. [any thread; one at a time]
///
/// Spans come lane by lane, each lane in the order of time; the lanes in any order. Where a span stands on its lane is its number in what
/// was added there. Links between the spans of a task, the lanes of the cores and all sums are made by finish().
class RecordingLoader {
public:
    /// Times may be at most this long after the run's start: 104 days, the largest whole number that every JSON reader takes exactly.
    static constexpr std::int64_t kLatestNs = (std::int64_t{1} << 53) - 1;
    static constexpr std::uint32_t kMostThreads = 1U << 24;

    /// The same recording under another origin, so that it can be told apart where it stands beside others: it shares the run's timeline
    /// and keeps the run. For runs that do not go on. [any thread]
    static std::shared_ptr<const RunRecord> withOrigin(std::shared_ptr<const RunRecord> run, std::shared_ptr<const RunOrigin> origin);

    /// A run without a recording, until begin().
    RecordingLoader(const RunConfig& config, std::shared_ptr<const TaskList> tasks);

    void setConfig(const RunConfig& config);
    void setRepetition(Repetition repetition);
    void setOrigin(std::shared_ptr<const RunOrigin> origin);

    /// Asked now and then while finish() works; false ends it.
    void setProgress(std::function<bool()> mayGoOn) { m_mayGoOn = std::move(mayGoOn); }

    /// The run was begun: it has a timeline.
    void begin(std::chrono::system_clock::time_point startedAt);
    void setStartedAt(std::chrono::system_clock::time_point startedAt);
    [[nodiscard]] bool hasBegun() const noexcept { return m_timeline != nullptr; }

    /// What was wrong with something that was added, which was left out for that.
    enum class Problem : std::uint8_t {
        None,
        TimeOutOfRange,
        EndsBeforeItStarts,
        OverlapsThePrevious,
        UnknownTask,
        UnknownThread,
        TooManyThreads
    };
    /// "ends before it starts": goes after the place of a span.
    static std::string_view problemText(Problem problem) noexcept;

    // The rest only once begun.
    /// A lane more; its number. At most kMostThreads.
    std::uint32_t addThread();
    std::uint32_t addThread(const LoadedThread& thread);
    void setThread(std::uint32_t lane, LoadedThread thread);

    /// A closed span at the end of a thread's lane, of any length but none; span.previousOfTask is found out by finish().
    [[nodiscard]] Problem addSpan(std::uint32_t lane, const Span& span);

    /// A wait without a thread (WaitingFree), or the time between giving a thread up and having one again (Ready): in the order of
    /// their ends, which may be as early as their starts.
    [[nodiscard]] Problem addWait(State state, TaskId task, std::int64_t startNs, std::int64_t endNs);
    /// All starts of such waits, those that never ended too, and the most at once; without them they are those of the waits, in order.
    /// False where that cannot be: fewer than there are waits, or not in the order of time.
    [[nodiscard]] bool setWaitStarts(State state, std::vector<std::int64_t> startsNs);
    void setWaitPeak(State state, std::size_t peak);

    /// What others did on a core; without addOthersSpan(): that it could be seen and nobody was there.
    void addOthers(std::uint16_t core);
    [[nodiscard]] bool hasOthers(std::uint16_t core) const noexcept { return core < m_others.size() && m_others[core]; }
    [[nodiscard]] Problem addOthersSpan(std::uint16_t core, std::int64_t startNs, std::int64_t endNs);

    /// A lane for a core, before those that finish() finds: the order in which they were seen. leftOut: the running spans that it does not
    /// show; SpanRef::lane and index of spans on threads.
    void addCoreLane(std::uint16_t core, std::vector<SpanRef> leftOut = {});

    /// Each task once. Those that are never told of stay pending.
    [[nodiscard]] Problem setTask(TaskId id, const LoadedTask& task);
    /// In the place of addSpan() and setTask(), for a run in which each task is one span that was submitted when it began, and is done: an
    /// event of another program. Takes no memory but the task's own.
    [[nodiscard]] Problem addEvent(std::uint32_t lane, TaskId id, std::int64_t startNs, std::int64_t endNs);
    /// What another program recorded beside its bars; once. finish() puts it in order and refuses what lies on no thread, or out of range.
    void setMarks(RecordedMarks marks);
    [[nodiscard]] std::size_t toldTasks() const noexcept { return m_tasks.size(); }
    /// The spans of a task, the earliest first, where they are not in the order of their starts, then of their ends, then of their places.
    void setSpanOrder(TaskId id, std::vector<SpanRef> spans);

    [[nodiscard]] std::size_t threadCount() const noexcept { return m_timeline ? m_timeline->laneCount() : 0; }
    [[nodiscard]] std::size_t spanCount(std::uint32_t lane) const noexcept { return m_timeline->lane(lane).size(); }
    [[nodiscard]] std::size_t waitCount(State state) const noexcept;
    /// All spans so far.
    [[nodiscard]] std::size_t spanCount() const noexcept { return m_spanCount; }

    /// The run, or a sentence about what does not fit together: "task 3 is told of twice". state: NotRun where it was not begun, else Done
    /// or Stopped. Nothing may be added afterwards. Takes some 100 ms for a million spans; ended early it says "cancelled".
    Result<std::shared_ptr<const RunRecord>> finish(RunState state, RunSummary summary);

private:
    struct ToldTask {
        TaskId id;
        LoadedTask task;
    };
    struct Waits {
        InFlightLane* lane;
        std::vector<std::int64_t> startsNs; // as told
        bool hasStarts = false;
        std::optional<std::size_t> peak;
    };
    /// The running spans of one core.
    struct OnCore {
        std::int64_t endNs;
        SpanRef ref;
    };
    struct Core {
        std::uint16_t number;
        std::vector<SpanRef> leftOut;
        std::vector<OnCore> spans;
    };

    Waits& waits(State state) noexcept { return state == State::Ready ? m_yields : m_waits; }
    [[nodiscard]] const Span& span(SpanRef ref) const noexcept { return m_timeline->span(ref); }
    [[nodiscard]] bool isKnown(SpanRef ref) const noexcept;
    [[nodiscard]] bool isKnown(TaskId task) const noexcept { return toIndex(task) < m_record->tasks().size(); }
    [[nodiscard]] bool mayGoOn(std::size_t item) const { return item % 8192 != 0 || !m_mayGoOn || m_mayGoOn(); }
    std::optional<Error> fillTasks();
    void fillTask(TaskRecord& record, const LoadedTask& task);
    std::optional<Error> fillTaskTimes();
    void fillWaits(const Waits& waits);
    std::optional<Error> link();
    std::optional<Error> linkTask(TaskId id, std::vector<SpanRef>& refs, std::size_t begin, std::size_t end);
    void setPrevious(SpanRef ref, SpanRef previous);
    void findLanes();
    Core& coreOf(std::uint16_t number);
    std::optional<Error> fillCores();
    std::optional<Error> fillCore(Core& core);
    std::optional<Error> fillMarks();
    [[nodiscard]] std::optional<Error> checkSums(const RunSummary& summary) const;

    std::shared_ptr<RunRecord> m_record;
    Timeline* m_timeline = nullptr;
    std::vector<ToldTask> m_tasks;
    std::unordered_map<std::uint32_t, std::vector<SpanRef>> m_spanOrders; // by the task's number
    Waits m_waits{};
    Waits m_yields{};
    std::vector<Core> m_cores;
    std::vector<std::uint16_t> m_coreOrder; // as told
    std::vector<std::int32_t> m_coreOfNumber; // which of m_cores; -1: none
    std::vector<Lane*> m_others; // by the core's number; null: none
    std::size_t m_spanCount = 0;
    bool m_hasEvents = false;
    std::unique_ptr<RecordedMarks> m_marks;
    std::function<bool()> m_mayGoOn;
};

} // namespace juggler
