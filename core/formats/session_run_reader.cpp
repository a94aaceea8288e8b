// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/session_run_reader.h"

#include "core/base/time_text.h"
#include "core/base/wall_clock.h"
#include "core/formats/json_text.h"
#include "core/formats/session_fields.h"
#include "core/formats/workload_file.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <limits>

// A run's own fields; its threads, waits and tasks are read in session_timeline_reader.cpp.
namespace juggler {

namespace {
constexpr int kMostCores = 8192; // of one machine that Linux runs on (CONFIG_NR_CPUS)
constexpr std::int64_t kMostCount = RecordingLoader::kLatestNs;
constexpr std::int64_t kMostBytes = RecordingLoader::kLatestNs;
constexpr std::size_t kMostNotes = 10'000;
constexpr std::size_t kLargestWorkloadBytes = 256 * 1024 * 1024; // each event of another program may have a name of its own
constexpr std::int64_t kWorkloadTimes = 4; // its size in memory, of that of its text
constexpr std::int64_t kIdleTaskBytes = 64 * 1024 * 1024;
} // namespace

void SessionReading::failForMemory()
{
    json.failPlainly("it needs more memory than half of what is free");
}

std::string SessionReading::keep()
{
    std::string text = json.text();
    spend(static_cast<std::int64_t>(text.capacity()) + 64);
    return text;
}

void WallClockField::readNs(JsonReader& json)
{
    constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max();
    if (const auto ns = json.optionalNumber(-kFar, kFar)) {
        m_exact = wallClockSince1970(std::chrono::nanoseconds(*ns));
    }
}

void WallClockField::readText(JsonReader& json)
{
    if (json.takeNull()) {
        return;
    }
    m_text = timeFromIsoText(json.text(100));
    if (!m_text) {
        json.fail("must be a time as 2024-05-01T12:34:56.789Z");
    }
}

MachineInfo readMachine(JsonReader& json, const UnknownFieldSink& unknown, SessionReading* reading)
{
    MachineInfo machine;
    const auto text = [&json, reading] { return json.takeNull() ? std::string() : reading ? reading->keep() : json.text(); };
    FieldWalk walk(json, session_fields::kMachine, unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0: machine.hostName = text(); break;
        case 1: machine.processor = text(); break;
        case 2: machine.kernel = text(); break;
        case 3: machine.system = text(); break;
        case 4: machine.cores = static_cast<int>(json.wholeNumber(1, kMostCores)); break;
        default: machine.memoryBytes = json.wholeNumber(0, kMostBytes); break;
        }
    }
    return machine;
}

std::optional<Workload> readSessionWorkload(JsonReader& json, const UnknownFieldSink& unknown, std::int64_t& budgetBytes)
{
    const std::string place = json.place();
    std::string text;
    // As text, as values and as a workload: what is not there is not even read.
    const auto affordable = static_cast<std::size_t>(std::max<std::int64_t>(budgetBytes, 0) / kWorkloadTimes);
    if (!json.raw(text, std::min(kLargestWorkloadBytes, affordable))) {
        if (affordable < kLargestWorkloadBytes) {
            json.failPlainly("it needs more memory than half of what is free");
        } else {
            json.fail("is larger than 256 MiB, no workload is");
        }
        return std::nullopt;
    }
    budgetBytes -= kWorkloadTimes * static_cast<std::int64_t>(text.size());
    UnknownMembers members;
    auto workload = parseRecordedWorkload(text, members);
    if (!workload) {
        const std::string& message = workload.error().message;
        const bool hasPlace = message.starts_with("groups") || message.starts_with("name") || message.starts_with("shuffle_seed")
            || message.starts_with("schema");
        json.failPlainly(place + (hasPlace ? "." : ": ") + message + " (before byte " + std::to_string(json.offset()) + ")");
        return std::nullopt;
    }
    for (const UnknownMember& member : members) {
        unknown(member.place.empty() ? place : place + "." + member.place, member.key, member.value, true);
    }
    return *std::move(workload);
}

SessionRunReader::SessionRunReader(SessionReading& reading, std::size_t number)
    : m_reading(reading),
      m_json(reading.json),
      m_number(number),
      m_prefix(("runs[" + std::to_string(number) + "]").size()),
      m_unknown([this](std::string_view place, std::string_view key, const std::string& value, bool isKept) {
          std::string_view within = place.substr(std::min(m_prefix, place.size()));
          within.remove_prefix(within.starts_with('.') ? 1 : 0);
          if (isKept) {
              m_reading.unknown.addTo(m_unknownPlaces, within, key, value);
          } else {
              m_reading.unknown.setCut();
          }
      }),
      m_tasks(reading.tasks)
{
}

