// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/repetition_stats.h"
#include "tests/support/repeated_runs.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace juggler;
using test::RepeatedRuns;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// How many of the values are below x, those at x counted by half: another way to say where x lies.
double rankOf(double x, const std::vector<double>& values)
{
    double rank = 0;
    for (const double value : values) {
        rank += value < x ? 1 : value == x ? 0.5 : 0;
    }
    return rank;
}

} // namespace

class TstRepetitionStats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quartilesAreThoseOfLinearInterpolation_data();
    void quartilesAreThoseOfLinearInterpolation();
    void quartilesLieWhereABruteForceCountPutsThem();
    void noValuesHaveNoSpreadAndOneHasNoWidth();
    void rangesThatTouchOverlap();
    void runsOfOneModelAreAGroupAndWarmUpsStandApart();
    void anotherConfigurationAnotherFileOrAnotherWorkloadIsAnotherGroup();
    void twoRunsOfTheSameRoundAreTwoGroups();
    void warmUpsAreInNoStatistics();
    void stoppedRunsDoNotCount();
    void aRunThatDidLessDoesNotCount();
    void theRunNearestToTheMedianIsShown();
    void theLatestThatHasBegunIsShownWhileNoneCounts();
    void speedUpsAreMeasuredAgainstTheMedianOfBlocking();
    void aSpeedUpIsTheRatioOfTheMedians();
    void aFileIsMeasuredAgainstItsOwnBlocking();
    void theBestHasTheShortestMedianAndNotTheShortestRun();
    void theBestWithinAnothersSpreadIsToldAsSuch();
    void nothingIsBestAmongDifferentWorkloads();
    void figuresThatAreKnownAreNotComputedAgain();
    void representativesAreOneRunAGroup();
};

void TstRepetitionStats::quartilesAreThoseOfLinearInterpolation_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QList<double>>("five");
    QTest::addRow("one") << QList<double>{7} << QList<double>{7, 7, 7, 7, 7};
    QTest::addRow("two") << QList<double>{4, 2} << QList<double>{2, 2.5, 3, 3.5, 4};
    QTest::addRow("three") << QList<double>{3, 1, 2} << QList<double>{1, 1.5, 2, 2.5, 3};
    QTest::addRow("four") << QList<double>{1, 2, 3, 4} << QList<double>{1, 1.75, 2.5, 3.25, 4};
    QTest::addRow("five") << QList<double>{5, 1, 4, 2, 3} << QList<double>{1, 2, 3, 4, 5};
    QTest::addRow("one of them slow") << QList<double>{10, 11, 12, 13, 900} << QList<double>{10, 11, 12, 13, 900};
}

void TstRepetitionStats::quartilesAreThoseOfLinearInterpolation()
{
    QFETCH(const QList<double>, values);
    QFETCH(const QList<double>, five);
    const Spread expected{static_cast<std::size_t>(values.size()), five[0], five[1], five[2], five[3], five[4]};
    QCOMPARE(*spreadOf({values.begin(), values.end()}), expected);
    QCOMPARE(expected.interquartileRange(), five[3] - five[1]);
}

void TstRepetitionStats::quartilesLieWhereABruteForceCountPutsThem()
{
    std::mt19937 random(5);
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<double> values(1 + random() % 40);
        std::generate(values.begin(), values.end(), [&] { return std::uniform_real_distribution<>(0, 1e10)(random); });
        const Spread spread = *spreadOf(values);
        const auto n = static_cast<double>(values.size());
        for (const auto& [value, share] : {std::pair(spread.lowerQuartile, 0.25), {spread.median, 0.5}, {spread.upperQuartile, 0.75}}) {
            const double place = share * (n - 1); // as many are below it, but for the one that it lies at or beside
            QCOMPARE_LE(rankOf(value, values), place + 1);
            QCOMPARE_GE(rankOf(value, values), place);
        }
        QCOMPARE(spread.least, *std::min_element(values.begin(), values.end()));
        QCOMPARE(spread.greatest, *std::max_element(values.begin(), values.end()));
        QVERIFY(std::is_sorted(&spread.least, &spread.greatest + 1));
    }
}

void TstRepetitionStats::noValuesHaveNoSpreadAndOneHasNoWidth()
{
    QVERIFY(!spreadOf({}));
    QVERIFY(!spreadOf({3})->isSpread());
    QCOMPARE(spreadOf({3})->interquartileRange(), 0.0);
    QVERIFY(spreadOf({3, 3})->isSpread());
}

