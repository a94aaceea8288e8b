// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_reader.h"

#include "core/base/time_text.h"
#include "core/journal/journal_records.h"
#include "core/journal/journal_values.h"
#include "core/journal/recovered_run.h"

#include <limits>
#include <new>
#include <utility>

namespace juggler {

namespace {

constexpr std::size_t kMostRuns = 10'000; // as in sessions
constexpr std::int64_t kProgressBytes = 1024 * 1024;
constexpr std::int64_t kBudgetBase = std::int64_t{512} << 20; // a few runs of a million tasks that have just begun
constexpr std::int64_t kBudgetAByte = 64; // and what their records, which are as many as they ask for, need

/// Reads one journal; lives for one call of readJournal().
class Reading {
public:
    explicit Reading(JournalRecords records) : m_records(std::move(records)), m_budget(kBudgetBase + m_records.sizeBytes() * kBudgetAByte)
    {
    }

    /// Nothing, or the message of the error that ended it.
    std::optional<std::string> readAll(const JournalProgress& progress)
    {
        std::int64_t toldBytes = 0;
        while (!m_problem) {
            const auto type = m_records.next();
            if (!type) {
                break;
            }
            if (progress && m_records.offset() >= toldBytes) {
                toldBytes = m_records.offset() + kProgressBytes;
                if (!progress(m_records.offset(), m_records.sizeBytes())) {
                    return kReadingStopped;
                }
            }
            auto bytes = m_records.contents();
            if (bytes) {
                take(*type, *bytes);
            }
        }
        return std::nullopt;
    }

    Result<RecoveredRecording> finish()
    {
        if (!m_tasks) {
            return Error{m_problem ? "at byte " + std::to_string(m_problemOffset) + " a record " + *m_problem
                                   : "it ends before it tells what was run"};
        }
        tellOfEnd();
        RecoveredRecording recovered;
        auto comparison = std::make_shared<Comparison>();
        comparison->tasks = m_tasks;
        comparison->machine = m_machine;
        comparison->created = m_created;
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            auto run = m_runs[i].recovered ? m_runs[i].recovered->finish(m_missing) : Result(m_runs[i].done);
            if (!run) {
                // The others are worth as much as before.
                m_notes.push_back("a run of the journal was left out: " + run.error().message);
                run = emptyRun(m_runs[i])->finish({});
            }
            if (!run) {
                return Error{"run " + std::to_string(i) + ": " + run.error().message};
            }
            comparison->runs.push_back(*std::move(run));
            m_runs[i].recovered.reset();
        }
        recovered.comparison = std::move(comparison);
        recovered.notes = std::move(m_notes);
        return recovered;
    }

private:
    struct Run {
        RunConfig config;
        Repetition repetition;
        std::unique_ptr<RecoveredRun> recovered; // until it is over
        std::shared_ptr<const RunRecord> done;
    };
    using Problem = std::optional<std::string>;

    void take(JournalRecord type, ByteReader& bytes)
    {
        if (Problem problem = m_isOver ? Problem("follows on the last one") : taken(type, bytes)) {
            m_problem = std::move(problem);
            m_problemOffset = m_records.offset();
        }
    }

    Problem taken(JournalRecord type, ByteReader& bytes)
    {
        if (type < JournalRecord::Comparison || type > JournalRecord::Over) {
            return std::nullopt; // of a later version of the program: what it begins with is unknown, too
        }
        switch (type) {
        case JournalRecord::Comparison: return begin(bytes);
        case JournalRecord::Groups: return addGroups(bytes);
        case JournalRecord::Run: return addRun(bytes);
        case JournalRecord::Over:
            m_lastWords = bytes.text();
            m_isOver = true;
            return std::nullopt;
        case JournalRecord::RunState: return std::nullopt; // of interest while it lasts
        default: return takeOfRun(type, bytes);
        }
    }

    Problem begin(ByteReader& bytes)
    {
        if (m_hasComparison) {
            return "is a second comparison";
        }
        m_hasComparison = true;
        m_created = wallClockTime(bytes.get<std::int64_t>());
        m_missingMs = bytes.varint();
        const std::int64_t pid = bytes.signedVarint();
        m_pid = pid > 0 && pid <= std::numeric_limits<int>::max() ? static_cast<int>(pid) : 0;
        m_machine = getMachine(bytes);
        m_workload.name = bytes.text();
        const bool isShuffled = bytes.get<std::uint8_t>() != 0;
        const auto seed = bytes.get<std::uint64_t>();
        m_workload.shuffleSeed = isShuffled ? std::optional(seed) : std::nullopt;
        m_groupCount = bytes.varint();
        m_runCount = bytes.varint();
        if (bytes.hasFailed()) {
            return "ends too early";
        }
        if (m_runCount > kMostRuns) {
            return "tells of more than " + std::to_string(kMostRuns) + " runs";
        }
        return m_groupCount == 0 ? makeTasks() : std::nullopt;
    }

    Problem addGroups(ByteReader& bytes)
    {
        while (!bytes.isAtEnd()) {
            auto group = getGroup(bytes);
            if (bytes.hasFailed()) {
                return "ends too early";
            }
            if (!group) {
                return group.error().message;
            }
            if (m_tasks || m_workload.groups.size() >= m_groupCount) {
                return "has a group of tasks too many";
            }
            m_workload.groups.push_back(*std::move(group));
        }
        return m_workload.groups.size() == m_groupCount ? makeTasks() : std::nullopt;
    }

