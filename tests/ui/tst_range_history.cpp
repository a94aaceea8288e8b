// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/range_history.h"

#include <QtTest/QTest>

using namespace juggler::ui;
using namespace std::chrono_literals;
using Change = RangeHistory::Change;

namespace {

ViewedPlace at(double beginNs, double endNs, Grouping grouping = Grouping::ByThread)
{
    return {beginNs, endNs, false, grouping};
}

const ViewedPlace kAll{.beginNs = 0, .endNs = 100};

} // namespace

class TstRangeHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForwardThroughWhatWasVisited();
    void aNewPlaceForgetsWhatLayAhead();
    void changesInARowAreOneStep();
    void aPauseBeginsAnotherStep();
    void aJumpIsAStepOfItsOwn();
    void aGestureIsOneStepHoweverLongItTakes();
    void changesAfterAGestureAreAnotherStep();
    void aGestureThatReturnsLeavesNothingBehind();
    void everythingIsOnePlaceHoweverLongItIs();
    void anotherGroupingIsAnotherPlace();
    void aChangeAfterGoingBackIsAStepFromThere();
    void theOldestPlacesAreForgotten();
    void resetForgetsEverything();
};

void TstRangeHistory::goesBackAndForwardThroughWhatWasVisited()
{
    RangeHistory history;
    history.reset(kAll);
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    QVERIFY(!history.back() && !history.forward());
    history.visit(at(10, 20), Change::Jump, 0ms);
    history.visit(at(12, 14), Change::Jump, 1ms);
    QVERIFY(history.back() == at(10, 20));
    QVERIFY(history.back() == kAll);
    QVERIFY(!history.back());
    QVERIFY(history.forward() == at(10, 20));
    QVERIFY(history.forward() == at(12, 14));
    QVERIFY(!history.forward());
}

void TstRangeHistory::aNewPlaceForgetsWhatLayAhead()
{
    RangeHistory history;
    history.reset(kAll);
    history.visit(at(10, 20), Change::Jump, 0ms);
    history.back();
    history.visit(at(50, 60), Change::Jump, 1ms);
    QVERIFY(!history.canGoForward());
    QVERIFY(history.back() == kAll);
    QVERIFY(history.forward() == at(50, 60));
}

void TstRangeHistory::changesInARowAreOneStep()
{
    RangeHistory history;
    history.reset(kAll);
    for (int i = 0; i < 50; ++i) {
        history.visit(at(i, 90), Change::Flowing, i * 100ms); // five seconds in all
    }
    QCOMPARE(history.size(), 2U);
    QVERIFY(history.back() == kAll);
    QVERIFY(history.forward() == at(49, 90));
}

void TstRangeHistory::aPauseBeginsAnotherStep()
{
    RangeHistory history;
    history.reset(kAll);
    history.visit(at(1, 90), Change::Flowing, 0ms);
    history.visit(at(2, 90), Change::Flowing, RangeHistory::kPause - 1ms);
    history.visit(at(3, 90), Change::Flowing, 2 * RangeHistory::kPause);
    QCOMPARE(history.size(), 3U);
    QVERIFY(history.back() == at(2, 90));
}

void TstRangeHistory::aJumpIsAStepOfItsOwn()
{
    RangeHistory history;
    history.reset(kAll);
    history.visit(at(1, 90), Change::Flowing, 0ms);
    history.visit(at(5, 6), Change::Jump, 1ms);
    history.visit(at(5, 7), Change::Flowing, 2ms); // not part of the jump
    QCOMPARE(history.size(), 4U);
}

void TstRangeHistory::aGestureIsOneStepHoweverLongItTakes()
{
    RangeHistory history;
    history.reset(kAll);
    history.visit(at(1, 90), Change::Flowing, 0ms);
    history.beginGesture();
    history.visit(at(2, 90), Change::Flowing, 1ms); // another step, though so soon
    history.visit(at(3, 90), Change::Flowing, 10'000ms);
    history.visit(at(4, 90), Change::Flowing, 20'000ms);
    history.endGesture();
    QCOMPARE(history.size(), 3U);
    QVERIFY(history.back() == at(1, 90));
}

void TstRangeHistory::changesAfterAGestureAreAnotherStep()
{
    RangeHistory history;
    history.reset(kAll);
    history.beginGesture();
    history.visit(at(2, 90), Change::Flowing, 0ms);
    history.endGesture();
    history.visit(at(3, 90), Change::Flowing, 1ms);
    QCOMPARE(history.size(), 3U);
}

void TstRangeHistory::aGestureThatReturnsLeavesNothingBehind()
{
    RangeHistory history;
    history.reset(kAll);
    history.visit(at(10, 20), Change::Jump, 0ms);
    history.beginGesture();
    history.visit(at(11, 21), Change::Flowing, 1ms);
    history.visit(at(10, 20), Change::Flowing, 2ms);
    QCOMPARE(history.size(), 2U);
    history.visit(at(9, 19), Change::Flowing, 3ms);
    history.endGesture();
    QCOMPARE(history.size(), 3U);
    QVERIFY(history.back() == at(10, 20));
}

void TstRangeHistory::everythingIsOnePlaceHoweverLongItIs()
{
    RangeHistory history;
    history.reset(kAll);
    history.visit({.beginNs = 0, .endNs = 500}, Change::Jump, 0ms); // the run has grown
    QVERIFY(!history.canGoBack());
}

void TstRangeHistory::anotherGroupingIsAnotherPlace()
{
    RangeHistory history;
    history.reset(kAll);
    ViewedPlace byTask = kAll;
    byTask.grouping = Grouping::ByTask;
    history.visit(byTask, Change::Jump, 0ms);
    const auto before = history.back();
    QVERIFY(before && before->grouping == Grouping::ByThread);
}

void TstRangeHistory::aChangeAfterGoingBackIsAStepFromThere()
{
    RangeHistory history;
    history.reset(kAll);
    history.visit(at(1, 90), Change::Flowing, 0ms);
    history.visit(at(10, 20), Change::Jump, 5'000ms);
    history.back();
    history.visit(at(2, 90), Change::Flowing, 5'001ms);
    QVERIFY(history.back() == at(1, 90));
}

void TstRangeHistory::theOldestPlacesAreForgotten()
{
    RangeHistory history;
    history.reset(kAll);
    for (int i = 1; i <= 1000; ++i) {
        history.visit(at(0, i), Change::Jump, 0ms);
    }
    QCOMPARE(history.size(), RangeHistory::kMostPlaces);
    QVERIFY(history.back() == at(0, 999));
    while (history.canGoBack()) {
        history.back();
    }
    QVERIFY(history.forward() == at(0, 1000 - static_cast<int>(RangeHistory::kMostPlaces) + 2));
}

void TstRangeHistory::resetForgetsEverything()
{
    RangeHistory history;
    history.visit(at(1, 2), Change::Jump, 0ms);
    history.reset(kAll);
    QVERIFY(!history.canGoBack() && !history.canGoForward());
}

QTEST_GUILESS_MAIN(TstRangeHistory)
#include "tst_range_history.moc"
