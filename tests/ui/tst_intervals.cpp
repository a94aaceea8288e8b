// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/intervals/interval_model.h"
#include "ui/intervals/intervals_panel.h"
#include "ui/panels/timeline_panel.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <set>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

QString cell(const IntervalModel& model, int row, IntervalColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

/// A number for each interval, whatever row it stands in.
std::multiset<std::tuple<std::size_t, std::uint32_t, std::uint32_t>> everything(const IntervalModel& model)
{
    std::multiset<std::tuple<std::size_t, std::uint32_t, std::uint32_t>> all;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Interval interval = model.intervalAt(row);
        all.emplace(interval.run, interval.ref.lane, interval.ref.index);
    }
    return all;
}

struct LiveRun {
    LiveRun()
        : tasks(std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{30}, 200}}})),
          run(RunConfig{.strategy = StrategyId::ThreadPool, .workers = 2}, tasks)
    {
        run.setState(RunState::Running);
        comparison = scenarios::comparisonOf(tasks, {run.record()});
    }
    void add(std::uint32_t lane, int count)
    {
        for (int i = 0; i < count; ++i, nowNs += kMs) {
            run.span(lane, nowNs, nowNs + kMs, TaskId{static_cast<std::uint32_t>(nowNs / kMs) % 200});
        }
    }

    std::shared_ptr<const TaskList> tasks;
    SyntheticRun run;
    std::shared_ptr<const Comparison> comparison;
    std::int64_t nowNs = 0;
};

struct Shown {
    explicit Shown(const std::shared_ptr<const Comparison>& comparison)
    {
        panel.resize(1200, 600);
        panel.view().setComparison(comparison);
        panel.show();
        panel.showIntervals(true);
        if (!QTest::qWaitForWindowExposed(&panel)) {
            qFatal("the panel was not shown");
        }
    }
    QTableView& table() { return panel.intervals().table(); }
    IntervalModel& model() { return panel.intervals().model(); }

    TimelinePanel panel;
};

} // namespace