void TstRepetitionStats::rangesThatTouchOverlap()
{
    const Spread low = *spreadOf({1, 2, 3, 4, 5}); // 2 to 4
    QVERIFY(overlap(low, *spreadOf({3, 4, 5, 6, 7})));
    QVERIFY(overlap(low, *spreadOf({4, 4, 6, 6, 6})));
    QVERIFY(overlap(*spreadOf({4, 4, 6, 6, 6}), low));
    QVERIFY(!overlap(low, *spreadOf({5, 5, 5, 6, 7})));
    QVERIFY(!overlap(*spreadOf({5, 5, 5, 6, 7}), low));
    QVERIFY(overlap(low, *spreadOf({3}))); // within
}

void TstRepetitionStats::runsOfOneModelAreAGroupAndWarmUpsStandApart()
{
    RepeatedRuns runs;
    runs.round({.isWarmUp = true}, {{StrategyId::Blocking, 90}, {StrategyId::ThreadPool, 50}});
    runs.round({.number = 0}, {{StrategyId::Blocking, 80}, {StrategyId::ThreadPool, 40}});
    runs.round({.number = 1}, {{StrategyId::Blocking, 82}, {StrategyId::ThreadPool, 42}});
    const auto groups = groupRuns(*runs.comparison());
    QCOMPARE(groups.size(), std::size_t{2});
    QCOMPARE(groups[0].warmUps, std::vector<std::size_t>{0});
    QCOMPARE(groups[0].runs, (std::vector<std::size_t>{2, 4}));
    QCOMPARE(groups[1].all(), (std::vector<std::size_t>{1, 3, 5}));
    QCOMPARE(groups[1].first(), std::size_t{1});
}

void TstRepetitionStats::anotherConfigurationAnotherFileOrAnotherWorkloadIsAnotherGroup()
{
    RepeatedRuns runs;
    const auto file = std::make_shared<const RunOrigin>(RunOrigin{"before.json", {}, {}});
    runs.add({.config = {.strategy = StrategyId::ThreadPool, .workers = 2}, .round = {.number = 0}});
    runs.add({.config = {.strategy = StrategyId::ThreadPool, .workers = 4}, .round = {.number = 1}});
    runs.add({.config = {.strategy = StrategyId::ThreadPool, .workers = 2}, .round = {.number = 1}, .origin = file});
    runs.add({.config = {.strategy = StrategyId::ThreadPool, .workers = 2}, .round = {.number = 1}, .tasks = 5});
    runs.add({.config = {.strategy = StrategyId::ThreadPool, .workers = 2}, .round = {.number = 1}});
    const auto groups = groupRuns(*runs.comparison());
    QCOMPARE(groups.size(), std::size_t{4});
    QCOMPARE(groups[0].runs, (std::vector<std::size_t>{0, 4}));
}

void TstRepetitionStats::twoRunsOfTheSameRoundAreTwoGroups()
{
    RepeatedRuns runs;
    for (int round = 0; round < 2; ++round) {
        runs.round({.number = round}, {{StrategyId::Blocking, 10}, {StrategyId::Blocking, 20}});
    }
    const auto groups = groupRuns(*runs.comparison());
    QCOMPARE(groups.size(), std::size_t{2});
    QCOMPARE(groups[0].runs, (std::vector<std::size_t>{0, 2}));
    QCOMPARE(groups[1].runs, (std::vector<std::size_t>{1, 3}));
}

void TstRepetitionStats::warmUpsAreInNoStatistics()
{
    RepeatedRuns runs;
    runs.round({.isWarmUp = true}, {{StrategyId::Blocking, 900}});
    runs.round({.number = 0}, {{StrategyId::Blocking, 100}});
    runs.round({.number = 1}, {{StrategyId::Blocking, 104}});
    const auto stats = repetitionStats(*runs.comparison(), runs.figures());
    QCOMPARE(stats.figures[0].makespanNs->count, std::size_t{2});
    QCOMPARE(stats.figures[0].makespanNs->median, 102.0 * kMs);
    QCOMPARE(*stats.figures[0].typical.makespanNs, 102 * kMs);
    QVERIFY(stats.hasRepetitions());
    QCOMPARE(*baselineNs(*runs.comparison(), runs.figures(), *runs.comparison()->runs[1]), 102 * kMs);
}

