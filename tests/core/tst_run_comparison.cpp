// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/combined_comparison.h"
#include "core/analysis/run_comparison.h"
#include "core/analysis/run_label.h"
#include "core/formats/comparison_report.h"
#include "tests/support/repeated_runs.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace juggler;
using namespace Qt::StringLiterals;
using test::RepeatedRuns;

namespace {

constexpr double kMs = 1'000'000;

/// Runs of one model with these makespans.
RepeatedRuns runsOf(StrategyId strategy, const std::vector<int>& makespansMs, const RunConfig& config = {})
{
    RepeatedRuns runs;
    for (int round = 0; const int ms : makespansMs) {
        RunConfig own = config;
        own.strategy = strategy;
        runs.add({.config = own, .round = {.number = round++}, .makespanMs = ms});
    }
    return runs;
}

ComparedSession sessionOf(const std::string& name, const RepeatedRuns& runs)
{
    return {name, runs.comparison(), runs.figures()};
}

ComparedRow onlyRow(const RepeatedRuns& before, const RepeatedRuns& after)
{
    return compareSessions({sessionOf("before", before), sessionOf("after", after)})[0].rows.at(0);
}

std::vector<int> asVector(const QList<int>& values)
{
    return {values.begin(), values.end()};
}

ComparisonReport sampleReport(std::optional<double> percent = std::nullopt)
{
    RepeatedRuns before;
    RepeatedRuns after;
    for (int round = 0; round < 3; ++round) {
        before.round({.number = round}, {{StrategyId::Blocking, 100 + round}, {StrategyId::Hybrid, 50}});
        after.round({.number = round}, {{StrategyId::Blocking, 120 + round}, {StrategyId::EventLoop, 40}});
    }
    return compareForReport({sessionOf("before|1.json", before), sessionOf("after.json", after)}, percent);
}

} // namespace

class TstRunComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDifferenceIsOneOnlyBeyondTheSpreads_data();
    void aDifferenceIsOneOnlyBeyondTheSpreads();
    void theDeltaIsThatOfTheMedians();
    void withOneRunOnASideNothingIsConcluded();
    void aModelThatDidLessIsNotFaster();
    void modelsAreMatchedByConfiguration();
    void asManyWorkersAsCoresIsTheSameOnAnotherMachine();
    void theOnlyRunOfAModelIsMatchedAndItsConfigurationTold();
    void modelsOnOneSideAreTold();
    void otherWorkloadsGiveNoVerdictAndTellWhy();
    void everySessionIsComparedWithTheFirst();
    void aRegressionIsSlowerBeyondTheSpreadAndThePercentage_data();
    void aRegressionIsSlowerBeyondTheSpreadAndThePercentage();
    void theTableTellsMediansSpreadsAndVerdicts();
    void theTableFitsIntoTheTerminal();
    void markdownIsATableWhoseCellsBreakNothing();
    void jsonHasEveryNumber();
    void csvHasARowAModel();
    void combinedRunsKeepTheirOriginsAndAreLabelledByThem();
    void filesOfTheSameNameAreToldApart();
    void theRoundOfARunIsItsPlaceAmongTheOthers();
};

void TstRunComparison::aDifferenceIsOneOnlyBeyondTheSpreads_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<QString>("verdict");
    QTest::addRow("far faster") << QList<int>{100, 101, 102} << QList<int>{50, 51, 52} << "faster";
    QTest::addRow("far slower") << QList<int>{50, 51, 52} << QList<int>{100, 101, 102} << "slower";
    QTest::addRow("the same") << QList<int>{100, 101, 102} << QList<int>{100, 101, 102} << "within-spread";
    QTest::addRow("the medians differ, the quartiles overlap") << QList<int>{100, 110, 120} << QList<int>{90, 100, 112} << "within-spread";
    QTest::addRow("the quartiles touch") << QList<int>{100, 100, 110, 120, 120} << QList<int>{80, 80, 90, 100, 100} << "within-spread";
    QTest::addRow("one slow run hides nothing") << QList<int>{100, 101, 102, 103, 900} << QList<int>{80, 81, 82, 83, 700} << "faster";
    QTest::addRow("one run each") << QList<int>{100} << QList<int>{50} << "no-spread";
    QTest::addRow("one run on a side") << QList<int>{100, 101, 102} << QList<int>{50} << "no-spread";
}