std::shared_ptr<const RunRecord> SessionRunReader::read()
{
    FieldWalk walk(m_json, session_fields::kRun, m_unknown);
    while (const auto field = walk.next()) {
        readField(*field);
    }
    walk.require(session_fields::kRequiredOfRun);
    if (m_json.hasFailed()) {
        return nullptr;
    }
    // A run that was still going on when it was written goes on no more.
    RunState state = *m_state;
    if (state == RunState::Running) {
        state = RunState::Stopped;
    } else if (state == RunState::Preparing) {
        state = RunState::NotRun;
    }
    if (state == RunState::NotRun && m_loader) {
        m_json.failAt("state", "a run that was not run has no threads and no tasks");
        return nullptr;
    }
    if (state == RunState::NotRun) {
        m_loader = std::make_unique<RecordingLoader>(m_config, m_tasks);
        m_reading.spend(1024);
    } else {
        begin();
        if (!m_json.hasFailed() && m_loader->toldTasks() != m_tasks->size()) {
            m_json.failAt("tasks",
                          "are " + std::to_string(m_loader->toldTasks()) + ", the workload has " + std::to_string(m_tasks->size()));
        }
        m_loader->setStartedAt(m_startedAt.time().value_or(std::chrono::system_clock::time_point()));
    }
    if (m_json.hasFailed()) {
        return nullptr;
    }
    for (std::size_t i = 0; i < std::min(m_encodedNotes.size(), m_summary.report.notes.size()); ++i) {
        if (!m_encodedNotes[i].empty()) {
            m_summary.report.notes[i] = m_encodedNotes[i];
        }
    }
    if (!m_hasWorkersRequested && m_effectiveWorkers) {
        m_config.workers = *m_effectiveWorkers;
    }
    m_loader->setMarks(std::move(m_marks));
    m_loader->setConfig(m_config);
    m_loader->setRepetition(m_repetition);
    m_loader->setOrigin(m_origin ? m_origin : m_reading.origin);
    m_loader->setProgress([this] { return m_json.input().goOn(); });
    auto run = m_loader->finish(state, std::move(m_summary));
    if (!run) {
        m_json.fail(run.error().message);
        return nullptr;
    }
    if (m_journalCpuNs) {
        (*run)->setJournalCpuNs(*m_journalCpuNs);
    }
    m_reading.unknown.setRun(**run, std::move(m_unknownPlaces));
    return *run;
}

void SessionRunReader::readField(std::size_t field)
{
    using namespace session_fields;
    switch (static_cast<RunField>(field)) {
    case RunField::Strategy: {
        const auto strategy = readKey(&recordedStrategyFromKey, "a model");
        m_config.strategy = strategy.value_or(StrategyId::Blocking);
        break;
    }
    case RunField::State: m_state = readKey(&runStateFromKey, "a state"); break;
    case RunField::Config: readConfig(); break;
    case RunField::StartedAt: m_startedAt.readText(m_json); break;
    case RunField::StartedAtNs: m_startedAt.readNs(m_json); break;
    case RunField::Repetition: m_repetition.number = static_cast<int>(m_json.wholeNumber(0, 1'000'000)); break;
    case RunField::WarmUp: m_repetition.isWarmUp = m_json.truth(); break;
    case RunField::MakespanNs: m_json.skip(); break; // computed from what was recorded
    case RunField::OnCoreSource: m_summary.onCoreSource = m_json.takeNull() ? std::string() : m_reading.keep(); break;
    case RunField::Lost: readLost(); break;
    case RunField::IoBackend: m_summary.report.ioBackend = m_json.takeNull() ? std::string() : m_reading.keep(); break;
    case RunField::Notes: readNotes(m_summary.report.notes); break;
    case RunField::NotesBase64: readEncodedNotes(); break;
    case RunField::Summary: readSummary(); break;
    case RunField::Cores: readCores(); break;
    case RunField::Stats: readStats(); break;
    case RunField::Threads: readThreads(); break;
    case RunField::InFlight: readWaits(juggler::State::WaitingFree); break;
    case RunField::Yielded: readWaits(juggler::State::Ready); break;
    case RunField::Others: readOthers(); break;
    case RunField::CoreLanes: readCoreLanes(); break;
    case RunField::Tasks: readTasks(); break;
    case RunField::Instants: readInstants(); break;
    case RunField::Counters: readCounters(); break;
    case RunField::Origin: readOrigin(); break;
    case RunField::Workload: readOwnWorkload(); break;
    }
}