    Problem makeTasks()
    {
        if (const auto problem = validateWorkload(m_workload)) {
            return "has a workload that cannot be run: " + *problem;
        }
        m_tasks = std::make_shared<const TaskList>(std::move(m_workload));
        return std::nullopt;
    }

    Problem addRun(ByteReader& bytes)
    {
        const std::int64_t number = bytes.signedVarint();
        const bool isWarmUp = bytes.get<std::uint8_t>() != 0;
        const auto config = getConfig(bytes);
        if (bytes.hasFailed()) {
            return "ends too early";
        }
        if (!config) {
            return config.error().message;
        }
        if (!m_tasks || m_runs.size() >= m_runCount || number < 0 || number > std::numeric_limits<int>::max()) {
            return "has a run too many";
        }
        const Repetition repetition{static_cast<int>(number), isWarmUp};
        Run& run = m_runs.emplace_back(Run{*config, repetition, nullptr, nullptr});
        run.recovered = emptyRun(run);
        return std::nullopt;
    }

    std::unique_ptr<RecoveredRun> emptyRun(const Run& run) const
    {
        return std::make_unique<RecoveredRun>(run.config, run.repetition, m_tasks, m_machine.cores, m_pid);
    }

    Problem takeOfRun(JournalRecord type, ByteReader& bytes)
    {
        const std::uint64_t number = bytes.varint();
        if (number >= m_runs.size()) {
            return "is of a run that is not there";
        }
        RecoveredRun* const run = m_runs[number].recovered.get();
        if (!run) {
            return "comes after its run has ended";
        }
        if (type != JournalRecord::RunBegun && !run->hasBegun()) {
            return "comes before its run has begun";
        }
        const RecoveredRun::Problem problem = takeOf(*run, type, bytes);
        if (problem) {
            return std::string(*problem);
        }
        return type == JournalRecord::Summary ? endRun(m_runs[number]) : std::nullopt;
    }

    RecoveredRun::Problem takeOf(RecoveredRun& run, JournalRecord type, ByteReader& bytes)
    {
        switch (type) {
        case JournalRecord::RunBegun: return run.begin(bytes, m_budget);
        case JournalRecord::Lanes: return run.addLanes(bytes, m_budget);
        case JournalRecord::Threads: return run.addThreads(bytes);
        case JournalRecord::Spans: return run.addSpans(bytes);
        case JournalRecord::Suspensions: return run.addWaits(bytes);
        case JournalRecord::Others: return run.addOthers(bytes, m_budget);
        case JournalRecord::Tasks: return run.addTasks(bytes);
        case JournalRecord::OpenSpans: return run.setOpenSpans(bytes);
        case JournalRecord::Alive: return run.setAlive(bytes);
        case JournalRecord::Summary: return run.setSummary(bytes);
        default: return std::nullopt; // of no run
        }
    }

    // At once, so that what it takes to make runs is there for one at a time.
    Problem endRun(Run& run)
    {
        auto done = run.recovered->finish({});
        if (!done) {
            run.recovered = emptyRun(run);
            return "ends a run that cannot be: " + done.error().message;
        }
        run.done = *std::move(done);
        run.recovered.reset();
        return std::nullopt;
    }

    void tellOfEnd()
    {
        bool isCut = !m_isOver;
        if (m_problem || m_records.isTorn()) {
            // Torn is what a program leaves behind that is killed while it writes.
            const std::int64_t offset = m_problem ? m_problemOffset : m_records.offset();
            const std::string what = m_problem ? "is damaged at byte " + std::to_string(offset) + ": a record " + *m_problem
                                               : "is whole up to byte " + std::to_string(offset);
            m_notes.push_back("the journal " + what + "; " + std::to_string(m_records.sizeBytes() - offset) + " bytes were left out");
            isCut = true;
        }
        m_missing = !m_lastWords.empty() ? "the end is missing: " + m_lastWords
            : m_problem                  ? std::string("what the damaged part of its journal told is missing")
                        : "up to " + std::to_string((std::min<std::uint64_t>(m_missingMs, 3'600'000) + 1999) / 1000) + " s may be missing";
        m_notes.insert(m_notes.begin(),
                       "recovered from the journal of a program that ended unexpectedly" + std::string(isCut ? "" : " after the last run"));
    }

    JournalRecords m_records;
    MemoryBudget m_budget;
    bool m_hasComparison = false;
    std::chrono::system_clock::time_point m_created;
    std::uint64_t m_missingMs = 0;
    int m_pid = 0;
    MachineInfo m_machine;
    Workload m_workload;
    std::uint64_t m_groupCount = 0;
    std::uint64_t m_runCount = 0;
    std::shared_ptr<const TaskList> m_tasks;
    std::vector<Run> m_runs;
    bool m_isOver = false;
    std::string m_lastWords;
    Problem m_problem;
    std::int64_t m_problemOffset = 0;
    std::string m_missing;
    std::vector<std::string> m_notes;
};

} // namespace

Result<RecoveredRecording> readJournal(const std::string& path, const JournalProgress& progress)
{
    auto records = JournalRecords::open(path);
    if (!records) {
        return records.error();
    }
    try {
        Reading reading(*std::move(records));
        if (const auto stopped = reading.readAll(progress)) {
            return Error{*stopped};
        }
        auto recovered = reading.finish();
        return recovered ? std::move(recovered) : Error{"open " + path + ": " + recovered.error().message};
    } catch (const std::bad_alloc&) {
        return Error{"open " + path + ": there is not enough memory"};
    }
}

} // namespace juggler