void TstRepetitionStats::stoppedRunsDoNotCount()
{
    RepeatedRuns runs;
    runs.add({.config = {}, .round = {.number = 0}, .makespanMs = 100});
    runs.add({.config = {}, .round = {.number = 1}, .makespanMs = 3, .state = RunState::Stopped});
    runs.add({.config = {}, .round = {.number = 2}, .state = RunState::NotRun});
    const auto stats = repetitionStats(*runs.comparison(), runs.figures());
    QCOMPARE(stats.figures[0].counted, std::vector<std::size_t>{0});
    QCOMPARE(stats.figures[0].shown, std::size_t{0});
}

void TstRepetitionStats::aRunThatDidLessDoesNotCount()
{
    RepeatedRuns runs;
    runs.add({.config = {}, .round = {.number = 0}, .makespanMs = 5, .failed = 1});
    runs.add({.config = {}, .round = {.number = 1}, .makespanMs = 100});
    runs.add({.config = {}, .round = {.number = 2}, .makespanMs = 6, .failed = 1});
    const auto stats = repetitionStats(*runs.comparison(), runs.figures());
    QCOMPARE(stats.figures[0].counted, std::vector<std::size_t>{1});
}

void TstRepetitionStats::theRunNearestToTheMedianIsShown()
{
    RepeatedRuns runs;
    for (int round = 0; const int ms : {120, 100, 109, 90, 111}) {
        runs.round({.number = round++}, {{StrategyId::Blocking, ms}});
    }
    QCOMPARE(repetitionStats(*runs.comparison(), runs.figures()).figures[0].shown, std::size_t{2}); // the median itself
    RepeatedRuns even;
    even.round({.number = 0}, {{StrategyId::Blocking, 100}});
    even.round({.number = 1}, {{StrategyId::Blocking, 110}});
    QCOMPARE(repetitionStats(*even.comparison(), even.figures()).figures[0].shown, std::size_t{0}); // the earlier of two
}

void TstRepetitionStats::theLatestThatHasBegunIsShownWhileNoneCounts()
{
    RepeatedRuns runs;
    runs.add({.config = {}, .round = {.isWarmUp = true}, .state = RunState::Running});
    runs.add({.config = {}, .round = {.number = 0}, .state = RunState::NotRun});
    auto stats = repetitionStats(*runs.comparison(), runs.figures());
    QCOMPARE(stats.figures[0].shown, std::size_t{0});
    QVERIFY(!stats.figures[0].makespanNs);
    RepeatedRuns none;
    none.add({.config = {}, .round = {.isWarmUp = true}, .state = RunState::NotRun});
    none.add({.config = {}, .round = {.number = 0}, .state = RunState::NotRun});
    stats = repetitionStats(*none.comparison(), none.figures());
    QCOMPARE(stats.figures[0].shown, std::size_t{1});
    QVERIFY(!stats.best);
}

void TstRepetitionStats::speedUpsAreMeasuredAgainstTheMedianOfBlocking()
{
    RepeatedRuns runs;
    for (int round = 0; const int ms : {100, 130, 110}) {
        runs.round({.number = round++}, {{StrategyId::Blocking, ms}, {StrategyId::ThreadPool, 55}});
    }
    for (const std::size_t pooled : {1, 3, 5}) {
        QCOMPARE(*runs.figures()[pooled].speedUp, 2.0);
    }
    QCOMPARE(*runs.figures()[0].speedUp, 1.1);
}

void TstRepetitionStats::aSpeedUpIsTheRatioOfTheMedians()
{
    RepeatedRuns runs;
    runs.round({.number = 0}, {{StrategyId::Blocking, 100}, {StrategyId::ThreadPool, 20}});
    runs.round({.number = 1}, {{StrategyId::Blocking, 140}, {StrategyId::ThreadPool, 40}});
    const auto stats = repetitionStats(*runs.comparison(), runs.figures());
    QCOMPARE(*stats.figures[0].typical.speedUp, 1.0);
    QCOMPARE(*stats.figures[1].typical.speedUp, 4.0); // 120 / 30
}

