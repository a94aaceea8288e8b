// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/panels/timeline_panel.h"
#include "ui/theme/theme.h"
#include "ui/timeline/overview_strip.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

using namespace juggler;
using namespace juggler::ui;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// One thread that runs for half of the time and then waits, for a second in all.
struct Fixture {
    explicit Fixture(RunState state = RunState::Done)
    {
        tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{30}, 1}, {SleepSpec{std::chrono::milliseconds(500)}, 1}}});
        run = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::Blocking, .cores = 1}, tasks);
        const auto lane = run->addLane("run", ThreadRole::Run);
        run->submit(TaskId{0}, 0);
        run->span(lane, 0, 500 * kMs, TaskId{0});
        run->span(lane, 500 * kMs, 1'000 * kMs, TaskId{1}, State::WaitingHeld);
        run->end(TaskId{1}, 1'000 * kMs);
        run->setState(state);
        panel.resize(1'000, 400);
        view.setComparison(scenarios::comparisonOf(tasks, {run->record()}));
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel)) {
            qFatal("the panel was not shown");
        }
    }

    QPoint at(double timeNs) const { return {qRound(strip.geometryNow().xOf(timeNs)), strip.height() / 2}; }
    void drag(double fromNs, double toNs)
    {
        QTest::mousePress(&strip, Qt::LeftButton, {}, at(fromNs));
        for (int i = 1; i <= 10; ++i) {
            QTest::mouseMove(&strip, at(fromNs + (toNs - fromNs) * i / 10));
        }
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, at(toNs));
    }
    void wheel(double timeNs, int delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at(timeNs), strip.mapToGlobal(at(timeNs)), {}, {0, delta}, {}, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&strip, &event);
    }
    bool shows(double beginNs, double endNs) const
    {
        const double pixelNs = strip.geometryNow().fullEndNs / strip.geometryNow().plotWidth;
        return std::abs(view.time().beginNs() - beginNs) < 2 * pixelNs && std::abs(view.time().endNs() - endNs) < 2 * pixelNs;
    }

    std::shared_ptr<const TaskList> tasks;
    std::unique_ptr<SyntheticRun> run;
    TimelinePanel panel;
    TimelineView& view = panel.view();
    OverviewStrip& strip = panel.overview();
};

} // namespace

class TstOverviewStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsAboveTheSameColumnsAsTheTimeline();
    void draggingTheFramePans();
    void draggingAnEdgeResizes();
    void pressingBesideTheFrameGoesThere();
    void draggingBesideTheFrameDrawsAnotherOne();
    void aDoubleClickFits();
    void theWheelZoomsAtThePointer();
    void theKeyboardMovesAndResizes();
    void aDragIsOneStepBack();
    void theRowsShowWhatTheRunDid();
    void aFrameThatMovesDrawsNothingAnew();
    void marksTheSelectedRangeAndWhatWasFound();
    void growsWithALiveRun();
    void saysToAScreenReaderWhatIsVisible();
    void aLargeRecordingComesInTheBackground();
};