void TstRunComparison::aDifferenceIsOneOnlyBeyondTheSpreads()
{
    QFETCH(const QList<int>, before);
    QFETCH(const QList<int>, after);
    QFETCH(const QString, verdict);
    const ComparedRow row = onlyRow(runsOf(StrategyId::Blocking, asVector(before)), runsOf(StrategyId::Blocking, asVector(after)));
    const std::string_view key = verdictKey(row.delta->verdict);
    QCOMPARE(QString::fromUtf8(key.data(), qsizetype(key.size())), verdict);
}

void TstRunComparison::theDeltaIsThatOfTheMedians()
{
    const ComparedRow row = onlyRow(runsOf(StrategyId::Blocking, {100, 120, 80}), runsOf(StrategyId::Blocking, {130, 110}));
    QCOMPARE(row.delta->ns, 20 * kMs);
    QCOMPARE(row.delta->percent, 20.0);
}

void TstRunComparison::withOneRunOnASideNothingIsConcluded()
{
    const RepeatedRuns one = runsOf(StrategyId::Blocking, {100});
    const RepeatedRuns three = runsOf(StrategyId::Blocking, {10, 11, 12});
    const auto textOf = [](const ComparedRow& row) { return verdictText(row.delta->verdict, row.baseline->figures, row.other->figures); };
    QCOMPARE(textOf(onlyRow(one, one)), std::string("one run each: no spread"));
    QCOMPARE(textOf(onlyRow(one, three)), std::string("one run on a side: no spread"));
    QCOMPARE(onlyRow(one, three).delta->ns, -89 * kMs); // the number is told all the same
}

void TstRunComparison::aModelThatDidLessIsNotFaster()
{
    RepeatedRuns failing;
    for (int round = 0; round < 3; ++round) {
        failing.add({.config = {}, .round = {.number = round}, .makespanMs = 5, .failed = 1});
    }
    QCOMPARE(onlyRow(runsOf(StrategyId::Blocking, {100, 101, 102}), failing).delta->verdict, Verdict::OtherTasks);
}

void TstRunComparison::modelsAreMatchedByConfiguration()
{
    const auto pools = [](std::vector<std::pair<int, int>> workersAndMs) {
        RepeatedRuns runs;
        for (const auto& [workers, ms] : workersAndMs) {
            runs.add({.config = {.strategy = StrategyId::ThreadPool, .workers = workers}, .makespanMs = ms});
        }
        return runs;
    };
    const auto rows =
        compareSessions({sessionOf("before", pools({{2, 100}, {8, 50}})), sessionOf("after", pools({{8, 60}, {2, 90}}))})[0].rows;
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].delta->ns, -10 * kMs);
    QCOMPARE(rows[1].delta->ns, 10 * kMs);
    QVERIFY(rows[0].difference.empty());
}

void TstRunComparison::asManyWorkersAsCoresIsTheSameOnAnotherMachine()
{
    const auto pools = [](int cores) {
        auto machine = std::make_shared<RunOrigin>(RunOrigin{std::to_string(cores) + ".json", {}, {}});
        machine->machine.cores = cores;
        RepeatedRuns runs;
        runs.add({.config = {.strategy = StrategyId::ThreadPool, .workers = cores}, .origin = machine});
        runs.add({.config = {.strategy = StrategyId::ThreadPool, .workers = 3}, .origin = machine});
        return runs;
    };
    const auto rows = compareSessions({sessionOf("before", pools(2)), sessionOf("after", pools(16))})[0].rows;
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].difference, std::string("workers 16 instead of 2"));
    QVERIFY(rows[1].delta && rows[1].difference.empty());
}

void TstRunComparison::theOnlyRunOfAModelIsMatchedAndItsConfigurationTold()
{
    const ComparedRow row = onlyRow(runsOf(StrategyId::ThreadPool, {100}, {.workers = 2, .nice = 0}),
                                    runsOf(StrategyId::ThreadPool, {90}, {.workers = 3, .cache = CacheMode::Cold}));
    QVERIFY(row.delta);
    QCOMPARE(row.difference, std::string("workers 3 instead of 2, cache cold instead of warm, nice 10 instead of 0"));
}

void TstRunComparison::modelsOnOneSideAreTold()
{
    const auto rows =
        compareSessions({sessionOf("before", runsOf(StrategyId::Blocking, {100})), sessionOf("after", runsOf(StrategyId::Hybrid, {50}))})[0]
            .rows;
    QCOMPARE(rows.size(), std::size_t{2});
    QVERIFY(rows[0].baseline && !rows[0].other && !rows[0].delta);
    QVERIFY(!rows[1].baseline && rows[1].other && !rows[1].delta);
}

