// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"
#include "tests/support/synthetic_run.h"
#include "ui/background/background_pool.h"
#include "ui/charts/area_summary.h"
#include "ui/panels/progress_panel.h"

#include <QtCore/QThreadPool>
#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr int kMany = 60'000;

/// Sleeps of 20 ms that are all taken up lateMs later.
std::shared_ptr<const RunRecord> sleepsOf(int count, std::int64_t lateMs)
{
    const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(20)}, count}}});
    SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
    run.addLane("event loop", ThreadRole::EventLoop);
    const std::int64_t endNs = (20 + lateMs) * kMs;
    for (std::uint32_t i = 0; i < tasks->size(); ++i) {
        run.submit(TaskId{i}, 0);
        run.start(TaskId{i}, 0);
        run.beginWait(0);
    }
    for (std::uint32_t i = 0; i < tasks->size(); ++i) {
        run.endWait(0, endNs, TaskId{i});
        run.end(TaskId{i}, endNs);
    }
    RunSummary summary;
    summary.joinedNs = endNs;
    summary.coresAllowed = 2;
    run.setSummary(summary);
    run.setState(RunState::Done);
    return run.record();
}

const ProgressCurve& shown(const ProgressPanel& panel)
{
    return panel.chart().curve();
}

double readyAtTheEnd(const ProgressPanel& panel)
{
    const ProgressCurve& curve = shown(panel);
    return curve.ready.size() < 2 ? -1 : curve.ready[curve.ready.size() - 2];
}

} // namespace

class TstProgressPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewSleepsAreDrawnAtOnce()
    {
        ProgressPanel panel;
        panel.setRun(sleepsOf(10, 20));
        QCOMPARE(readyAtTheEnd(panel), 10.0);
    }

    void manySleepsAreDrawnWhenAnotherThreadHasAddedThemUp()
    {
        ProgressPanel panel;
        panel.setRun(sleepsOf(kMany, 20));
        panel.refresh();
        QVERIFY(shown(panel).running.empty()); // the window waits for nothing
        QTRY_COMPARE(readyAtTheEnd(panel), static_cast<double>(kMany));
    }

    void whatIsMadeOfAnotherRunIsNotShown()
    {
        ProgressPanel panel;
        panel.setRun(sleepsOf(kMany, 20));
        panel.refresh();
        panel.setRun(sleepsOf(kMany + 1, 20));
        panel.refresh();
        QTRY_COMPARE(readyAtTheEnd(panel), static_cast<double>(kMany + 1));
    }

    void aPanelThatShowsNoRunAnyMoreStaysEmpty()
    {
        ProgressPanel panel;
        panel.setRun(sleepsOf(kMany, 20));
        panel.refresh();
        panel.setRun(nullptr);
        backgroundPool().waitForDone();
        QCoreApplication::processEvents(); // what was made arrives, and is wanted no more
        QVERIFY(shown(panel).running.empty());
    }
};

QTEST_MAIN(TstProgressPanel)
#include "tst_progress_panel.moc"