void TstOverviewStrip::aLargeRecordingComesInTheBackground()
{
    const auto large = scenarios::denseComparison(2, 4, 4 * OverviewStrip::kMostAtOnce);
    TimelinePanel panel;
    panel.resize(1'000, 400);
    panel.view().setComparison(large);
    panel.view().setComparison(nullptr); // what is on its way is of nothing that is shown any more
    panel.view().setComparison(large);
    panel.show();
    const auto bluePixels = [&panel] {
        const QImage image = panel.overview().grab().toImage().convertToFormat(QImage::Format_RGB32);
        const QRgb blue = themeOf(panel.palette()).running.rgb();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            const auto* const line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            count += static_cast<int>(std::count(line, line + image.width(), blue));
        }
        return count;
    };
    QVERIFY2(bluePixels() == 0, "it is not made while the window waits for it");
    QTRY_VERIFY(bluePixels() > 1'000);
}

void TstOverviewStrip::standsAboveTheSameColumnsAsTheTimeline()
{
    Fixture f;
    const double stripX = f.strip.mapToGlobal(f.at(300e6)).x();
    const double viewX = f.view.viewport()->mapToGlobal(QPoint(qRound(f.view.xOf(300e6)), 0)).x();
    QVERIFY2(std::abs(stripX - viewX) <= 1, "everything is visible: the columns are the same");
}

void TstOverviewStrip::draggingTheFramePans()
{
    Fixture f;
    f.view.setVisibleRange(100e6, 300e6);
    f.drag(200e6, 500e6);
    QVERIFY(f.shows(400e6, 600e6));
    f.drag(500e6, 2'000e6);
    QVERIFY(f.shows(820e6, 1'020e6));
}

void TstOverviewStrip::draggingAnEdgeResizes()
{
    Fixture f;
    f.view.setVisibleRange(100e6, 300e6);
    f.drag(300e6, 600e6);
    QVERIFY(f.shows(100e6, 600e6));
    f.drag(100e6, 400e6);
    QVERIFY(f.shows(400e6, 600e6));
}

void TstOverviewStrip::pressingBesideTheFrameGoesThere()
{
    Fixture f;
    f.view.setVisibleRange(100e6, 300e6);
    QTest::mouseClick(&f.strip, Qt::LeftButton, {}, f.at(700e6));
    QVERIFY(f.shows(600e6, 800e6));
}

void TstOverviewStrip::draggingBesideTheFrameDrawsAnotherOne()
{
    Fixture f;
    f.drag(300e6, 500e6); // of everything
    QVERIFY(f.shows(300e6, 500e6));
    f.drag(900e6, 700e6);
    QVERIFY(f.shows(700e6, 900e6));
}

void TstOverviewStrip::aDoubleClickFits()
{
    Fixture f;
    f.view.setVisibleRange(100e6, 300e6);
    QTest::mouseDClick(&f.strip, Qt::LeftButton, {}, f.at(200e6));
    QVERIFY(f.view.time().isFit());
}

void TstOverviewStrip::theWheelZoomsAtThePointer()
{
    Fixture f;
    f.view.setVisibleRange(0, 800e6);
    f.wheel(200e6, 120);
    QCOMPARE(qRound(f.view.time().rangeNs() / 1e6), 533);
    QVERIFY(f.view.time().beginNs() < 200e6 && f.view.time().endNs() > 200e6);
    const double lengthNs = f.view.time().rangeNs();
    f.wheel(200e6, -240, Qt::ShiftModifier);
    QCOMPARE(f.view.time().rangeNs(), lengthNs);
    QVERIFY(f.view.time().beginNs() > 150e6);
}

void TstOverviewStrip::theKeyboardMovesAndResizes()
{
    Fixture f;
    f.strip.setFocus();
    f.view.setVisibleRange(100e6, 300e6);
    QTest::keyClick(&f.strip, Qt::Key_Right);
    QVERIFY(f.shows(120e6, 320e6));
    QTest::keyClick(&f.strip, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(f.shows(120e6, 340e6));
    QTest::keyClick(&f.strip, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(f.shows(120e6, 318e6));
    QTest::keyClick(&f.strip, Qt::Key_End);
    QVERIFY(f.shows(822e6, 1'020e6));
    QTest::keyClick(&f.strip, Qt::Key_Home);
    QVERIFY(f.shows(0, 198e6));
    QTest::keyClick(&f.strip, Qt::Key_Up);
    QCOMPARE(qRound(f.view.time().rangeNs() / 1e6), 132);
    QTest::keyClick(&f.strip, Qt::Key_0);
    QVERIFY(f.view.time().isFit());
}

void TstOverviewStrip::aDragIsOneStepBack()
{
    Fixture f;
    f.view.setVisibleRange(100e6, 300e6);
    f.drag(200e6, 500e6);
    f.view.goBack();
    QVERIFY(f.shows(100e6, 300e6));
}

void TstOverviewStrip::theRowsShowWhatTheRunDid()
{
    Fixture f;
    f.view.setVisibleRange(0, 2e9); // the frame's edges are out of the way
    const QImage image = f.strip.grab().toImage();
    const Theme& theme = themeOf(f.strip.palette());
    const double ratio = f.strip.devicePixelRatioF();
    const auto pixelAt = [&](double timeNs) { return image.pixelColor(f.at(timeNs) * ratio); };
    QCOMPARE(pixelAt(250e6), theme.running);
    QVERIFY(pixelAt(750e6) != theme.running);
    QVERIFY(pixelAt(750e6) != theme.rowEven);
    f.view.setVisibleRange(600e6, 700e6);
    QVERIFY2(f.strip.grab().toImage().pixelColor(f.at(250e6) * ratio) != theme.running, "dimmed beside the frame");
}

void TstOverviewStrip::aFrameThatMovesDrawsNothingAnew()
{
    Fixture f;
    f.strip.grab();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i) {
        f.view.setVisibleRange(i * 1e6, 300e6);
        f.strip.grab();
    }
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
}

void TstOverviewStrip::marksTheSelectedRangeAndWhatWasFound()
{
    Fixture f;
    const Theme& theme = themeOf(f.strip.palette());
    const auto topPixel = [&](double timeNs) {
        return f.strip.grab().toImage().pixelColor(QPoint(f.at(timeNs).x(), 1) * f.strip.devicePixelRatioF());
    };
    QVERIFY(topPixel(300e6) != theme.accent);
    f.view.setSelectedRange(TimeRange{200e6, 400e6});
    QCOMPARE(topPixel(300e6), theme.accent);
    f.view.setFoundTimes(std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{700 * kMs}));
    QCOMPARE(topPixel(700e6), theme.warning);
    QVERIFY(topPixel(600e6) != theme.warning);
}

void TstOverviewStrip::growsWithALiveRun()
{
    Fixture f(RunState::Running);
    f.run->beginEarlier(2'000 * kMs);
    f.view.refresh();
    const double before = f.strip.geometryNow().fullEndNs;
    QVERIFY(before > 2e9);
    f.view.setVisibleRange(100e6, 300e6);
    f.run->beginEarlier(8'000 * kMs);
    f.view.refresh();
    QVERIFY(f.strip.geometryNow().fullEndNs > 8e9);
    QVERIFY2(f.shows(100e6, 300e6), "what the user looks at stays");
}

void TstOverviewStrip::saysToAScreenReaderWhatIsVisible()
{
    Fixture f;
    f.panel.activateWindow();
    f.strip.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(f.strip.hasFocus());
    f.view.setVisibleRange(100e6, 300e6);
    QCOMPARE(f.strip.accessibleName(), QStringLiteral("Overview"));
    QCOMPARE(f.strip.accessibleDescription(), QStringLiteral("Visible: 100 ms to 300 ms of 1.00 s"));
}

QTEST_MAIN(TstOverviewStrip)
#include "tst_overview_strip.moc"
