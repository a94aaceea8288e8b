// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/recorded_marks.h"
#include "core/timeline/recording_loader.h"
#include "tests/support/scenarios.h"
#include "ui/export/picture_export.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/curve_indexes.h"
#include "ui/timeline/instant_marks.h"
#include "ui/timeline/recorded_strip.h"
#include "ui/timeline/time_format.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/number_text.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QMouseEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

RecordedCounter counterOf(RecordedMarks& marks, const char* name, const char* series, std::vector<CounterSample> samples)
{
    RecordedCounter counter;
    counter.name = marks.idOf(name);
    counter.series = marks.idOf(series);
    counter.samples = std::move(samples);
    return counter;
}

/// Two threads with a bar each from 10 to 90 ms; instants on the second one, of the process and of everything; counters.
std::shared_ptr<const Comparison> comparison(int counters = 2)
{
    const auto tasks = std::make_shared<const TaskList>(Workload{"trace", {{RecordedSpec{"work"}, 2, {}, {}}}, {}});
    RunConfig config{.strategy = StrategyId::Imported};
    config.title = "app";
    RecordingLoader loader(config, tasks);
    loader.begin({});
    for (std::uint32_t i = 0; i < 2; ++i) {
        LoadedThread thread;
        thread.name = i == 0 ? "first" : "second";
        const std::uint32_t lane = loader.addThread(thread);
        if (loader.addEvent(lane, TaskId{i}, 10 * kMs, 90 * kMs) != RecordingLoader::Problem::None) {
            qFatal("the bar was refused");
        }
    }
    RecordedMarks marks;
    marks.add({.timeNs = 30 * kMs, .lane = 1, .name = marks.idOf("click")});
    for (int i = 0; i < 3; ++i) {
        marks.add({.timeNs = 50 * kMs + i * 1000, .lane = 1, .name = marks.idOf(i == 1 ? "50%1 done" : "frame")});
    }
    marks.add({.timeNs = 40 * kMs, .lane = RecordedInstant::kOfProcess, .name = marks.idOf("collect")});
    marks.add({.timeNs = 95 * kMs, .lane = RecordedInstant::kOfAll, .name = marks.idOf("end")});
    marks.add(counterOf(marks, "memory", "used", {{20 * kMs, 2}, {60 * kMs, 8}, {80 * kMs, 0}}));
    for (int i = 1; i < counters; ++i) {
        marks.add(counterOf(marks, "queue", i == 1 ? "in" : "out", {{0, -4}, {50 * kMs, 4.5}}));
    }
    loader.setMarks(std::move(marks));
    RunSummary summary;
    summary.onCoreSource = "not-recorded";
    return scenarios::comparisonOf(tasks, {*loader.finish(RunState::Done, std::move(summary))});
}

struct ViewFixture {
    explicit ViewFixture(Grouping grouping = Grouping::ByThread)
    {
        view.resize(1000, 500);
        view.setGrouping(grouping);
        view.setComparison(comparison());
        view.setVisibleRange(0, 100 * kMs);
        view.showCurves(true);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view was not shown");
        }
    }

    const PanelGeometry& panel() const { return view.geometryOfPanels().panels().front(); }
    RecordedStrip strip() const { return RecordedStrip::at(panel().recordedTop, view.panel(0)); }
    int top() const { return view.barRect({0, 0, 0, 1}).top() - panel().rowTop(0); }
    QPoint inRow(int row, std::int64_t timeNs) const { return at(panel().rowTop(row) + (panel().rowHeight - 4) / 2, timeNs); }
    QPoint inStrip(const RowStrip& row, std::int64_t timeNs, double part = 0.5) const
    {
        return at(row.top + static_cast<int>((1 - part) * row.height), timeNs);
    }
    QPoint at(int y, std::int64_t timeNs) const { return {qRound(view.xOf(static_cast<double>(timeNs))), top() + y}; }
    QColor pixel(const QPoint& place) { return view.viewport()->grab().toImage().pixelColor(place * view.devicePixelRatioF()); }
    QString toolTipAt(const QPoint& place)
    {
        // As QTest::mouseMove(), which goes no farther than the screen: at a scale of 2 that is smaller than the view.
        QMouseEvent event(QEvent::MouseMove, place, view.viewport()->mapToGlobal(QPointF(place)), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(view.viewport(), &event);
        const auto* tip = view.findChild<BarToolTip*>();
        return tip->isVisible() ? tip->text() : QString();
    }

    TimelineView view;
};

} // namespace

class TstRecordedStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countersAreStepsOfTheirLargestValues()
    {
        RecordedMarks marks;
        marks.add(counterOf(marks, "a", "a", {{10, 1}, {12, 4}, {14, 2}, {40, 0}}));
        marks.arrange();
        std::vector<float> levels;
        counterLevels(marks.counters()[0], 45, {.fromNs = 0, .nsPerPixel = 10, .width = 7}, levels);
        QCOMPARE(levels, (std::vector<float>{0, 1, 0.5F, 0.5F, 0, 0, 0}));
        // In between two samples it is the one before.
        counterLevels(marks.counters()[0], 45, {.fromNs = 12, .nsPerPixel = 1, .width = 4}, levels);
        QCOMPARE(levels, (std::vector<float>{1, 1, 0.5F, 0.5F}));
    }

    void negativeValuesStandOnTheLeastOne()
    {
        RecordedMarks marks;
        marks.add(counterOf(marks, "a", "a", {{0, -10}, {10, -5}, {20, 10}}));
        marks.add(counterOf(marks, "b", "b", {{0, -1.7e308}, {10, 1.7e308}}));
        marks.add(counterOf(marks, "c", "c", {}));
        marks.arrange();
        std::vector<float> levels;
        const PixelGrid grid{.fromNs = 0, .nsPerPixel = 10, .width = 3};
        counterLevels(marks.counters()[0], 100, grid, levels);
        QCOMPARE(levels, (std::vector<float>{0, 0.25F, 1}));
        counterLevels(marks.counters()[1], 100, grid, levels);
        QCOMPARE(levels, (std::vector<float>{0, 1, 1}));
        counterLevels(marks.counters()[2], 100, grid, levels);
        QCOMPARE(levels, (std::vector<float>{0, 0, 0}));
    }

    void noPeakOfManyIsLost()
    {
        RecordedMarks marks;
        std::vector<CounterSample> samples;
        for (int i = 0; i < 100'000; ++i) {
            samples.push_back({i, i == 77'777 ? 100.0 : i % 7 * 1.0});
        }
        marks.add(counterOf(marks, "a", "a", samples));
        marks.arrange();
        std::vector<float> levels;
        counterLevels(marks.counters()[0], 1'000'000, {.fromNs = 0, .nsPerPixel = 1000, .width = 100}, levels);
        for (std::size_t i = 0; i < 100; ++i) {
            QCOMPARE(levels[i], i == 77 ? 1.0F : 0.06F);
        }
    }

    void instantsThatWouldCoverEachOtherAreOneDiamond()
    {
        ViewFixture fixture;
        const InstantList instants = instantsOfRow(fixture.view.panel(0), 1, Grouping::ByThread);
        QCOMPARE(instants.size(), std::size_t{4});
        QVERIFY(instantsOfRow(fixture.view.panel(0), 0, Grouping::ByThread).isEmpty());
        std::vector<InstantCluster> clusters = clustersOf(instants, fixture.view.scene());
        QCOMPARE(clusters.size(), std::size_t{2});
        QCOMPARE(clusters[1].count, std::size_t{3});
        QCOMPARE(clusters[1].first, std::size_t{1});
        QVERIFY(std::abs(clusters[1].x - fixture.view.scene().xOf(50 * kMs + 1000)) < 1);
        fixture.view.setVisibleRange(50 * kMs - 5000, 50 * kMs + 5000);
        clusters = clustersOf(instants, fixture.view.scene());
        QCOMPARE(clusters.size(), std::size_t{3});
        for (const InstantCluster& cluster : clusters) {
            QCOMPARE(cluster.count, std::size_t{1});
        }
    }

    void aMillionInstantsAreAFewSearches()
    {
        RecordedMarks marks;
        const std::uint32_t name = marks.idOf("a");
        for (int i = 0; i < 1'000'000; ++i) {
            marks.add({.timeNs = i * 95, .lane = RecordedInstant::kOfProcess, .name = name});
        }
        marks.arrange();
        ViewFixture fixture;
        const std::vector<InstantCluster> clusters = clustersOf(marks.all(), fixture.view.scene());
        QVERIFY(clusters.size() <= static_cast<std::size_t>(fixture.view.width()) / 10 + 2);
        std::size_t count = 0;
        for (const InstantCluster& cluster : clusters) {
            count += cluster.count;
        }
        QCOMPARE(count, std::size_t{1'000'000});
    }

    void everyInstantHasAPlaceInEveryView_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<int>("inStrip");
        QTest::newRow("by thread") << static_cast<int>(Grouping::ByThread) << 2;
        QTest::newRow("by task") << static_cast<int>(Grouping::ByTask) << 6;
        QTest::newRow("by core") << static_cast<int>(Grouping::ByCore) << 6;
    }

    void everyInstantHasAPlaceInEveryView()
    {
        QFETCH(const int, grouping);
        QFETCH(const int, inStrip);
        ViewFixture fixture(static_cast<Grouping>(grouping));
        QCOMPARE(fixture.view.panel(0).instants.size(), static_cast<std::size_t>(inStrip));
        QVERIFY(fixture.strip().instants.height > 0);
        QCOMPARE(fixture.view.panel(0).nowNs, 95 * kMs); // the axis reaches the last one
    }

    void diamondsAreDrawnOnBarsAndBelow()
    {
        ViewFixture fixture;
        const Theme& theme = themeOf(fixture.view.palette());
        QCOMPARE(fixture.pixel(fixture.inRow(1, 30 * kMs)), theme.text);
        QCOMPARE(fixture.pixel(fixture.inStrip(fixture.strip().instants, 40 * kMs)), theme.text);
        QCOMPARE(fixture.pixel(fixture.inStrip(fixture.strip().instants, 95 * kMs)), theme.text);
        QVERIFY(fixture.pixel(fixture.inStrip(fixture.strip().instants, 30 * kMs)) != theme.text);
    }

    void countersAreDrawnAsTheirValuesAre()
    {
        ViewFixture fixture;
        const Theme& theme = themeOf(fixture.view.palette());
        const RowStrip memory = fixture.strip().counter(0);
        QCOMPARE(fixture.pixel(fixture.inStrip(memory, 40 * kMs, 0.15)), theme.inFlight);
        QVERIFY(fixture.pixel(fixture.inStrip(memory, 40 * kMs, 0.6)) != theme.inFlight);
        QCOMPARE(fixture.pixel(fixture.inStrip(memory, 70 * kMs, 0.6)), theme.inFlight);
        QVERIFY(fixture.pixel(fixture.inStrip(memory, 10 * kMs, 0.15)) != theme.inFlight);
        QVERIFY(fixture.pixel(fixture.inStrip(memory, 85 * kMs, 0.15)) != theme.inFlight);
    }

    void theToolTipNamesThem()
    {
        ViewFixture fixture;
        QCOMPARE(fixture.toolTipAt(fixture.inRow(1, 30 * kMs)),
                 u"click\nat %1\nan instant of the thread second"_s.arg(exactTimeText(30 * kMs)));
        const QString several = fixture.toolTipAt(fixture.inRow(1, 50 * kMs));
        QVERIFY2(several.startsWith(u"3 instants\n"_s), qPrintable(several));
        QVERIFY2(several.contains(u"frame (2)"_s) && several.contains(u"50%1 done"_s), qPrintable(several));
        QVERIFY(fixture.toolTipAt(fixture.inStrip(fixture.strip().instants, 40 * kMs)).endsWith(u"an instant of the whole process"_s));
        QVERIFY(fixture.toolTipAt(fixture.inRow(1, 70 * kMs)).contains(u"work"_s)); // the bar itself
        const QString memory = fixture.toolTipAt(fixture.inStrip(fixture.strip().counter(0), 70 * kMs));
        QVERIFY2(memory.startsWith(u"memory\n8, set at 60"_s), qPrintable(memory));
        QVERIFY2(memory.contains(u"3 values from 0 to 8"_s), qPrintable(memory));
    }

    void curvesHideWithTheOthersInstantsStay()
    {
        ViewFixture fixture;
        QCOMPARE(fixture.strip().counters, std::size_t{2});
        fixture.view.showCurves(false);
        QCOMPARE(fixture.strip().counters, std::size_t{0});
        QVERIFY(fixture.strip().instants.height > 0);
        QVERIFY(fixture.panel().recordedHeight > 0);
    }

    void whatHasNoCurveIsCounted()
    {
        CurveIndexes indexes(CurveIndexes::Build::AtOnce);
        const auto many = comparison(20);
        std::vector<PanelContent> panels = makePanels(*many, {}, Grouping::ByThread);
        indexes.addTo(panels);
        const RecordedStrip strip = RecordedStrip::at(0, panels.front());
        QCOMPARE(strip.counters, RecordedStrip::kMostCounters);
        QVERIFY(strip.moreHeight > 0);
        QCOMPARE(strip.counterAt(strip.counter(3).top + 1), std::optional<std::size_t>(3));
        QVERIFY(!strip.counterAt(strip.moreTop + 1));
        QVERIFY(!strip.counterAt(strip.instants.top));
        QCOMPARE(counterName(*panels.front().timeline->marks(), many->runs[0]->timeline()->marks()->counters()[1]), u"queue: in"_s);
        QCOMPARE(counterName(*panels.front().timeline->marks(), many->runs[0]->timeline()->marks()->counters()[0]), u"memory"_s);
    }

    void theKeyboardGoesFromOneToTheNext()
    {
        ViewFixture fixture;
        QSignalSpy described(&fixture.view, &TimelineView::selectionDescribed);
        fixture.view.setFocus();
        QStringList names;
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(&fixture.view, Qt::Key_J);
            names << described.last().first().toString().section(u", "_s, 0, 0);
        }
        QCOMPARE(names, QStringList({u"click"_s, u"collect"_s, u"frame"_s, u"50%1 done"_s, u"frame"_s, u"end"_s, u"end"_s}));
        QTest::keyClick(&fixture.view, Qt::Key_J, Qt::ShiftModifier);
        QVERIFY(described.last().first().toString().startsWith(u"frame, at "_s + exactTimeText(50 * kMs + 2000)));
        fixture.view.setVisibleRange(10 * kMs, 20 * kMs); // brings it into view
        QTest::keyClick(&fixture.view, Qt::Key_J);
        QVERIFY(fixture.view.time().beginNs() <= 95 * kMs && fixture.view.time().endNs() >= 95 * kMs);
    }

    void aScreenReaderHearsWhichOneTheKeyboardReached()
    {
        ViewFixture fixture;
        const auto* tip = fixture.view.findChild<BarToolTip*>();
        QStringList heard;
        for (const auto modifiers : {Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier}) {
            QTest::keyClick(&fixture.view, Qt::Key_J, modifiers);
            heard << tip->accessibleName();
        }
        const QString click = u"click, at %1, an instant of the thread second"_s.arg(exactTimeText(30 * kMs));
        QCOMPARE(heard, QStringList({click, u"collect, at %1, an instant of the whole process"_s.arg(exactTimeText(40 * kMs)), click}));
    }

    void theToolTipSaysWhereARowIsNotShown()
    {
        ViewFixture fixture;
        const auto* tip = fixture.view.findChild<BarToolTip*>();
        fixture.view.hideRow(0, 1);
        QTest::keyClick(&fixture.view, Qt::Key_J);
        QVERIFY2(tip->isVisible() && tip->text().endsWith(u"its row is hidden or folded up"_s), qPrintable(tip->text()));
        QTest::keyClick(&fixture.view, Qt::Key_J); // that of the process has a place of its own
        QVERIFY(!tip->text().contains(u"its row"_s));
        fixture.view.setCollapsed(0, true);
        QTest::keyClick(&fixture.view, Qt::Key_J, Qt::ShiftModifier);
        QVERIFY2(tip->text().endsWith(u"its row is hidden or folded up"_s), qPrintable(tip->text()));
    }

    void aScreenReaderHearsOfThem()
    {
        ViewFixture fixture;
        AccessibleTimeline timeline(fixture.view);
        const QString description = timeline.child(0)->text(QAccessible::Description);
        QVERIFY2(description.contains(u"instants: 6 (click, frame, 50%1 done, collect, end)"_s), qPrintable(description));
        QVERIFY2(description.contains(u"counters: 2 (memory from 0 to 8, queue from -4 to 4.5)"_s), qPrintable(description));
    }

    void aPictureHasThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"picture.svg"_s);
        QVERIFY(exportTimeline(*comparison(20), {}, {}, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY(svg.contains(u"instants, 2"_s));
        QVERIFY(svg.contains(u"memory, max 8"_s));
        QVERIFY(svg.contains(u"8 more counters have no curve"_s));
        QVERIFY(svg.contains(u"\u00d73"_s)); // one diamond of three
        QVERIFY(!svg.contains(u"<image"_s));
        QVERIFY(exportTimeline(*comparison(13), {}, {}, path));
        QFile second(path);
        QVERIFY(second.open(QIODevice::ReadOnly));
        QVERIFY(second.readAll().contains("1 more counter has no curve"));
    }

    void numbersInFilesHaveNoSeparators()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const QString screen = countText(12'345);
        const FileNumbers inFile;
        const QString file = countText(12'345);
        QLocale::setDefault(before);
        QCOMPARE(screen, u"12,345"_s);
        QCOMPARE(file, u"12345"_s);
    }

    void aRunThatWasMeasuredHereHasNone()
    {
        const auto measured = scenarios::denseComparison(1, 2, 100);
        const std::vector<PanelContent> panels = makePanels(*measured, {}, Grouping::ByThread);
        QVERIFY(!panels.front().timeline->marks());
        QCOMPARE(panels.front().shape(false).recordedHeight, 0);
        QVERIFY(recordedSentence(panels.front()).isEmpty());
    }
};

QTEST_MAIN(TstRecordedStrip)
#include "tst_recorded_strip.moc"
