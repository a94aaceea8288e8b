// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/export/picture_export.h"
#include "ui/panels/legend_help.h"
#include "ui/panels/mark_swatch.h"
#include "ui/panels/timeline_legend.h"
#include "ui/panels/timeline_panel.h"
#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// One lane: 10 ms of the thread's own work, then 40 ms running, 30 ms waiting, 20 ms ready; the task waited 100 ms in the queue before.
struct Fixture {
    explicit Fixture(int width = 1'200)
    {
        tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{30}, 1}}});
        run = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::ThreadPool, .workers = 1}, tasks);
        const auto lane = run->addLane("worker 1");
        run->submit(TaskId{0}, 0);
        run->start(TaskId{0}, 100 * kMs);
        run->span(lane, 90 * kMs, 100 * kMs, kNoTask);
        run->span(lane, 100 * kMs, 140 * kMs, TaskId{0});
        run->span(lane, 140 * kMs, 170 * kMs, TaskId{0}, State::WaitingHeld);
        run->span(lane, 170 * kMs, 190 * kMs, TaskId{0}, State::Ready);
        run->end(TaskId{0}, 190 * kMs);
        run->setState(RunState::Done);
        panel.resize(width, 300);
        comparison = scenarios::comparisonOf(tasks, {run->record()});
        view.setComparison(comparison);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel)) {
            qFatal("the panel was not shown");
        }
    }

    QPoint placeOf(std::int64_t timeNs) const
    {
        return {qRound(view.xOf(static_cast<double>(timeNs))), view.barRect({0, 0, 0, kMs}).center().y()};
    }
    QColor pixel(std::int64_t timeNs) { return view.viewport()->grab().toImage().pixelColor(placeOf(timeNs) * view.devicePixelRatioF()); }
    QString share(Swatch state) const { return legend.entry(state).shareText(); }
    void click(Swatch state) { QTest::mouseClick(&legend.entry(state), Qt::LeftButton); }

    std::shared_ptr<const TaskList> tasks;
    std::unique_ptr<SyntheticRun> run;
    std::shared_ptr<const Comparison> comparison;
    TimelinePanel panel;
    TimelineView& view = panel.view();
    TimelineLegend& legend = panel.legend();
};

} // namespace

class TstTimelineLegend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesAreOfWhatIsVisible();
    void sharesAreOfWhatTheViewDraws();
    void byTaskALateTimerIsReady_data();
    void byTaskALateTimerIsReady();
    void manyChangesAreOneLook();
    void aClickHidesTheBarsOfAState();
    void spaceDoesTheSame();
    void whatIsHiddenIsNotPointedAtOrSelected();
    void arrowsStepOverWhatIsHidden();
    void aFilteredViewSaysSo();
    void byTaskTheSameIsHidden();
    void denseBarsAreFilteredToo();
    void anExportedPictureIsFilteredAndSaysSo();
    void everyEntryExplainsItself();
    void theMeaningsAreOneClickAway();
    void aNarrowCardKeepsTheSamples();
};

void TstTimelineLegend::sharesAreOfWhatIsVisible()
{
    Fixture f;
    QTRY_COMPARE(f.share(Swatch::Running), u"40 %"_s);
    QCOMPARE(f.share(Swatch::Waiting), u"30 %"_s);
    QCOMPARE(f.share(Swatch::Ready), u"20 %"_s);
    QCOMPARE(f.share(Swatch::Overhead), u"10 %"_s);
    f.view.setVisibleRange(120e6, 160e6);
    QTRY_COMPARE(f.share(Swatch::Running), u"50 %"_s);
    QCOMPARE(f.share(Swatch::Waiting), u"50 %"_s);
    QCOMPARE(f.share(Swatch::Ready), u"0 %"_s);
}

void TstTimelineLegend::sharesAreOfWhatTheViewDraws()
{
    Fixture f;
    QTRY_COMPARE(f.share(Swatch::Running), u"40 %"_s);
    QCOMPARE(f.share(Swatch::Queued), QString());
    f.view.setGrouping(Grouping::ByTask);
    QTRY_COMPARE(f.share(Swatch::Queued), u"53 %"_s); // 100 of 190 ms
    QCOMPARE(f.share(Swatch::Running), u"21 %"_s);
    QCOMPARE(f.share(Swatch::Overhead), QString());
}

void TstTimelineLegend::byTaskALateTimerIsReady_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("so many that another thread adds them up") << 60'000;
}

