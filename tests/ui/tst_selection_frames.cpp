// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_run.h"
#include "ui/timeline/selection_frames.h"

#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace juggler;
using namespace juggler::ui;

namespace {

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max() / 4;

std::vector<SelectionFrame> sorted(std::vector<SelectionFrame> frames)
{
    std::sort(frames.begin(), frames.end(),
              [](const SelectionFrame& a, const SelectionFrame& b) { return a.row != b.row ? a.row < b.row : a.startNs < b.startNs; });
    return frames;
}

std::shared_ptr<const TaskList> tasks(int count)
{
    return std::make_shared<TaskList>(Workload{"w", {{FibonacciSpec{20}, count}}});
}

PanelContent panelOf(const SyntheticRun& run, Grouping grouping)
{
    return makePanels(Comparison{.tasks = {}, .machine = {}, .created = {}, .runs = {run.record()}}, {}, grouping).front();
}

} // namespace

class TstSelectionFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsThatLieCloseShareAFrame();
    void whatIsOutsideOrHiddenHasNone();
    void theIndexSaysTheSameAsTheLinks_data();
    void theIndexSaysTheSameAsTheLinks();
    void manyBarsAreMarkedUpToTheFirst();
};

void TstSelectionFrames::barsThatLieCloseShareAFrame()
{
    SyntheticRun run({}, tasks(2));
    run.addLane("a");
    run.addLane("b");
    run.span(0, 0, 100, TaskId{0});
    run.span(1, 100, 200, TaskId{0});
    run.span(0, 210, 300, TaskId{0});
    run.span(0, 400, 500, TaskId{0});
    run.span(1, 300, 380, TaskId{1});
    const auto frames = sorted(framesOfTask(panelOf(run, Grouping::ByThread), Grouping::ByThread, TaskId{0}, 0, kForever, 120));
    const std::vector<SelectionFrame> expected{{0, 0, 500}, {1, 100, 200}};
    QVERIFY(frames == expected);
    QCOMPARE(framesOfTask(panelOf(run, Grouping::ByThread), Grouping::ByThread, TaskId{0}, 0, kForever, 20).size(), std::size_t{4});
}

void TstSelectionFrames::whatIsOutsideOrHiddenHasNone()
{
    SyntheticRun run({}, tasks(1));
    run.addLane("a");
    run.span(0, 0, 100, TaskId{0});
    run.span(0, 200, 300, TaskId{0}, State::WaitingHeld);
    run.span(0, 400, 500, TaskId{0});
    run.span(0, 600, 700, TaskId{0});
    PanelContent panel = panelOf(run, Grouping::ByThread);
    panel.filter.hide(Swatch::Waiting);
    for (const bool isIndexed : {false, true}) {
        panel.taskIndex = isIndexed ? TaskIndex::build(run.timeline()) : nullptr;
        const std::vector<SelectionFrame> expected{{0, 400, 500}};
        QVERIFY(framesOfTask(panel, Grouping::ByThread, TaskId{0}, 150, 550, 0) == expected);
    }
}

void TstSelectionFrames::theIndexSaysTheSameAsTheLinks_data()
{
    QTest::addColumn<Grouping>("grouping");
    QTest::addRow("by thread") << Grouping::ByThread;
    QTest::addRow("by task") << Grouping::ByTask;
    QTest::addRow("by core") << Grouping::ByCore;
}

void TstSelectionFrames::theIndexSaysTheSameAsTheLinks()
{
    QFETCH(Grouping, grouping);
    std::mt19937 random(9);
    SyntheticRun run({}, tasks(5));
    for (int i = 0; i < 4; ++i) {
        run.addLane("worker");
    }
    std::int64_t timeNs = 0;
    for (int i = 0; i < 4'000; ++i) {
        const std::int64_t endNs = timeNs + 1 + static_cast<std::int64_t>(random() % 5'000);
        run.span(static_cast<std::uint32_t>(random() % 4), timeNs, endNs, TaskId{static_cast<std::uint32_t>(random() % 5)},
                 i % 3 == 0 ? State::WaitingHeld : State::Running, static_cast<std::uint16_t>(i % 2));
        timeNs = endNs;
    }
    const PanelContent linked = panelOf(run, grouping);
    PanelContent indexed = linked;
    indexed.taskIndex = TaskIndex::build(run.timeline());
    std::size_t frames = 0;
    for (int i = 0; i < 200; ++i) {
        const TaskId task{static_cast<std::uint32_t>(random() % 5)};
        const std::int64_t fromNs = static_cast<std::int64_t>(random()) % timeNs;
        const std::int64_t untilNs = fromNs + static_cast<std::int64_t>(random()) % timeNs;
        const std::int64_t closeNs = static_cast<std::int64_t>(random() % 20'000);
        const auto a = sorted(framesOfTask(linked, grouping, task, fromNs, untilNs, closeNs));
        const auto b = sorted(framesOfTask(indexed, grouping, task, fromNs, untilNs, closeNs));
        QVERIFY(a == b);
        frames += a.size();
    }
    QVERIFY(frames > 1'000); // else this tests less than it says
}

void TstSelectionFrames::manyBarsAreMarkedUpToTheFirst()
{
    SyntheticRun run({}, tasks(1));
    run.addLane("a");
    constexpr int kBars = 50'000; // more than are looked at
    for (int i = 0; i < kBars; ++i) {
        run.span(0, i * 10, i * 10 + 5, TaskId{0});
    }
    PanelContent panel = panelOf(run, Grouping::ByThread);
    panel.taskIndex = TaskIndex::build(run.timeline());
    const auto frames = framesOfTask(panel, Grouping::ByThread, TaskId{0}, 0, kForever, 100);
    QCOMPARE(frames.size(), std::size_t{1});
    QCOMPARE(frames[0].startNs, 0);
    QVERIFY(frames[0].endNs > kBars * 10 - 100);
}

QTEST_GUILESS_MAIN(TstSelectionFrames)
#include "tst_selection_frames.moc"
