// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/level_of_detail.h"
#include "tests/support/synthetic_run.h"
#include "ui/timeline/row_bars.h"

#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// A task of an event loop that sleeps and is taken up at 300 ms, or is still waiting then.
SyntheticRun sleepBesideABusyLoop(int sleepMs, bool isOpen)
{
    SyntheticRun run({}, std::make_shared<TaskList>(Workload{"w", {{SleepSpec{std::chrono::milliseconds(sleepMs)}, 1}}}));
    const auto loop = run.addLane("event loop", ThreadRole::EventLoop);
    run.submit(TaskId{0}, 0);
    run.start(TaskId{0}, 1 * kMs);
    run.span(loop, 1 * kMs, 2 * kMs, TaskId{0});
    if (isOpen) {
        run.suspend(TaskId{0}, 2 * kMs);
        return run;
    }
    run.beginWait(2 * kMs);
    run.endWait(2 * kMs, 300 * kMs, TaskId{0});
    run.span(loop, 300 * kMs, 310 * kMs, TaskId{0});
    run.end(TaskId{0}, 310 * kMs);
    return run;
}

} // namespace

class TstRowBars : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPointedAtIsWhatIsDrawn_data()
    {
        QTest::addColumn<int>("sleepMs");
        QTest::addColumn<bool>("isOpen");
        QTest::addRow("a timer on time") << 298 << false;
        QTest::addRow("a late timer") << 10 << false;
        QTest::addRow("a late timer that still waits") << 10 << true;
        QTest::addRow("a sleep of nothing") << 0 << false;
        QTest::addRow("a sleep of nothing that still waits") << 0 << true;
    }

    void whatIsPointedAtIsWhatIsDrawn()
    {
        QFETCH(int, sleepMs);
        QFETCH(bool, isOpen);
        const SyntheticRun run = sleepBesideABusyLoop(sleepMs, isOpen);
        PanelContent content;
        content.timeline = &run.timeline();
        content.rowCount = 1;
        content.nowNs = 400 * kMs;
        RowDetail drawn;
        detailOfTask(run.timeline(), TaskId{0}, content.nowNs, {0, 1e5, 5'000}, drawn);
        const RowBars bars(content, 0, Grouping::ByTask);
        QCOMPARE(bars.size(), drawn.bars.size());
        for (std::size_t i = 0; i < bars.size(); ++i) {
            QCOMPARE(bars[i].startNs, drawn.bars[i].startNs);
            QCOMPARE(bars[i].endNs, drawn.bars[i].endNs);
            QCOMPARE(bars[i].state, drawn.bars[i].state);
            QCOMPARE(bars[i].isOpen, drawn.bars[i].isOpen);
            QVERIFY(bars[i].endNs > bars[i].startNs);
        }
    }
};

QTEST_GUILESS_MAIN(TstRowBars)
#include "tst_row_bars.moc"