class TstIntervals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryIntervalOfEveryModel()
    {
        IntervalModel model;
        const auto comparison = scenarios::mixedComparison();
        model.setComparison(comparison);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::size_t spans = 0;
        for (const auto& run : comparison->runs) {
            spans += run->timeline()->spanCount();
        }
        QCOMPARE(std::size_t(model.rowCount()), spans);
        QCOMPARE(everything(model).size(), spans);
        for (int row = 0; row < model.rowCount(); ++row) {
            const Interval interval = model.intervalAt(row);
            QCOMPARE(model.rowOf(interval.run, interval.ref), std::optional(row));
        }
    }

    void namesWhatStandsInARow()
    {
        const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{35}, 1}}});
        SyntheticRun run(RunConfig{.strategy = StrategyId::ThreadPool, .workers = 2}, tasks);
        run.span(run.addLane("worker 1"), 10 * kMs, 21 * kMs, TaskId{0}, State::Running, 1);
        run.setState(RunState::Done);
        IntervalModel model;
        model.setComparison(scenarios::comparisonOf(tasks, {run.record()}));
        QCOMPARE(model.rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < kIntervalColumns; ++column) {
            cells << model.index(0, column).data().toString();
        }
        QCOMPARE(cells.join(u'|'),
                 u"Thread pool (2)|fib(35)|running|worker 1|1|10.000\u2009000 ms|21.000\u2009000 ms|11.000\u2009000 ms"_s);
        QCOMPARE(model.tabSeparated({0}),
                 u"model\ttask\tstate\tthread\tcore\tfrom_ns\tto_ns\tduration_ns\n"
                 "Thread pool (2)\tfib(35)\trunning\tworker 1\t1\t10000000\t21000000\t11000000\n"_s);
    }

    void growsByInsertedRowsWhileARunIsLive()
    {
        LiveRun live;
        IntervalModel model;
        model.setComparison(live.comparison);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const auto first = live.run.addLane("worker 1");
        live.add(first, 3);
        model.refresh();
        const auto second = live.run.addLane("worker 2");
        live.add(second, 4);
        live.add(first, 2);
        model.refresh();
        QCOMPARE(model.rowCount(), 9);
        QCOMPARE(inserted.count(), 3);
        QCOMPARE(everything(model).size(), std::size_t{9});
        model.sort(int(IntervalColumn::Duration)); // waits for the end
        live.add(first, 1);
        model.refresh();
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(reset.count(), 0);
        live.run.setState(RunState::Done);
        model.refresh();
        QTRY_COMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 10);
    }

    void sortsByEveryColumnAndBackAgain_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < kIntervalColumns; ++column) {
            QTest::addRow("%d", column) << column;
        }
    }
    void sortsByEveryColumnAndBackAgain()
    {
        QFETCH(int, column);
        IntervalModel model;
        model.setComparison(scenarios::mixedComparison());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto before = everything(model);
        const QString first = cell(model, 0, IntervalColumn::From);
        model.sort(column, Qt::DescendingOrder);
        QTRY_VERIFY(!model.isOrdering());
        QCOMPARE(everything(model), before);
        const auto number = [&](int row) -> std::int64_t {
            const Interval it = model.intervalAt(row);
            switch (static_cast<IntervalColumn>(column)) {
            case IntervalColumn::Model: return std::int64_t(it.run);
            case IntervalColumn::State: return std::int64_t(it.span->state);
            case IntervalColumn::Core: return it.span->core == kNoCore ? -1 : it.span->core;
            case IntervalColumn::From: return it.span->startNs;
            case IntervalColumn::To: return it.span->endNs;
            case IntervalColumn::Duration: return it.span->lengthNs();
            default: return 0;
            }
        };
        for (int row = 1; row < model.rowCount(); ++row) {
            QVERIFY(number(row - 1) >= number(row));
            if (column == int(IntervalColumn::Task) && model.intervalAt(row).span->task != kNoTask) {
                QVERIFY(cell(model, row - 1, IntervalColumn::Task) >= cell(model, row, IntervalColumn::Task));
            }
        }
        model.sort(-1);
        QTRY_VERIFY(!model.isOrdering());
        QCOMPARE(cell(model, 0, IntervalColumn::From), first);
    }

    void filtersByTimeAndTask()
    {
        IntervalModel model;
        model.setComparison(scenarios::mixedComparison());
        IntervalWish wish;
        wish.rangeNs.emplace(100 * kMs, 200 * kMs);
        const auto expected = [&model](auto&& isIn) {
            int count = 0;
            for (int row = 0; row < model.rowCount(); ++row) {
                count += isIn(*model.intervalAt(row).span) ? 1 : 0;
            }
            return count;
        };
        const int inRange = expected([](const Span& span) { return span.endNs > 100 * kMs && span.startNs < 200 * kMs; });
        const int ofTask = expected([](const Span& span) { return span.task == TaskId{3}; });
        QVERIFY(inRange > 0 && inRange < model.rowCount() && ofTask > 0);
        model.setWish(wish);
        QTRY_VERIFY(!model.isOrdering());
        QCOMPARE(model.rowCount(), inRange);
        model.setWish({.task = TaskId{3}});
        QTRY_VERIFY(!model.isOrdering());
        QCOMPARE(model.rowCount(), ofTask);
        model.setWish({});
        QCOMPARE(model.rowCount(), int(model.intervalCount()));
    }

    void opensAMillionAtOnceAndSortsThemElsewhere()
    {
        const auto comparison = scenarios::denseComparison(2, 8, 1'000'000);
        QElapsedTimer timer;
        timer.start();
        IntervalModel model;
        model.setComparison(comparison);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(model.rowCount() > 900'000);
        timer.restart();
        model.sort(int(IntervalColumn::Duration), Qt::DescendingOrder);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(model.isOrdering());
        QVERIFY(!cell(model, model.rowCount() - 1, IntervalColumn::Duration).isEmpty()); // meanwhile
        QTRY_VERIFY_WITH_TIMEOUT(!model.isOrdering(), 60'000);
        QVERIFY(model.intervalAt(0).span->lengthNs() >= model.intervalAt(1).span->lengthNs());
        model.sort(int(IntervalColumn::Task));
        timer.restart();
        model.setComparison(nullptr); // and the sort is given up
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsSelectedInOneIsSelectedInTheOther()
    {
        Shown shown(scenarios::mixedComparison());
        TimelineView& view = shown.panel.view();
        shown.panel.activateWindow();
        shown.table().setFocus();
        QTest::keyClick(&shown.table(), Qt::Key_End, Qt::ControlModifier);
        const int last = shown.model().rowCount() - 1;
        QCOMPARE(shown.table().currentIndex().row(), last);
        QVERIFY(view.selection());
        QCOMPARE(view.selection()->task, shown.model().intervalAt(last).span->task);
        QCOMPARE(view.selection()->startNs, shown.model().intervalAt(last).span->startNs);
        shown.panel.showIntervals(false);
        QVERIFY(view.isVisible());
        QTest::keyClick(&view, Qt::Key_Left); // another bar
        const SelectedBar selected = *view.selection();
        shown.panel.showIntervals(true);
        const auto rows = shown.table().selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(shown.model().intervalAt(rows.first().row()).ref, selected.span);
    }

    void followsTheVisibleTime()
    {
        Shown shown(scenarios::mixedComparison());
        const int all = shown.model().rowCount();
        QTest::mouseClick(&shown.panel.intervals().onlyVisible(), Qt::LeftButton, {},
                          QPoint(8, shown.panel.intervals().onlyVisible().height() / 2));
        shown.panel.view().setVisibleRange(0, 50e6);
        QTRY_VERIFY(shown.model().rowCount() < all && !shown.model().isOrdering());
        for (int row = 0; row < shown.model().rowCount(); ++row) {
            QVERIFY(shown.model().intervalAt(row).span->startNs < 50e6);
        }
        shown.panel.view().fit();
        QTRY_COMPARE(shown.model().rowCount(), all);
    }

    void leavesOutWhatTheLegendHides()
    {
        Shown shown(scenarios::mixedComparison());
        const int all = shown.model().rowCount();
        StateFilter filter;
        filter.hide(Swatch::Waiting);
        filter.hide(Swatch::Overhead);
        int shownByLegend = 0;
        for (int row = 0; row < all; ++row) {
            const Span& span = *shown.model().intervalAt(row).span;
            shownByLegend += filter.shows(span.state, span.task) ? 1 : 0;
        }
        QVERIFY(shownByLegend > 0 && shownByLegend < all);
        shown.panel.view().setFilter(filter);
        QTRY_COMPARE(shown.model().rowCount(), shownByLegend);
        for (int row = 0; row < shownByLegend; ++row) {
            const Span& span = *shown.model().intervalAt(row).span;
            QVERIFY(filter.shows(span.state, span.task));
        }
        shown.panel.view().setFilter({});
        QTRY_COMPARE(shown.model().rowCount(), all);
    }

    void copiesTheSelectedRows()
    {
        Shown shown(scenarios::mixedComparison());
        shown.panel.activateWindow();
        shown.table().setFocus();
        QTest::keyClick(&shown.table(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&shown.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keySequence(&shown.table(), QKeySequence::Copy);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(u"model\ttask"_s));
        QCOMPARE(lines[1].count(u'\t'), kIntervalColumns - 1);
    }
};

QTEST_MAIN(TstIntervals)
#include "tst_intervals.moc"
