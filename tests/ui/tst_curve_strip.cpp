// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/export/picture_export.h"
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/curve_indexes.h"
#include "ui/timeline/curve_strip.h"
#include "ui/timeline/timeline_view.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// Four tasks in flight from 10 to 90 ms; one of them on a core until 50 ms, two from then on.
struct Fixture {
    Fixture()
    {
        const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{30}, 4}}});
        run = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::DedicatedThreads}, tasks);
        for (std::uint32_t i = 0; i < 4; ++i) {
            run->submit(TaskId{i}, 0);
            run->addLane("thread");
            run->start(TaskId{i}, 10 * kMs);
            run->span(i, 10 * kMs, 50 * kMs, TaskId{i}, i == 0 ? State::Running : State::Ready);
            run->span(i, 50 * kMs, 90 * kMs, TaskId{i}, i < 2 ? State::Running : State::Ready);
            run->end(TaskId{i}, 90 * kMs);
        }
        RunSummary summary;
        summary.coresAllowed = 2;
        run->setSummary(std::move(summary));
        run->setState(RunState::Done);
        comparison = scenarios::comparisonOf(tasks, {run->record()});
    }

    std::unique_ptr<SyntheticRun> run;
    std::shared_ptr<const Comparison> comparison;
};

struct ViewFixture : Fixture {
    ViewFixture()
    {
        view.resize(1000, 400);
        view.setComparison(comparison);
        view.setVisibleRange(0, 100 * kMs);
        view.showCurves(true);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view was not shown");
        }
    }

    const PanelGeometry& panel() const { return view.geometryOfPanels().panels().front(); }
    int yOf(const RowStrip& strip) const { return view.barRect({0, 0, 0, 1}).top() - panel().rowTop(0) + strip.top; }
    QPoint at(const RowStrip& strip, std::int64_t timeNs, double partOfHeight) const
    {
        return {qRound(view.xOf(static_cast<double>(timeNs))), yOf(strip) + static_cast<int>((1 - partOfHeight) * strip.height)};
    }
    QColor pixel(const QPoint& place) { return view.viewport()->grab().toImage().pixelColor(place * view.devicePixelRatioF()); }

    TimelineView view;
};

} // namespace

class TstCurveStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCurvesStandBelowEachOtherWithinTheStrip()
    {
        const CurveStrip strip = CurveStrip::at(100);
        QVERIFY(strip.background.top > 100);
        QVERIFY(strip.background.top + strip.background.height <= 100 + CurveStrip::kHeight);
        QCOMPARE(strip.inFlight.top, strip.background.top);
        QVERIFY(strip.inFlight.top + strip.inFlight.height < strip.lineNameMiddle);
        QVERIFY(strip.lineNameMiddle < strip.onCore.top);
        QCOMPARE(strip.onCore.top + strip.onCore.height, strip.background.top + strip.background.height);
    }

    void thePanelGetsRoomForThemAboveItsSentence()
    {
        const TimelineGeometry geometry({{.rowCount = 2, .hasWhy = true, .curvesHeight = CurveStrip::kHeight}}, 16);
        const PanelGeometry& panel = geometry.panels().front();
        QCOMPARE(panel.curvesTop, panel.rowsBottom());
        QCOMPARE(panel.whyTop, panel.curvesTop + CurveStrip::kHeight);
        QCOMPARE(geometry.at(panel.curvesTop)->part, PanelPart::Curves);
        QCOMPARE(geometry.at(panel.whyTop - 1)->part, PanelPart::Curves);
        QCOMPARE(geometry.at(panel.whyTop)->part, PanelPart::Why);
    }

    void theCoresReachTheTopUnlessMoreRan()
    {
        Fixture fixture;
        CurveIndexes indexes(CurveIndexes::Build::AtOnce);
        std::vector<PanelContent> panels = makePanels(*fixture.comparison, {}, Grouping::ByThread);
        indexes.addTo(panels);
        QCOMPARE(panels.front().coresAllowed, 2);
        QCOMPARE(fullInFlight(panels.front()), 4.0F);
        QCOMPARE(fullOnCore(panels.front()), 2.0F);
        panels.front().coresAllowed = 1;
        QCOMPARE(fullOnCore(panels.front()), 2.0F);
        panels.front().coresAllowed = 8;
        QCOMPARE(fullOnCore(panels.front()), 8.0F);
    }

    void theToolTipTellsBothValues()
    {
        Fixture fixture;
        CurveIndexes indexes(CurveIndexes::Build::AtOnce);
        std::vector<PanelContent> panels = makePanels(*fixture.comparison, {}, Grouping::ByThread);
        indexes.addTo(panels);
        QCOMPARE(curveDetails(panels.front(), 20 * kMs).front(), u"4 tasks in flight, 1 on a core"_s);
        QCOMPARE(curveDetails(panels.front(), 60 * kMs).front(), u"4 tasks in flight, 2 on a core"_s);
        QVERIFY(curveDetails(panels.front(), 60 * kMs).last().contains(u"at most 2 of 2 cores"_s));
        QCOMPARE(curveDetails(panels.front(), 120 * kMs).size(), 1);
    }

    void oneTaskIsNoPlural()
    {
        const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{30}, 1}}});
        SyntheticRun run(RunConfig{.strategy = StrategyId::DedicatedThreads}, tasks);
        run.submit(TaskId{0}, 0);
        run.addLane("thread");
        run.start(TaskId{0}, 10 * kMs);
        run.span(0, 10 * kMs, 50 * kMs, TaskId{0}, State::Running);
        run.end(TaskId{0}, 50 * kMs);
        run.setState(RunState::Done);
        CurveIndexes indexes(CurveIndexes::Build::AtOnce);
        std::vector<PanelContent> panels = makePanels(*scenarios::comparisonOf(tasks, {run.record()}), {}, Grouping::ByThread);
        indexes.addTo(panels);
        QCOMPARE(curveDetails(panels.front(), 20 * kMs).front(), u"1 task in flight, 1 on a core"_s);
    }

    void heightsAreDrawnAsTheNumbersAre()
    {
        ViewFixture fixture;
        const CurveStrip strip = CurveStrip::at(fixture.panel().curvesTop);
        const Theme& theme = themeOf(fixture.view.palette());
        QCOMPARE(fixture.pixel(fixture.at(strip.onCore, 30 * kMs, 0.25)), theme.running);
        QVERIFY(fixture.pixel(fixture.at(strip.onCore, 30 * kMs, 0.75)) != theme.running);
        QCOMPARE(fixture.pixel(fixture.at(strip.onCore, 70 * kMs, 0.75)), theme.running);
        QVERIFY(fixture.pixel(fixture.at(strip.onCore, 95 * kMs, 0.25)) != theme.running);
        QCOMPARE(fixture.pixel(fixture.at(strip.inFlight, 70 * kMs, 0.5)), theme.inFlight);
        QVERIFY(fixture.pixel(fixture.at(strip.inFlight, 5 * kMs, 0.5)) != theme.inFlight);
    }

    void theyFollowTheZoom()
    {
        ViewFixture fixture;
        const CurveStrip strip = CurveStrip::at(fixture.panel().curvesTop);
        const Theme& theme = themeOf(fixture.view.palette());
        fixture.view.setVisibleRange(40 * kMs, 60 * kMs);
        QVERIFY(fixture.pixel(fixture.at(strip.onCore, 49 * kMs, 0.75)) != theme.running);
        QCOMPARE(fixture.pixel(fixture.at(strip.onCore, 51 * kMs, 0.75)), theme.running);
    }

    void pointingAtThemTellsTheValues()
    {
        ViewFixture fixture;
        const CurveStrip strip = CurveStrip::at(fixture.panel().curvesTop);
        QTest::mouseMove(fixture.view.viewport(), fixture.at(strip.onCore, 60 * kMs, 0.5));
        const auto* tip = fixture.view.findChild<BarToolTip*>();
        QVERIFY(tip->isVisible());
        QVERIFY(tip->text().startsWith(u"4 tasks in flight, 2 on a core"_s));
    }

    void theyCanBeHidden()
    {
        ViewFixture fixture;
        const int height = fixture.view.geometryOfPanels().height();
        fixture.view.showCurves(false);
        QCOMPARE(fixture.panel().curvesHeight, 0);
        QCOMPARE(fixture.view.geometryOfPanels().height() < height, true);
    }

    void aLargeRunIsTakenOverInTheBackground()
    {
        const auto comparison = scenarios::denseComparison(1, 8, 120'000);
        CurveIndexes indexes(CurveIndexes::Build::InBackground);
        QSignalSpy changed(&indexes, &CurveIndexes::changed);
        std::vector<PanelContent> panels = makePanels(*comparison, {}, Grouping::ByThread);
        indexes.addTo(panels);
        QVERIFY(panels.front().concurrency != nullptr);
        QVERIFY(changed.wait(10'000));
        indexes.addTo(panels);
        QVERIFY(panels.front().concurrency->isComplete());
        QCOMPARE(panels.front().concurrency->backlog(*panels.front().timeline), std::size_t{0});
        QVERIFY(panels.front().concurrency->onCore().peak() <= 8);
    }

    void aPictureHasThemAsOutlinesAndWords()
    {
        Fixture fixture;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"picture.svg"_s);
        QVERIFY(exportTimeline(*fixture.comparison, {}, {}, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY(svg.contains(u"tasks in flight, max 4"_s));
        QVERIFY(svg.contains(u"on a core, max 2"_s));
        QVERIFY(svg.contains(u"2 cores"_s));
        QVERIFY(!svg.contains(u"<image"_s));
    }
};

QTEST_MAIN(TstCurveStrip)
#include "tst_curve_strip.moc"
