// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/session_reader.h"

#include "core/formats/free_memory.h"
#include "core/formats/session_fields.h"
#include "core/formats/session_run_reader.h"
#include "core/formats/session_writer.h"

namespace juggler {

namespace {

constexpr std::size_t kMostRuns = 10'000; // what compares them looks at each pair

/// Reads the whole of a session. Lives for one call of readSession().
class SessionReader {
public:
    SessionReader(InputText& input, std::int64_t mostBytes)
        : m_json(std::make_unique<JsonReader>(input)),
          m_unknown(std::make_shared<UnknownFields>()),
          m_sink([this](std::string_view place, std::string_view key, const std::string& value, bool isKept) {
              if (isKept) {
                  m_unknown->add(place, key, value);
              } else {
                  m_unknown->setCut();
              }
          }),
          m_budgetBytes(mostBytes)
    {
    }

    /// Finds the workload where it comes after the runs, since a tool has sorted the fields. Everything is read afterwards.
    bool findWorkload(InputText& input)
    {
        const UnknownFieldSink ignore = [](std::string_view, std::string_view, const std::string&, bool) {};
        if (m_json->beginObject()) {
            while (m_json->nextField()) {
                if (m_json->key() == "workload") {
                    auto workload = readSessionWorkload(*m_json, ignore, m_budgetBytes);
                    if (!workload) {
                        return false;
                    }
                    m_tasks = std::make_shared<const TaskList>(*std::move(workload));
                    break;
                }
                m_json->skip();
            }
        }
        if (!m_tasks) {
            m_json->failAt("workload", "missing");
            return false;
        }
        if (!input.rewind()) {
            m_json->failPlainly("the workload comes after the runs, and the file cannot be read twice");
            return false;
        }
        m_json = std::make_unique<JsonReader>(input);
        return true;
    }

    /// False after a failure, or where the workload is needed first.
    bool read()
    {
        FieldWalk walk(*m_json, session_fields::kSession, m_sink);
        while (const auto field = walk.next()) {
            switch (*field) {
            case 0: checkSchema(); break;
            case 1: m_created.readText(*m_json); break;
            case 2: m_created.readNs(*m_json); break;
            case 3: m_machine = readMachine(*m_json, m_sink, nullptr); break;
            case 4: readWorkload(); break;
            default:
                if (!m_tasks) {
                    m_needsWorkload = true;
                    return false;
                }
                readRuns();
                break;
            }
        }
        if (!m_json->hasFailed() && !walk.has(0)) {
            m_json->failAt("schema", "missing");
        }
        if (!m_json->hasFailed() && !m_tasks) {
            m_json->failAt("workload", "missing");
        }
        return m_json->expectEnd();
    }

    [[nodiscard]] bool needsWorkload() const { return m_needsWorkload; }
    void takeTasks(std::shared_ptr<const TaskList> tasks) { m_tasks = std::move(tasks); }
    [[nodiscard]] const std::shared_ptr<const TaskList>& tasks() const { return m_tasks; }
    [[nodiscard]] Error error() const { return m_json->error(); }

    Result<Recording> recording(const std::string& name, InputText& input)
    {
        auto comparison = std::make_shared<Comparison>();
        comparison->tasks = m_tasks;
        comparison->machine = m_machine;
        comparison->created = m_created.time().value_or(std::chrono::system_clock::time_point());
        *m_origin = {name, m_machine, comparison->created};
        comparison->runs = std::move(m_runs);
        Recording recording;
        if (!input.goOn()) {
            return *input.error();
        }
        recording.figures = computeFigures(*comparison);
        recording.comparison = std::move(comparison);
        if (m_unknown->isCut()) {
            recording.notes.emplace_back(
                "Fields of a newer version that are larger than 16 MiB together are lost when this session is saved again.");
        }
        if (!m_unknown->isEmpty()) {
            recording.unknownFields = m_unknown;
        }
        return recording;
    }

private:
    void checkSchema()
    {
        const std::string schema = m_json->text();
        constexpr std::string_view kFamily = "juggler-session/";
        if (m_json->hasFailed() || schema == kSessionSchema) {
            return;
        }
        if (schema.starts_with(kFamily)) {
            m_json->failPlainly("\"" + schema.substr(0, 60) + "\" was written by a newer Juggler; this one reads "
                                + std::string(kSessionSchema));
        } else {
            m_json->failPlainly("\"" + schema.substr(0, 60) + "\" is no recording; this Juggler reads " + std::string(kSessionSchema));
        }
    }

    void readWorkload()
    {
        const std::int64_t budgetBytes = m_budgetBytes;
        auto workload = readSessionWorkload(*m_json, m_sink, m_budgetBytes);
        if (m_tasks) {
            m_budgetBytes = budgetBytes; // it was read before
        } else if (workload) {
            m_tasks = std::make_shared<const TaskList>(*std::move(workload));
        }
    }

    void readRuns()
    {
        SessionReading reading{*m_json, *m_unknown, m_tasks, {}, m_origin, m_budgetBytes};
        m_json->beginArray();
        for (std::size_t number = 0; m_json->nextElement(); ++number) {
            if (number == kMostRuns) {
                m_json->fail("are more than " + std::to_string(kMostRuns));
                return;
            }
            auto run = SessionRunReader(reading, number).read();
            if (!run) {
                return;
            }
            m_runs.push_back(std::move(run));
        }
    }

    std::unique_ptr<JsonReader> m_json;
    std::shared_ptr<UnknownFields> m_unknown;
    UnknownFieldSink m_sink;
    std::int64_t m_budgetBytes;
    bool m_needsWorkload = false;
    std::shared_ptr<const TaskList> m_tasks;
    MachineInfo m_machine;
    WallClockField m_created;
    std::shared_ptr<RunOrigin> m_origin = std::make_shared<RunOrigin>(); // of all runs that name no other; filled at the end
    std::vector<std::shared_ptr<const RunRecord>> m_runs;
};

} // namespace

Result<Recording> readSession(InputText& input, const std::string& name)
{
    return readSession(input, name, largestUseOfMemoryBytes());
}

Result<Recording> readSession(InputText& input, const std::string& name, std::int64_t mostBytes)
{
    SessionReader first(input, mostBytes);
    if (first.read()) {
        return first.recording(name, input);
    }
    if (!first.needsWorkload()) {
        return first.error();
    }
    if (!input.rewind()) {
        return Error{"the workload comes after the runs, and the file cannot be read twice"};
    }
    SessionReader second(input, mostBytes);
    if (!second.findWorkload(input)) {
        return second.error();
    }
    return second.read() ? second.recording(name, input) : Result<Recording>(second.error());
}

} // namespace juggler
