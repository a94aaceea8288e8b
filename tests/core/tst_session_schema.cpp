// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include "core/engine/engine.h"
#include "core/formats/session_fields.h"
#include "core/formats/session_writer.h"
#include "core/strategy/catalog.h"
#include "core/timeline/recording_loader.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidjson/document.h>

#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const char* name)
{
    QFile file(QString::fromUtf8(JUGGLER_SOURCE_DIR) + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What another program recorded: a task, instants of each scope, a counter.
std::shared_ptr<const RunRecord> runWithMarks()
{
    auto tasks = std::make_shared<const TaskList>(Workload{"w", {{RecordedSpec{"e"}, 1, {}, {}}}, {}});
    RecordingLoader loader({.strategy = StrategyId::Imported}, std::move(tasks));
    loader.begin({});
    LoadedThread thread;
    thread.name = "t";
    const std::uint32_t lane = loader.addThread(thread);
    if (loader.addEvent(lane, TaskId{0}, 0, 100) != RecordingLoader::Problem::None) {
        return nullptr;
    }
    RecordedMarks marks;
    for (const std::uint32_t where : {lane, RecordedInstant::kOfProcess, RecordedInstant::kOfAll}) {
        marks.add({.timeNs = 5, .lane = where, .name = marks.idOf("mark")});
    }
    RecordedCounter counter;
    counter.name = marks.idOf("memory");
    counter.series = marks.idOf("used");
    counter.samples = {{0, 1}, {50, -2.5}, {60, 1e300}};
    marks.add(std::move(counter));
    loader.setMarks(std::move(marks));
    return *loader.finish(RunState::Done, {});
}

/// A session with failed reads, waits without threads, and a run that was not reached.
QByteArray session()
{
    Engine engine;
    std::vector<RunConfig> configs;
    for (const StrategyInfo& info : strategyCatalog()) {
        configs.push_back({.strategy = info.id});
    }
    const auto comparison = engine.start({"w",
                                          {{SleepSpec{std::chrono::milliseconds(2)}, 5},
                                           {FibonacciSpec{18}, 5},
                                           {FileReadSpec{"/etc/hostname"}, 1},
                                           {FileReadSpec{"/no/such/\xff"}, 1, "reads", {}},
                                           {FileWriteSpec{4096, {}, true}, 1, {}, "reads"},
                                           {AddSpec{}, 1}},
                                          3},
                                         configs);
    engine.wait();
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    auto withMore = std::make_shared<Comparison>(*comparison);
    withMore->runs.push_back(std::make_shared<RunRecord>(RunConfig{}, comparison->tasks));
    withMore->runs.push_back(runWithMarks());
    const auto figures = computeFigures(*withMore);
    return writeSession(*withMore, figures, device) ? device.data() : QByteArray();
}

class Schema {
public:
    Schema()
    {
        const QByteArray text = contentsOf("/docs/session.schema.json");
        m_document.Parse(text.constData(), static_cast<std::size_t>(text.size()));
        const valijson::adapters::RapidJsonAdapter adapter(m_document);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, m_schema);
    }

    /// Empty where the text is as the schema wants it.
    [[nodiscard]] QString problemOf(const QByteArray& text) const
    {
        rapidjson::Document document;
        document.Parse(text.constData(), static_cast<std::size_t>(text.size()));
        if (document.HasParseError()) {
            return u"no JSON"_s;
        }
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(m_schema, valijson::adapters::RapidJsonAdapter(document), &results)) {
            return {};
        }
        QString problem = u"(unknown)"_s;
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            problem.clear();
            for (const std::string& part : error.context) {
                problem += QString::fromStdString(part);
            }
            problem += u": "_s + QString::fromStdString(error.description);
            break;
        }
        return problem;
    }

private:
    rapidjson::Document m_document;
    valijson::Schema m_schema;
};

void gatherProperties(const QJsonValue& value, QStringList& names)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray()) {
            gatherProperties(item, names);
        }
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == u"properties") {
            names += member.value().toObject().keys();
        }
        gatherProperties(member.value(), names);
    }
}

} // namespace

class TstSessionSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWhatIsWritten()
    {
        const QString problem = Schema().problemOf(session());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void refusesWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("version") << QByteArray("juggler-session/1") << QByteArray("juggler-session/2");
        QTest::newRow("no workload") << QByteArray("\"workload\":") << QByteArray("\"wörkload\":");
        QTest::newRow("model") << QByteArray("\"strategy\":\"blocking\"") << QByteArray("\"strategy\":\"waiting\"");
        QTest::newRow("no model") << QByteArray("\"strategy\":\"blocking\",") << QByteArray();
        QTest::newRow("state") << QByteArray("\"state\":\"running\"") << QByteArray("\"state\":\"runs\"");
        QTest::newRow("time as a text") << QByteArray("\"start_ns\":") << QByteArray("\"start_ns\":\"1\",\"x\":");
        QTest::newRow("negative time") << QByteArray("\"end_ns\":") << QByteArray("\"end_ns\":-1,\"x\":");
        QTest::newRow("date") << QByteArray("\"created\":\"") << QByteArray("\"created\":\"x");
        QTest::newRow("scope") << QByteArray("\"scope\":\"process\"") << QByteArray("\"scope\":\"room\"");
        QTest::newRow("sample") << QByteArray("\"samples\":[[0,1]") << QByteArray("\"samples\":[[0]");
        QTest::newRow("nice") << QByteArray("\"nice_requested\":10") << QByteArray("\"nice_requested\":100");
    }

    void refusesWhatIsBroken()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QByteArray text = session();
        const qsizetype at = text.indexOf(before);
        QVERIFY(at >= 0);
        text.replace(at, before.size(), after);
        QVERIFY(!Schema().problemOf(text).isEmpty());
    }

    void namesEveryFieldThatIsWritten()
    {
        QStringList names;
        gatherProperties(QJsonDocument::fromJson(contentsOf("/docs/session.schema.json")).object(), names);
        const auto check = [&names](const auto& fields) {
            for (const std::string_view field : fields) {
                const QString name = QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
                QVERIFY2(names.contains(name), qPrintable(name));
            }
        };
        using namespace session_fields;
        check(kSession);
        check(kMachine);
        check(kRun);
        check(kConfig);
        check(kLost);
        check(kSummary);
        check(kCore);
        check(kStats);
        check(kOrigin);
        check(kThread);
        check(kUsage);
        check(kInterval);
        check(kTaskInterval);
        check(kWaits);
        check(kWait);
        check(kOthers);
        check(kOthersInterval);
        check(kCoreLane);
        check(kTask);
        check(kInstant);
        check(kCounter);
    }

    void isDocumented()
    {
        const QByteArray document = contentsOf("/docs/session-format.md");
        QStringList names;
        gatherProperties(QJsonDocument::fromJson(contentsOf("/docs/session.schema.json")).object(), names);
        QVERIFY(names.size() > 100);
        for (const QString& name : names) {
            QVERIFY2(document.contains("| `" + name.toUtf8() + "`"), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TstSessionSchema)
#include "tst_session_schema.moc"