void SessionRunReader::readConfig()
{
    const auto countOr0 = [this](int most) { return static_cast<int>(m_json.optionalNumber(0, most).value_or(0)); };
    const auto nice = [this] { return static_cast<int>(m_json.wholeNumber(-20, 19)); };
    constexpr int kMostWorkers = 1'000'000;
    FieldWalk walk(m_json, session_fields::kConfig, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0: m_effectiveWorkers = countOr0(kMostWorkers); break;
        case 1:
            m_config.workers = countOr0(kMostWorkers);
            m_hasWorkersRequested = true;
            break;
        case 2: m_config.cache = readKey(&cacheModeFromKey, "a cache mode").value_or(CacheMode::Warm); break;
        case 3: m_config.cores = countOr0(kMostCores); break;
        case 4: m_config.slice = std::chrono::microseconds(m_json.optionalNumber(0, RecordingLoader::kLatestNs).value_or(0) / 1000); break;
        case 5:
        case 6:
            if (!m_json.takeNull()) {
                m_config.processes = readKey(&processModeFromKey, "a mode of processes").value_or(ProcessMode::Pool);
            }
            break;
        case 7:
        case 8:
            if (!m_json.takeNull()) {
                m_config.await = readKey(&awaitModeFromKey, "a way of awaiting").value_or(AwaitMode::Together);
            }
            break;
        case 9: m_config.nice = nice(); break;
        case 10: m_summary.nice = m_json.takeNull() ? 0 : nice(); break;
        case 11: m_summary.coresAllowed = static_cast<int>(m_json.optionalNumber(1, kMostCores).value_or(1)); break;
        default: m_config.title = m_json.takeNull() ? std::string() : m_reading.keep(); break;
        }
    }
}

void SessionRunReader::readLost()
{
    FieldWalk walk(m_json, session_fields::kLost, m_unknown);
    while (const auto field = walk.next()) {
        const auto count = static_cast<std::uint64_t>(m_json.wholeNumber(0, kMostCount));
        (*field == 0 ? m_summary.lostEvents : *field == 1 ? m_summary.onCoreLostRecords : m_summary.spansLeftOutOfCores) = count;
    }
}

void SessionRunReader::readSummary()
{
    constexpr int kMostThreads = 1 << 24;
    FieldWalk walk(m_json, session_fields::kSummary, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0: m_summary.stopRequestedNs = timeOrUnknown(); break;
        case 1: m_summary.joinedNs = m_json.wholeNumber(0, RecordingLoader::kLatestNs); break;
        case 2: m_summary.peakMemoryBytes = m_json.wholeNumber(0, kMostBytes); break;
        case 3: m_summary.memoryBeforeBytes = m_json.wholeNumber(0, kMostBytes); break;
        case 4: m_summary.report.workerPeakMemoryBytes = m_json.wholeNumber(0, kMostBytes); break;
        case 5: m_summary.threadsBefore = static_cast<int>(m_json.wholeNumber(0, kMostThreads)); break;
        case 6: m_summary.threadsPeak = static_cast<int>(m_json.wholeNumber(0, kMostThreads)); break;
        default: m_journalCpuNs = m_json.optionalNumber(0, RecordingLoader::kLatestNs); break;
        }
    }
}

void SessionRunReader::readNotes(std::vector<std::string>& notes)
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        notes.push_back(m_reading.keep());
        if (notes.size() > kMostNotes) {
            m_json.fail("are more than " + std::to_string(kMostNotes));
        }
    }
}

void SessionRunReader::readEncodedNotes()
{
    m_json.beginArray();
    while (m_json.nextElement() && m_encodedNotes.size() < kMostNotes) {
        if (m_json.takeNull()) {
            m_encodedNotes.emplace_back();
            m_reading.spend(64);
            continue;
        }
        const auto decoded = fromBase64(m_reading.keep());
        if (!decoded) {
            m_json.fail("is not base64");
        }
        m_encodedNotes.push_back(decoded.value_or(std::string()));
    }
}

