// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_run.h"
#include "ui/timeline/frame_log.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/window_strip.h"

#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

struct Fixture {
    Fixture() : tasks(std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{30}, 1}}}))
    {
        for (const StrategyId id : {StrategyId::Blocking, StrategyId::EventLoop}) {
            runs.push_back(std::make_unique<SyntheticRun>(RunConfig{.strategy = id}, tasks));
            runs.back()->addLane("run");
            runs.back()->span(0, 0, 90 * kMs, TaskId{0});
            runs.back()->end(TaskId{0}, 90 * kMs);
            comparison.runs.push_back(runs.back()->record());
        }
        comparison.tasks = tasks;
        startNs = runs[0]->timeline().startNs();
    }

    std::shared_ptr<const TaskList> tasks;
    std::vector<std::unique_ptr<SyntheticRun>> runs;
    Comparison comparison;
    FrameLogs logs;
    std::int64_t startNs = 0;
};

} // namespace

class TstWindowStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLongestGapIsFromTheEndOfAPictureToTheEndOfTheNext()
    {
        FrameLog log(1000 * kMs);
        QVERIFY(!log.longestGap());
        log.addPicture(1005 * kMs, 1006 * kMs);
        log.addWork(1016 * kMs, 1018 * kMs);
        log.addPicture(1018 * kMs, 1020 * kMs);
        log.addPicture(1040 * kMs, 1041 * kMs);
        log.addPicture(1050 * kMs, 1052 * kMs);
        QCOMPARE(log.pictures(), std::size_t{4});
        QCOMPARE(log.longestGap()->fromNs, 20 * kMs);
        QCOMPARE(log.longestGap()->untilNs, 41 * kMs);
        QCOMPARE(log.lane().size(), std::size_t{5});
        QCOMPARE(log.lane()[1].startNs, 16 * kMs);
        QCOMPARE(log.lane()[1].task, kNoTask);
    }

    void theTimeBeforeTheFirstPictureIsAGapToo()
    {
        FrameLog log(0);
        log.addPicture(29 * kMs, 30 * kMs);
        QCOMPARE(log.longestGap()->lengthNs(), 30 * kMs);
    }

    void workThatOverlapsCountsOnce()
    {
        FrameLog log(0);
        log.addWork(0, 10 * kMs);
        log.addWork(5 * kMs, 12 * kMs);
        log.addWork(6 * kMs, 8 * kMs);
        QCOMPARE(log.lane().totalsIn(0, 100 * kMs).runningNs, 12 * kMs);
    }

    void eachRunGetsItsOwnLog()
    {
        Fixture fixture;
        fixture.runs[0]->setState(RunState::Running);
        fixture.logs.follow(fixture.comparison, FrameLogs::Shown::Yes);
        fixture.logs.addPicture(fixture.startNs + 5 * kMs, fixture.startNs + 6 * kMs);
        fixture.runs[0]->setState(RunState::Done);
        fixture.logs.follow(fixture.comparison, FrameLogs::Shown::Yes);
        fixture.logs.addPicture(fixture.startNs + 20 * kMs, fixture.startNs + 21 * kMs); // of its end
        fixture.logs.addPicture(fixture.startNs + 900 * kMs, fixture.startNs + 901 * kMs); // nothing is live
        fixture.runs[1]->setState(RunState::Running);
        fixture.logs.follow(fixture.comparison, FrameLogs::Shown::Yes);
        QCOMPARE(fixture.logs.logs().size(), std::size_t{2});
        QCOMPARE(fixture.logs.logs()[0]->pictures(), std::size_t{2});
        QCOMPARE(fixture.logs.logs()[0]->longestGap()->lengthNs(), 15 * kMs);
        QVERIFY(fixture.logs.logs()[1] != nullptr);
        QCOMPARE(fixture.logs.logs()[1]->pictures(), std::size_t{0});
    }

    void aRunDuringWhichTheWindowWasHiddenHasNone()
    {
        Fixture fixture;
        fixture.runs[0]->setState(RunState::Running);
        fixture.logs.follow(fixture.comparison, FrameLogs::Shown::Yes);
        fixture.logs.follow(fixture.comparison, FrameLogs::Shown::No);
        QVERIFY(fixture.logs.logs()[0] == nullptr);
        fixture.logs.follow(fixture.comparison, FrameLogs::Shown::Yes);
        QVERIFY(fixture.logs.logs()[0] == nullptr);
    }

    void theStripStandsBelowTheRowsByThread()
    {
        Fixture fixture;
        fixture.runs[0]->setState(RunState::Done);
        auto log = std::make_shared<FrameLog>(0);
        log->addPicture(10 * kMs, 12 * kMs);
        log->addPicture(31 * kMs, 33 * kMs);
        TimelineView view;
        view.resize(800, 300);
        view.setComparison(std::make_shared<const Comparison>(fixture.comparison));
        view.setFrameLogs({log, nullptr});
        view.setGrouping(Grouping::ByTask);
        QCOMPARE(view.geometryOfPanels().panels()[0].windowHeight, 0);
        view.setGrouping(Grouping::ByThread);
        const PanelGeometry& panel = view.geometryOfPanels().panels()[0];
        QCOMPARE(panel.windowHeight, kWindowStripHeight);
        QVERIFY(panel.windowTop >= panel.rowsBottom());
        QCOMPARE(view.geometryOfPanels().at(panel.windowTop)->part, PanelPart::Window);
        QCOMPARE(view.geometryOfPanels().panels()[1].windowHeight, 0);
        view.showWindowLane(false);
        QCOMPARE(view.geometryOfPanels().panels()[0].windowHeight, 0);
    }

    void theToolTipSaysWhatItIsFor()
    {
        PanelContent content;
        auto log = std::make_shared<FrameLog>(0);
        log->addPicture(10 * kMs, 12 * kMs);
        log->addPicture(31 * kMs, 33 * kMs);
        content.window = log;
        const QString text = windowDetails(content, 11 * kMs).join(u'\n');
        QVERIFY(text.contains(u"21.0 ms"_s));
        QVERIFY(text.contains(u"2 pictures"_s));
        QVERIFY(text.contains(u"worked for 2.00 ms"_s));
        QVERIFY(text.contains(u"nobody has to trust that the display kept up"_s));
    }
};

QTEST_MAIN(TstWindowStrip)
#include "tst_window_strip.moc"