void TstRunComparison::otherWorkloadsGiveNoVerdictAndTellWhy()
{
    RepeatedRuns more(5);
    more.add({.config = {}, .makespanMs = 10, .tasks = 5});
    const auto difference = compareSessions({sessionOf("before", runsOf(StrategyId::Blocking, {100})), sessionOf("after", more)})[0];
    QCOMPARE(difference.workload.value_or(""), std::string("5 x fib(20) instead of 2 x fib(20)"));
    QVERIFY(difference.rows[0].baseline && difference.rows[0].other && !difference.rows[0].delta);
    QVERIFY(!hasRegression({difference}, 0));
}

void TstRunComparison::everySessionIsComparedWithTheFirst()
{
    const auto differences =
        compareSessions({sessionOf("a", runsOf(StrategyId::Blocking, {100})), sessionOf("b", runsOf(StrategyId::Blocking, {110})),
                         sessionOf("c", runsOf(StrategyId::Blocking, {130}))});
    QCOMPARE(differences.size(), std::size_t{2});
    QCOMPARE(differences[0].rows[0].delta->percent, 10.0);
    QCOMPARE(differences[1].rows[0].delta->percent, 30.0);
}

void TstRunComparison::aRegressionIsSlowerBeyondTheSpreadAndThePercentage_data()
{
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<double>("percent");
    QTest::addColumn<bool>("isRegression");
    QTest::addRow("slower by more") << QList<int>{110, 111, 112} << 5.0 << true;
    QTest::addRow("slower by less") << QList<int>{110, 111, 112} << 15.0 << false;
    QTest::addRow("slower by just as much") << QList<int>{111, 111, 111} << 100.0 * 10 / 101 << false;
    QTest::addRow("slower at all") << QList<int>{104, 105, 106} << 0.0 << true;
    QTest::addRow("within the spread") << QList<int>{90, 100, 130} << 0.0 << false;
    QTest::addRow("faster") << QList<int>{50, 51, 52} << 0.0 << false;
    QTest::addRow("one run") << QList<int>{900} << 0.0 << false;
}

void TstRunComparison::aRegressionIsSlowerBeyondTheSpreadAndThePercentage()
{
    QFETCH(const QList<int>, after);
    QFETCH(const double, percent);
    const auto differences = compareSessions({sessionOf("before", runsOf(StrategyId::Blocking, {100, 101, 102})),
                                              sessionOf("after", runsOf(StrategyId::Blocking, asVector(after)))});
    QTEST(hasRegression(differences, percent), "isRegression");
}

void TstRunComparison::theTableTellsMediansSpreadsAndVerdicts()
{
    const QStringList lines = QString::fromStdString(comparisonTable(sampleReport(5), 100, Charset::Unicode)).split(u'\n');
    QVERIFY(lines[0].startsWith(u"baseline  before|1.json: "_s));
    QVERIFY(lines[1].startsWith(u"now       after.json: "_s));
    QCOMPARE(lines[3].simplified(), u"model baseline IQR now IQR delta delta % verdict"_s);
    QCOMPARE(lines[4].simplified(), u"Blocking 101.0 ms 1.000 ms 121.0 ms 1.000 ms +20.00 ms +19.8 % slower"_s);
    QCOMPARE(lines[5].simplified(), u"Hybrid (4) 50.00 ms 0 ns - - - - only in the baseline"_s);
    QCOMPARE(lines[6].simplified(), u"Event loop - - 40.00 ms 0 ns - - not in the baseline"_s);
    QVERIFY(lines.contains(u"A model is slower beyond the spread and by more than 5.0 %."_s));
}

void TstRunComparison::theTableFitsIntoTheTerminal()
{
    RepeatedRuns wide = runsOf(StrategyId::Processes, {100}, {.processes = ProcessMode::PerTask, .cores = 3, .await = AwaitMode::InTurn});
    const auto report = compareForReport({sessionOf("a", wide), sessionOf("b", wide)}, {});
    const QString text = QString::fromStdString(comparisonTable(report, 100, Charset::Ascii));
    for (const QString& line : text.split(u'\n').mid(3, 2)) {
        QCOMPARE_LE(line.size(), 100);
    }
}

void TstRunComparison::markdownIsATableWhoseCellsBreakNothing()
{
    const QString text = QString::fromStdString(comparisonMarkdown(sampleReport()));
    QVERIFY(text.contains(u"before\\|1.json"_s));
    QVERIFY(text.contains(u"| Blocking | 101.0 ms | 1.000 ms | 121.0 ms | 1.000 ms | +20.00 ms | +19.8 % | slower |\n"_s));
    for (const QString& line : text.split(u'\n')) {
        QVERIFY(!line.startsWith(u'|') || line.count(u'|') == 9);
    }
}