void TstTimelineLegend::byTaskALateTimerIsReady()
{
    QFETCH(int, count);
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(20)}, count}}});
    SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
    run.addLane("event loop", ThreadRole::EventLoop);
    for (std::uint32_t i = 0; i < tasks->size(); ++i) {
        run.submit(TaskId{i}, 0);
        run.start(TaskId{i}, 0);
        run.beginWait(0);
    }
    for (std::uint32_t i = 0; i < tasks->size(); ++i) {
        run.endWait(0, 100 * kMs, TaskId{i}); // 80 ms late
        run.end(TaskId{i}, 100 * kMs);
    }
    run.setState(RunState::Done);
    TimelinePanel panel;
    panel.resize(1'200, 300);
    panel.view().setComparison(scenarios::comparisonOf(tasks, {run.record()}));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const auto share = [&panel](Swatch state) { return panel.legend().entry(state).shareText(); };
    QTRY_COMPARE(share(Swatch::Waiting), u"100 %"_s); // the lane of all waits shows it so
    panel.view().setGrouping(Grouping::ByTask);
    QTRY_COMPARE(share(Swatch::Waiting), u"20 %"_s);
    QCOMPARE(share(Swatch::Ready), u"80 %"_s);
}

void TstTimelineLegend::manyChangesAreOneLook()
{
    Fixture f;
    QTRY_COMPARE(f.share(Swatch::Running), u"40 %"_s);
    for (int i = 1; i < 1'000; ++i) {
        f.view.setVisibleRange(100e6, 140e6 + i);
    }
    QCOMPARE(f.share(Swatch::Running), u"40 %"_s); // not looked yet
    QTRY_COMPARE(f.share(Swatch::Running), u"100 %"_s);
}

void TstTimelineLegend::aClickHidesTheBarsOfAState()
{
    Fixture f;
    QCOMPARE(f.pixel(120 * kMs), themeOf(f.view.palette()).running);
    f.click(Swatch::Running);
    QVERIFY(!f.legend.entry(Swatch::Running).isChecked());
    QVERIFY(f.pixel(120 * kMs) != themeOf(f.view.palette()).running);
    QCOMPARE(f.pixel(95 * kMs), themeOf(f.view.palette()).overhead);
    f.click(Swatch::Overhead);
    QVERIFY(f.pixel(95 * kMs) != themeOf(f.view.palette()).overhead);
    f.click(Swatch::Running);
    QCOMPARE(f.pixel(120 * kMs), themeOf(f.view.palette()).running);
}

void TstTimelineLegend::spaceDoesTheSame()
{
    Fixture f;
    QTest::keyClick(&f.legend.entry(Swatch::Ready), Qt::Key_Space);
    QVERIFY(!f.view.filter().shows(Swatch::Ready));
    QTest::keyClick(&f.legend.entry(Swatch::Ready), Qt::Key_Space);
    QVERIFY(!f.view.filter().isActive());
}

void TstTimelineLegend::whatIsHiddenIsNotPointedAtOrSelected()
{
    Fixture f;
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, f.placeOf(120 * kMs));
    QVERIFY(f.view.selection());
    f.click(Swatch::Running);
    QVERIFY2(!f.view.selection(), "the selected bar was hidden");
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, f.placeOf(120 * kMs));
    QVERIFY(!f.view.selection());
}

void TstTimelineLegend::arrowsStepOverWhatIsHidden()
{
    Fixture f;
    f.click(Swatch::Waiting);
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, f.placeOf(120 * kMs));
    QTest::keyClick(&f.view, Qt::Key_Right);
    QCOMPARE(f.view.selection()->startNs, 170 * kMs);
    QTest::keyClick(&f.view, Qt::Key_Left);
    QCOMPARE(f.view.selection()->startNs, 100 * kMs);
    f.click(Swatch::Running);
    f.click(Swatch::Overhead);
    QTest::keyClick(&f.view, Qt::Key_Right);
    QCOMPARE(f.view.selection()->startNs, 170 * kMs);
    QTest::keyClick(&f.view, Qt::Key_Right);
    QCOMPARE(f.view.selection()->startNs, 170 * kMs); // the last one that is shown
}

void TstTimelineLegend::aFilteredViewSaysSo()
{
    Fixture f;
    QVERIFY(!f.legend.resetButton().isVisible());
    f.click(Swatch::Ready);
    f.click(Swatch::Waiting);
    QVERIFY(f.legend.resetButton().isVisible());
    QVERIFY(f.legend.resetButton().accessibleName().contains(u"waiting, ready"_s));
    QTest::mouseClick(&f.legend.resetButton(), Qt::LeftButton);
    QVERIFY(!f.view.filter().isActive());
    QVERIFY(!f.legend.resetButton().isVisible());
    QVERIFY(f.legend.entry(Swatch::Ready).isChecked());
}

