// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/field_walk.h"
#include "core/formats/json_reader.h"
#include "core/formats/unknown_fields.h"
#include "core/timeline/recording_loader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace juggler {

/// What a session's readers share. Owned by readSession(). [reading thread]
struct SessionReading {
    JsonReader& json;
    UnknownFields& unknown;
    std::shared_ptr<const TaskList> tasks; ///< of the comparison
    std::vector<std::shared_ptr<const TaskList>> otherTasks; ///< of runs that did something else
    std::shared_ptr<const RunOrigin> origin; ///< of runs that name none
    std::int64_t budgetBytes; ///< what may still be taken of the memory
    std::int64_t idleTaskBytes = 0; ///< of the task lists of runs that have no tasks
    std::vector<std::shared_ptr<const RunOrigin>> origins = {}; ///< that runs name; equal ones are one, as runs of one file share theirs

    /// Takes it from the budget; fails where there is not so much.
    void spend(std::int64_t bytes)
    {
        budgetBytes -= bytes;
        if (budgetBytes < 0) {
            failForMemory();
        }
    }
    /// The text that comes next, which stays as long as the recording; taken from the budget.
    std::string keep();

private:
    void failForMemory();
};

// Values that stand in more than one place. After a failure they are empty.
/// reading: whose budget pays for the texts; null where there is just one machine.
MachineInfo readMachine(JsonReader& json, const UnknownFieldSink& unknown, SessionReading* reading);
/// Takes what it needs from the budget.
std::optional<Workload> readSessionWorkload(JsonReader& json, const UnknownFieldSink& unknown, std::int64_t& budgetBytes);
/// A time of the wall clock in ns since 1970, and as text; the number is the exact one.
class WallClockField {
public:
    void readNs(JsonReader& json);
    void readText(JsonReader& json);
    [[nodiscard]] std::optional<std::chrono::system_clock::time_point> time() const { return m_exact ? m_exact : m_text; }

private:
    std::optional<std::chrono::system_clock::time_point> m_exact;
    std::optional<std::chrono::system_clock::time_point> m_text;
};

/// Reads one run of a session. Lives for one run. [reading thread]
class SessionRunReader {
public:
    SessionRunReader(SessionReading& reading, std::size_t number);

    /// Null after a failure.
    std::shared_ptr<const RunRecord> read();

private:
    void readField(std::size_t field);
    void readConfig();
    void readLost();
    void readSummary();
    void readNotes(std::vector<std::string>& notes);
    void readEncodedNotes();
    void readCores();
    void readStats();
    void readOrigin();
    void readOwnWorkload();

    void begin();
    void readThreads();
    void readThread();
    ThreadUsage readUsage();
    void readIntervals(std::uint32_t lane);
    bool readIntervalByHeart(std::uint32_t lane);
    void readInterval(std::uint32_t lane);
    void addSpan(std::uint32_t lane, const Span& span);
    void readWaits(State state);
    void readWaitIntervals(State state);
    void readWaitStarts(State state);
    void readOthers();
    void readOthersIntervals(std::uint16_t core);
    void readCoreLanes();
    void readTasks();
    void readInstants();
    void readInstant();
    void readCounters();
    void readCounter();
    void readSamples(std::vector<CounterSample>& samples);
    std::uint32_t markName();
    void readTask();
    void skipTaskIntervals();
    std::vector<SpanRef> readPlaces();
    void check(RecordingLoader::Problem problem, std::string_view field);

    template <typename Enum>
    std::optional<Enum> readKey(std::optional<Enum> (*fromKey)(std::string_view) noexcept, std::string_view what);
    std::int64_t timeOrUnknown();

    SessionReading& m_reading;
    JsonReader& m_json;
    std::size_t m_number;
    std::size_t m_prefix; // length of "runs[N]"
    UnknownFields::Places m_unknownPlaces;
    UnknownFieldSink m_unknown;
    std::shared_ptr<const TaskList> m_tasks;
    RecordedMarks m_marks;
    std::unique_ptr<RecordingLoader> m_loader; // once there is something to load, and the workload is known
    RunConfig m_config;
    std::optional<int> m_effectiveWorkers;
    bool m_hasWorkersRequested = false;
    std::optional<RunState> m_state;
    WallClockField m_startedAt;
    Repetition m_repetition;
    RunSummary m_summary;
    std::optional<std::int64_t> m_journalCpuNs;
    std::vector<std::string> m_encodedNotes; // empty for those that are as they stand
    std::shared_ptr<const RunOrigin> m_origin;
};

template <typename Enum>
std::optional<Enum> SessionRunReader::readKey(std::optional<Enum> (*fromKey)(std::string_view) noexcept, std::string_view what)
{
    const std::string& text = m_json.text();
    if (m_json.hasFailed()) {
        return std::nullopt;
    }
    const auto value = fromKey(text);
    if (!value) {
        m_json.fail("\"" + text.substr(0, 60) + "\" is " + std::string(what) + " that this Juggler does not know");
    }
    return value;
}

} // namespace juggler
