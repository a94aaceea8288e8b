// SPDX-License-Identifier: GPL-3.0-or-later
// labels: timing
#include "core/formats/text_gantt.h"
#include "core/formats/text_results.h"

#include "core/engine/engine.h"

#include <QString>
#include <QTest>

#include <clocale>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Comparison> compare(Workload workload, std::initializer_list<StrategyId> strategies)
{
    Engine engine;
    std::vector<RunConfig> configs;
    for (const StrategyId id : strategies) {
        configs.push_back({.strategy = id});
    }
    const auto comparison = engine.start(std::move(workload), configs);
    engine.wait();
    return comparison;
}

QStringList linesOf(const std::string& text)
{
    return QString::fromStdString(text).split(u'\n', Qt::SkipEmptyParts);
}

/// What stands between a lane's edges.
QString barOf(const QString& line)
{
    return line.section(u'│', 1, 1);
}

Workload sleeps(int count, int ms = 30)
{
    return {"sleeps", {{SleepSpec{std::chrono::milliseconds(ms)}, count}}};
}

} // namespace

class TstTextGantt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::setlocale(LC_CTYPE, "C.UTF-8"); }

    void showsOneTaskAfterTheOther()
    {
        const auto comparison = compare(sleeps(2), {StrategyId::Blocking});
        const TextGantt gantt(comparison->runs[0]->extentNs(), {.columns = 100});
        const QStringList lines = linesOf(gantt.lanes(*comparison->runs[0]->timeline()));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(u" 0 sleep 30 ms"_s));
        const QString first = barOf(lines[0]);
        const QString second = barOf(lines[1]);
        QVERIFY(first.contains(u'▒'));
        QCOMPARE(first.back(), u' ');
        QVERIFY(second.contains(u'·'));
        QVERIFY(second.indexOf(u'·') < second.indexOf(u'▒'));
        QCOMPARE(second.back(), u'▒');
        // The second begins to wait where the first has ended, but for the column that both share.
        QVERIFY(qAbs(first.lastIndexOf(u'▒') - second.indexOf(u'▒')) <= 1);
    }

    void showsEachCoreWithItsShare()
    {
        const auto comparison =
            compare({"sums", {{FibonacciSpec{30}, 4}, {SleepSpec{std::chrono::milliseconds(20)}, 1}}}, {StrategyId::Blocking});
        const RunRecord& run = *comparison->runs[0];
        const TextGantt gantt(run.extentNs(), {.columns = 100, .grouping = Grouping::ByCore});
        const QStringList lines = linesOf(gantt.lanes(*run.timeline()));
        QCOMPARE(static_cast<std::size_t>(lines.size()), run.timeline()->coreCount());
        int before = -1;
        for (const QString& line : lines) {
            const QString label = line.section(u'│', 0, 0).trimmed();
            const int core = label.section(u',', 0, 0).section(u' ', 1).toInt();
            QVERIFY2(label.startsWith(u"core "_s) && label.endsWith(u" %"_s), qPrintable(label));
            QVERIFY(core > before); // in the order of their numbers
            QVERIFY(run.timeline()->coreLaneOf(static_cast<std::uint16_t>(core)));
            QVERIFY(!barOf(line).contains(u'▒')); // a wait is on no core
            before = core;
        }
        const QString all = lines.join(QString());
        QVERIFY(all.contains(u'█') || all.contains(u'▌')); // less than half of a column on a machine that has other things to do
        QCOMPARE_LE(lines.size(), 64);
    }

    void manyTasksAreCutWhereTheyWereAskedFor()
    {
        const auto comparison = compare(sleeps(15, 1), {StrategyId::DedicatedThreads});
        const TextGantt gantt(comparison->runs[0]->extentNs(), {.columns = 100, .grouping = Grouping::ByTask});
        const QStringList lines = linesOf(gantt.lanes(*comparison->runs[0]->timeline()));
        QCOMPARE(lines.size(), 13);
        QCOMPARE(lines.last(), u" ... 3 more tasks"_s);
    }

    void showsOverlap()
    {
        const auto comparison = compare(sleeps(3, 200), {StrategyId::DedicatedThreads});
        const TextGantt gantt(comparison->runs[0]->extentNs(), {.columns = 100});
        const QStringList lines = linesOf(gantt.lanes(*comparison->runs[0]->timeline()));
        QCOMPARE(lines.size(), 3);
        qsizetype begun = 0; // column in which the last one begins to wait
        qsizetype ended = barOf(lines[0]).size();
        for (const QString& line : lines) {
            begun = qMax(begun, barOf(line).indexOf(u'▒'));
            ended = qMin(ended, barOf(line).lastIndexOf(u'▒'));
        }
        QVERIFY2(begun < ended, qPrintable(lines.join(u'\n')));
    }

    void drawsManyTasksByThreadAndCountsTheRest()
    {
        const auto comparison = compare(sleeps(40), {StrategyId::DedicatedThreads});
        const TextGantt gantt(comparison->runs[0]->extentNs(), {.columns = 100, .maxLanes = 5});
        const Timeline& timeline = *comparison->runs[0]->timeline();
        const QStringList lines = linesOf(gantt.lanes(timeline));
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.last(), QStringLiteral(" ... %1 more threads").arg(timeline.laneCount() - 5));
    }

    void keepsToTheWidth_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("isUnicode");
        for (const int columns : {40, 80, 133, 160}) {
            QTest::addRow("%d, unicode", columns) << columns << true;
            QTest::addRow("%d, ascii", columns) << columns << false;
        }
    }

    void keepsToTheWidth()
    {
        QFETCH(int, columns);
        QFETCH(bool, isUnicode);
        const Charset charset = isUnicode ? Charset::Unicode : Charset::Ascii;
        Workload workload = sleeps(1);
        workload.groups.push_back({FileReadSpec{"/no/日本語の長い名前のファイル-that-does-not-fit\x1b[31m"}, 2});
        const auto comparison = compare(workload, {StrategyId::Blocking, StrategyId::DedicatedThreads});
        const std::string text = textGantts(*comparison, {.columns = static_cast<std::size_t>(columns), .charset = charset});
        QVERIFY(!text.empty());
        for (const QString& line : linesOf(text)) {
            // The legend and the headings are sentences; the chart must not wrap.
            if (line.startsWith(u' ') && !line.contains(u"on a core"_s)) {
                QVERIFY2(columnsOf(line.toStdString()) <= static_cast<std::size_t>(columns), qPrintable(line));
            }
        }
        QVERIFY(!QString::fromStdString(text).contains(u'\x1b'));
        if (!isUnicode) {
            QVERIFY(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
        }
    }

    void labelsTheAxisWithUnits_data()
    {
        QTest::addColumn<qint64>("extentNs");
        QTest::addColumn<QString>("first"); // tick behind 0
        QTest::newRow("seconds") << qint64{9'006'000'000} << u"2 s"_s;
        QTest::newRow("tenths") << qint64{1'010'000'000} << u"0.2 s"_s;
        QTest::newRow("milliseconds") << qint64{302'000'000} << u"100 ms"_s;
        QTest::newRow("microseconds") << qint64{750'000} << u"200 us"_s;
        QTest::newRow("nanoseconds") << qint64{900} << u"200 ns"_s;
        QTest::newRow("nothing") << qint64{0} << u"0"_s;
    }

    void labelsTheAxisWithUnits()
    {
        QFETCH(qint64, extentNs);
        QFETCH(QString, first);
        const QStringList lines = linesOf(TextGantt(extentNs, {.columns = 100}).axis());
        QCOMPARE(lines.size(), 2);
        const QStringList ticks = lines[1].simplified().split(u' ');
        QVERIFY2(lines[1].simplified() == u"0"_s || ticks.mid(1, 2).join(u' ') == first, qPrintable(lines[1]));
    }

    void marksTheBestAndDashesTheUnknown()
    {
        Engine engine;
        const auto comparison = engine.start(sleeps(3), {{.strategy = StrategyId::Blocking}, {.strategy = StrategyId::DedicatedThreads}});
        engine.wait();
        const QStringList lines = linesOf(textResults(*comparison, computeFigures(*comparison), 80, Charset::Unicode));
        QVERIFY(lines[0].startsWith(u"model "_s));
        const auto best =
            std::find_if(lines.begin(), lines.end(), [](const QString& line) { return line.startsWith(u"Dedicated threads"_s); });
        QVERIFY(best != lines.end() && best->endsWith(u"◀ best"_s));
        for (const QString& line : lines) {
            QVERIFY2(!line.startsWith(u"    "_s) || line.size() <= 80, qPrintable(line));
        }

        const auto alone = compare(sleeps(1), {StrategyId::DedicatedThreads});
        QVERIFY(linesOf(textResults(*alone, computeFigures(*alone), 80, Charset::Unicode))[1].contains(u" - "_s)); // no speed-up
    }
};

QTEST_GUILESS_MAIN(TstTextGantt)
#include "tst_text_gantt.moc"