void TstRepetitionStats::aFileIsMeasuredAgainstItsOwnBlocking()
{
    RepeatedRuns runs;
    const auto before = std::make_shared<const RunOrigin>(RunOrigin{"before.json", {}, {}});
    const auto after = std::make_shared<const RunOrigin>(RunOrigin{"after.json", {}, {}});
    runs.add({.config = {}, .makespanMs = 100, .origin = before});
    runs.add({.config = {}, .makespanMs = 50, .origin = after});
    runs.add({.config = {.strategy = StrategyId::ThreadPool}, .makespanMs = 25, .origin = before});
    runs.add({.config = {.strategy = StrategyId::ThreadPool}, .makespanMs = 25, .origin = after});
    QCOMPARE(*runs.figures()[2].speedUp, 4.0);
    QCOMPARE(*runs.figures()[3].speedUp, 2.0);
}

void TstRepetitionStats::theBestHasTheShortestMedianAndNotTheShortestRun()
{
    RepeatedRuns runs;
    for (int round = 0; const auto& [blocking, pool] : {std::pair(100, 60), {20, 62}, {104, 61}}) {
        runs.round({.number = round++}, {{StrategyId::Blocking, blocking}, {StrategyId::ThreadPool, pool}});
    }
    const auto stats = repetitionStats(*runs.comparison(), runs.figures());
    QCOMPARE(*stats.best, std::size_t{1});
    QCOMPARE(*bestRun(*runs.comparison(), runs.figures()), std::size_t{5}); // 61 ms
}

void TstRepetitionStats::theBestWithinAnothersSpreadIsToldAsSuch()
{
    const auto isWithin = [](std::vector<std::pair<int, int>> rounds) {
        RepeatedRuns runs;
        for (int round = 0; const auto& [blocking, pool] : rounds) {
            runs.round({.number = round++}, {{StrategyId::Blocking, blocking}, {StrategyId::ThreadPool, pool}});
        }
        return repetitionStats(*runs.comparison(), runs.figures()).isBestWithinSpread;
    };
    QVERIFY(isWithin({{100, 99}, {104, 103}, {96, 95}}));
    QVERIFY(!isWithin({{100, 60}, {104, 61}, {96, 62}}));
    QVERIFY(!isWithin({{100, 99}})); // one run each: there is no spread to be within
}

void TstRepetitionStats::nothingIsBestAmongDifferentWorkloads()
{
    RepeatedRuns runs;
    runs.add({.config = {}, .makespanMs = 100});
    runs.add({.config = {.strategy = StrategyId::ThreadPool}, .makespanMs = 10, .tasks = 7});
    QVERIFY(!bestRun(*runs.comparison(), runs.figures()));
    QVERIFY(!runs.figures()[1].speedUp);
}

void TstRepetitionStats::figuresThatAreKnownAreNotComputedAgain()
{
    RepeatedRuns runs;
    runs.round({.number = 0}, {{StrategyId::Blocking, 100}, {StrategyId::ThreadPool, 50}});
    std::vector<Figures> known = computeFigures(*runs.comparison());
    known[0].peakInFlight = 12345; // not what the run says
    known.resize(1);
    const auto figures = computeFigures(*runs.comparison(), known);
    QCOMPARE(*figures[0].peakInFlight, 12345);
    QCOMPARE(figures.size(), std::size_t{2});
    QCOMPARE(*figures[1].speedUp, 2.0);
}

void TstRepetitionStats::representativesAreOneRunAGroup()
{
    RepeatedRuns runs;
    runs.round({.isWarmUp = true}, {{StrategyId::Blocking, 90}, {StrategyId::ThreadPool, 50}});
    for (int round = 0; const auto& [blocking, pool] : {std::pair(100, 60), {103, 55}, {104, 61}}) {
        runs.round({.number = round++}, {{StrategyId::Blocking, blocking}, {StrategyId::ThreadPool, pool}});
    }
    const Representatives chosen = representatives(*runs.comparison(), runs.figures());
    QCOMPARE(chosen.comparison->runs.size(), std::size_t{2});
    QCOMPARE(chosen.comparison->runs[0], runs.comparison()->runs[4]);
    QCOMPARE(chosen.comparison->runs[1], runs.comparison()->runs[3]);
    QCOMPARE(*chosen.figures[1].makespanNs, 60 * kMs);
    QCOMPARE(chosen.comparison->tasks, runs.comparison()->tasks);
}

QTEST_GUILESS_MAIN(TstRepetitionStats)
#include "tst_repetition_stats.moc"