void TstTimelineLegend::byTaskTheSameIsHidden()
{
    Fixture f;
    f.view.setGrouping(Grouping::ByTask);
    QCOMPARE(f.pixel(50 * kMs), themeOf(f.view.palette()).queued);
    f.click(Swatch::Queued);
    QVERIFY(f.pixel(50 * kMs) != themeOf(f.view.palette()).queued);
    QCOMPARE(f.pixel(120 * kMs), themeOf(f.view.palette()).running);
}

void TstTimelineLegend::denseBarsAreFilteredToo()
{
    RowDetail detail;
    detail.reset(4);
    detail.firstShare = 0;
    detail.endShare = 4;
    detail.shares.assign(4, {0.5F, 0.25F, 0.125F});
    detail.bars = {
        {0, 10, TaskId{0}, State::Running, false}, {10, 20, kNoTask, State::Running, false}, {20, 30, TaskId{0}, State::Ready, false}};
    StateFilter filter;
    filter.hide(Swatch::Running);
    filter.hide(Swatch::Ready);
    filter.apply(detail);
    QCOMPARE(detail.bars.size(), 1U);
    QVERIFY(detail.bars[0].task == kNoTask);
    QCOMPARE(detail.shares[2].running, 0.0F);
    QCOMPARE(detail.shares[2].ready, 0.0F);
    QCOMPARE(detail.shares[2].waiting, 0.125F);
}

void TstTimelineLegend::anExportedPictureIsFilteredAndSaysSo()
{
    Fixture f;
    const QTemporaryDir folder;
    const auto textOf = [&](const QString& name) {
        const QString path = folder.filePath(name);
        const auto result = exportTimeline(*f.comparison, {}, f.panel.pictureOptions(), path);
        QFile file(path);
        return result && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QString all = textOf(u"all.svg"_s);
    f.click(Swatch::Running);
    const QString filtered = textOf(u"filtered.svg"_s);
    QVERIFY(!all.isEmpty() && !all.contains(u"Filtered"_s));
    const QString blue = themeFor(ThemeMode::Light).running.name();
    QVERIFY(filtered.count(blue) < all.count(blue)); // the legend's sample stays
    QVERIFY(filtered.contains(u"Filtered: not drawn are running."_s));
}

void TstTimelineLegend::everyEntryExplainsItself()
{
    Fixture f;
    QTRY_COMPARE(f.share(Swatch::Running), u"40 %"_s);
    for (const Swatch state : kLegendStates) {
        const LegendEntry& entry = f.legend.entry(state);
        QVERIFY(entry.accessibleName().startsWith(swatchName(state)));
        QVERIFY(entry.accessibleDescription().endsWith(u'.'));
        QVERIFY(!entry.whatsThis().isEmpty());
        QVERIFY(entry.focusPolicy() & Qt::TabFocus);
    }
    QCOMPARE(f.legend.entry(Swatch::Running).accessibleName(), u"running, 40 %"_s);
}

void TstTimelineLegend::theMeaningsAreOneClickAway()
{
    Fixture f;
    f.legend.showMeanings();
    const auto* help = f.legend.findChild<LegendHelp*>();
    QVERIFY(help && help->isVisible());
    const auto labels = help->findChildren<QLabel*>();
    for (const Swatch state : kLegendStates) {
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == swatchName(state); }));
    }
    for (const Mark mark : kMarks) {
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == markMeaning(mark); }));
        QVERIFY(help->accessibleDescription().contains(markMeaning(mark)));
    }
    QTest::keyClick(const_cast<LegendHelp*>(help), Qt::Key_Escape);
    QTRY_VERIFY(!f.legend.findChild<LegendHelp*>());
}

void TstTimelineLegend::aNarrowCardKeepsTheSamples()
{
    Fixture f(420);
    f.click(Swatch::Waiting);
    for (const Swatch state : kLegendStates) {
        const LegendEntry& entry = f.legend.entry(state);
        QVERIFY(entry.isVisible());
        QVERIFY(entry.mapTo(&f.panel, QPoint(entry.width(), 0)).x() <= f.panel.width());
    }
    QVERIFY(f.legend.resetButton().mapTo(&f.panel, QPoint(f.legend.resetButton().width(), 0)).x() <= f.panel.width());
}

QTEST_MAIN(TstTimelineLegend)
#include "tst_timeline_legend.moc"