void SessionRunReader::readCores()
{
    m_json.beginArray();
    while (m_json.nextElement()) {
        CoreTotals totals;
        const auto time = [this] { return m_json.optionalNumber(0, RecordingLoader::kLatestNs); };
        FieldWalk walk(m_json, session_fields::kCore, m_unknown);
        while (const auto field = walk.next()) {
            switch (*field) {
            case 0: totals.core = static_cast<int>(m_json.wholeNumber(0, kNoCore - 1)); break;
            case 1: totals.oursNs = m_json.wholeNumber(0, RecordingLoader::kLatestNs); break;
            case 2: totals.jugglerNs = time(); break;
            case 3: totals.notOursNs = time(); break;
            default: totals.idleNs = time(); break;
            }
        }
        m_summary.coreTotals.push_back(totals);
        m_reading.spend(128);
        if (m_summary.coreTotals.size() > kNoCore) {
            m_json.fail("are more cores than a machine can have");
        }
    }
}

// They are computed anew from what was recorded. The peak of memory was recorded nowhere else in the first sessions.
void SessionRunReader::readStats()
{
    FieldWalk walk(m_json, session_fields::kStats, m_unknown);
    while (const auto field = walk.next()) {
        if (session_fields::kStats[*field] == "peak_memory_bytes" && m_summary.peakMemoryBytes == 0) {
            m_summary.peakMemoryBytes = m_json.optionalNumber(0, kMostBytes).value_or(0);
        } else {
            m_json.skip();
        }
    }
}

void SessionRunReader::readOrigin()
{
    if (m_json.takeNull()) {
        return;
    }
    auto origin = std::make_shared<RunOrigin>();
    WallClockField created;
    FieldWalk walk(m_json, session_fields::kOrigin, m_unknown);
    while (const auto field = walk.next()) {
        switch (*field) {
        case 0: origin->name = m_reading.keep(); break;
        case 1: created.readText(m_json); break;
        case 2: created.readNs(m_json); break;
        default: origin->machine = readMachine(m_json, m_unknown, &m_reading); break;
        }
    }
    origin->created = created.time().value_or(std::chrono::system_clock::time_point());
    // Mostly that of the run before.
    auto& origins = m_reading.origins;
    const auto isSame = [&origin](const std::shared_ptr<const RunOrigin>& other) {
        return other->created == origin->created && other->name == origin->name && other->machine == origin->machine;
    };
    const auto known = std::find_if(origins.rbegin(), origins.rend(), isSame);
    m_origin = known != origins.rend() ? *known : origins.emplace_back(std::move(origin));
}

// Only where it is another one than the comparison's. It comes before the threads and tasks.
void SessionRunReader::readOwnWorkload()
{
    if (m_json.takeNull()) {
        return;
    }
    if (m_loader) {
        m_json.fail("must come before the threads and tasks of the run");
        return;
    }
    const std::int64_t budgetBytes = m_reading.budgetBytes;
    auto workload = readSessionWorkload(m_json, m_unknown, m_reading.budgetBytes);
    if (!workload) {
        return;
    }
    const auto isSame = [&workload](const std::shared_ptr<const TaskList>& tasks) { return tasks->workload() == *workload; };
    const auto known = std::find_if(m_reading.otherTasks.begin(), m_reading.otherTasks.end(), isSame);
    if (isSame(m_reading.tasks)) {
        m_reading.budgetBytes = budgetBytes; // it is not kept
        return;
    }
    if (known != m_reading.otherTasks.end()) {
        m_reading.budgetBytes = budgetBytes;
        m_tasks = *known;
        return;
    }
    m_reading.idleTaskBytes += static_cast<std::int64_t>(taskCount(*workload) * sizeof(std::uint32_t));
    if (m_reading.idleTaskBytes > kIdleTaskBytes) {
        m_json.fail("there are more workloads than any comparison has");
        return;
    }
    m_tasks = std::make_shared<const TaskList>(*std::move(workload));
    m_reading.otherTasks.push_back(m_tasks);
}

void SessionRunReader::begin()
{
    if (!m_loader) {
        m_loader = std::make_unique<RecordingLoader>(m_config, m_tasks);
        m_loader->begin({});
        m_reading.spend(4096);
    }
}

std::int64_t SessionRunReader::timeOrUnknown()
{
    return m_json.optionalNumber(0, RecordingLoader::kLatestNs).value_or(-1);
}

} // namespace juggler