void TstRunComparison::jsonHasEveryNumber()
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    QVERIFY(writeComparisonJson(sampleReport(5), device));
    const QJsonDocument document = QJsonDocument::fromJson(device.data());
    QCOMPARE(document[u"schema"].toString(), u"juggler-comparison/1"_s);
    QCOMPARE(document[u"has_regression"].toBool(), true);
    const QJsonValue blocking = document[u"sessions"][0][u"models"][0];
    QCOMPARE(blocking[u"strategy"].toString(), u"blocking"_s);
    QCOMPARE(blocking[u"baseline"][u"runs"].toInt(), 3);
    QCOMPARE(blocking[u"baseline"][u"median_ns"].toInt(), 101'000'000);
    QCOMPARE(blocking[u"now"][u"upper_quartile_ns"].toInt(), 121'500'000);
    QCOMPARE(blocking[u"delta_ns"].toInt(), 20'000'000);
    QCOMPARE(blocking[u"verdict"].toString(), u"slower"_s);
    QVERIFY(document[u"sessions"][0][u"models"][1][u"now"].isNull());
    QVERIFY(document[u"sessions"][0][u"workload_difference"].isNull());
}

void TstRunComparison::csvHasARowAModel()
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    QVERIFY(writeComparisonCsv(sampleReport(), device));
    const QList<QByteArray> lines = device.data().split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[1].trimmed(),
             QByteArray("after.json,blocking,Blocking,3,101000000,100500000,101500000,3,121000000,120500000,121500000,20000000,"
                        "19.802,slower,,"));
    for (const QByteArray& line : lines.mid(0, 4)) {
        QCOMPARE(line.count(','), 15);
    }
}

void TstRunComparison::combinedRunsKeepTheirOriginsAndAreLabelledByThem()
{
    const auto file = std::make_shared<RunOrigin>(RunOrigin{"before.json", {}, {}});
    file->machine.cores = 16;
    RepeatedRuns before;
    before.add({.config = {.strategy = StrategyId::ThreadPool}, .origin = file});
    RepeatedRuns here;
    here.add({.config = {.strategy = StrategyId::ThreadPool}});
    const auto combined = combineRuns({{here.comparison(), 0}, {before.comparison(), 0}, {here.comparison(), 0}, {before.comparison(), 7}});
    QCOMPARE(combined->runs.size(), std::size_t{2});
    QCOMPARE(combined->runs[1], before.comparison()->runs[0]);
    QCOMPARE(combined->tasks, here.comparison()->tasks);
    QCOMPARE(*originNames(*combined), (std::vector<std::string>{"", "before.json"}));
    QCOMPARE(machineOf(*combined, *combined->runs[0]).cores, 4);
    QCOMPARE(machineOf(*combined, *combined->runs[1]).cores, 16);
    QVERIFY(!originNames(*before.comparison())); // one file needs no name
    QVERIFY(combineRuns({})->runs.empty());
    QCOMPARE(allRuns({here.comparison(), nullptr, before.comparison()}).size(), std::size_t{2});
}

void TstRunComparison::filesOfTheSameNameAreToldApart()
{
    RepeatedRuns runs;
    for (int i = 0; i < 3; ++i) {
        const auto origin = std::make_shared<const RunOrigin>(RunOrigin{"run.json", {}, {}});
        runs.add({.config = {}, .origin = origin});
    }
    QCOMPARE(*originNames(*runs.comparison()), (std::vector<std::string>{"run.json", "run.json (2)", "run.json (3)"}));
}

void TstRunComparison::theRoundOfARunIsItsPlaceAmongTheOthers()
{
    RepeatedRuns runs;
    runs.round({.isWarmUp = true}, {{StrategyId::Blocking, 1}, {StrategyId::Hybrid, 1}});
    runs.round({.number = 0}, {{StrategyId::Blocking, 1}, {StrategyId::Hybrid, 1}});
    runs.round({.number = 1}, {{StrategyId::Blocking, 1}, {StrategyId::Hybrid, 1}});
    const RoundPlace warm = roundPlace(*runs.comparison(), 1);
    QVERIFY(warm.isWarmUp);
    QCOMPARE(warm.rounds, 1);
    QCOMPARE(warm.model, 2);
    const RoundPlace last = roundPlace(*runs.comparison(), 4);
    QVERIFY(!last.isWarmUp);
    QCOMPARE(last.round, 2);
    QCOMPARE(last.rounds, 2);
    QCOMPARE(last.model, 1);
    QCOMPARE(last.models, 2);
}

QTEST_GUILESS_MAIN(TstRunComparison)
#include "tst_run_comparison.moc"
