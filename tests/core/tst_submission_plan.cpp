// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/submission_plan.h"

#include <QtTest/QtTest>

#include <numeric>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

TaskGroup group(int count, const char* name = "", const char* after = "")
{
    return {SleepSpec{}, count, name, after};
}

/// The numbers of the tasks that may be submitted now.
std::vector<std::uint32_t> available(SubmissionPlan& plan)
{
    std::vector<std::uint32_t> tasks;
    while (const auto task = plan.next()) {
        tasks.push_back(toIndex(*task));
    }
    return tasks;
}

using Tasks = std::vector<std::uint32_t>;

} // namespace

class TstSubmissionPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allTogetherWhereNothingWaits();
    void inTurnOneAfterTheOther();
    void inTurnNothingComesTwiceAfterAStop();
    void inTurnFollowsTheGroups();
    void aGroupIsReleasedByTheLastEndOfTheOneBefore();
    void severalGroupsMayWaitForOne();
    void theRestIsWhatWasNotGivenOut();
    void aShuffledWorkloadHasTheSameTasksInAnotherOrder();
    void refusesOrdersThatMakeNoSense_data();
    void refusesOrdersThatMakeNoSense();
};

void TstSubmissionPlan::allTogetherWhereNothingWaits()
{
    const TaskList tasks({"w", {group(2), group(1)}});
    SubmissionPlan plan(tasks, AwaitMode::Together);
    QVERIFY(plan.isImmediate());
    QVERIFY(!plan.isExhausted());
    QCOMPARE(available(plan), (Tasks{0, 1, 2}));
    QVERIFY(plan.isExhausted());
}

void TstSubmissionPlan::inTurnOneAfterTheOther()
{
    const TaskList tasks({"w", {group(3)}});
    SubmissionPlan plan(tasks, AwaitMode::InTurn);
    int released = 0;
    plan.onRelease([&released] { ++released; });
    QCOMPARE(available(plan), Tasks{0});
    plan.ended(TaskId{0});
    QCOMPARE(released, 1);
    QCOMPARE(available(plan), Tasks{1});
    QVERIFY(!plan.isExhausted());
    plan.ended(TaskId{1});
    QCOMPARE(available(plan), Tasks{2});
    QVERIFY(plan.isExhausted());
}

void TstSubmissionPlan::inTurnNothingComesTwiceAfterAStop()
{
    const TaskList tasks({"w", {group(3)}});
    SubmissionPlan plan(tasks, AwaitMode::InTurn);
    QCOMPARE(available(plan), Tasks{0});
    plan.ended(TaskId{0});
    QCOMPARE(available(plan), Tasks{1});
    QCOMPARE(plan.takeRest(), TaskId{2});
    plan.ended(TaskId{2});
    QCOMPARE(available(plan), Tasks{}); // as many have ended as were given out in turn
    plan.ended(TaskId{1});
    QCOMPARE(available(plan), Tasks{});
    QVERIFY(plan.isExhausted());
}

void TstSubmissionPlan::inTurnFollowsTheGroups()
{
    const TaskList tasks({"w", {group(1, "", "b"), group(1, "b")}});
    SubmissionPlan plan(tasks, AwaitMode::InTurn);
    QCOMPARE(available(plan), Tasks{1});
    plan.ended(TaskId{1});
    QCOMPARE(available(plan), Tasks{0});
}

void TstSubmissionPlan::aGroupIsReleasedByTheLastEndOfTheOneBefore()
{
    const TaskList tasks({"w", {group(2, "io"), group(1), group(2, "", "io")}});
    SubmissionPlan plan(tasks, AwaitMode::Together);
    int released = 0;
    plan.onRelease([&released] { ++released; });
    QCOMPARE(available(plan), (Tasks{0, 1, 2}));
    plan.ended(TaskId{1});
    plan.ended(TaskId{2});
    QCOMPARE(available(plan), Tasks{});
    QCOMPARE(released, 0);
    plan.ended(TaskId{0});
    QCOMPARE(released, 1);
    QCOMPARE(available(plan), (Tasks{3, 4}));
    QVERIFY(plan.isExhausted());
}

void TstSubmissionPlan::severalGroupsMayWaitForOne()
{
    const TaskList tasks({"w", {group(1, "c", "a"), group(1, "a"), group(1, "b", "a"), group(1, "", "b")}});
    SubmissionPlan plan(tasks, AwaitMode::Together);
    QCOMPARE(available(plan), Tasks{1});
    plan.ended(TaskId{1});
    QCOMPARE(available(plan), (Tasks{0, 2}));
    plan.ended(TaskId{2});
    QCOMPARE(available(plan), Tasks{3});
}

void TstSubmissionPlan::theRestIsWhatWasNotGivenOut()
{
    const TaskList tasks({"w", {group(2, "a"), group(2, "", "a")}});
    SubmissionPlan plan(tasks, AwaitMode::Together);
    QCOMPARE(toIndex(*plan.next()), 0U);
    Tasks rest;
    while (const auto task = plan.takeRest()) {
        rest.push_back(toIndex(*task));
    }
    QCOMPARE(rest, (Tasks{1, 2, 3}));
    QVERIFY(plan.isExhausted());
}

void TstSubmissionPlan::aShuffledWorkloadHasTheSameTasksInAnotherOrder()
{
    Workload workload{"w", {group(50), {FibonacciSpec{3}, 50}}};
    workload.shuffleSeed = 7;
    const TaskList first(workload);
    const TaskList again(workload);
    workload.shuffleSeed = 8;
    const TaskList other(workload);
    const auto order = [](const TaskList& tasks) {
        std::vector<std::size_t> groups;
        for (std::uint32_t i = 0; i < tasks.size(); ++i) {
            groups.push_back(tasks.groupOf(TaskId{i}));
        }
        return groups;
    };
    QCOMPARE(order(first), order(again));
    QVERIFY(order(first) != order(other));
    const auto groups = order(first);
    QCOMPARE(std::accumulate(groups.begin(), groups.end(), std::size_t{0}), std::size_t{50});
    QVERIFY(!std::is_sorted(groups.begin(), groups.end()));
}

void TstSubmissionPlan::refusesOrdersThatMakeNoSense_data()
{
    QTest::addColumn<QStringList>("names"); // "name>after"
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown") << QStringList{u"a>b"_s} << u"group 1: runs after \"b\", and no group has that name"_s;
    QTest::newRow("itself") << QStringList{u"x>"_s, u"a>a"_s} << u"group 2: would have to wait for itself to end"_s;
    QTest::newRow("circle") << QStringList{u"a>b"_s, u"b>c"_s, u"c>a"_s} << u"group 1: would have to wait for itself to end"_s;
    QTest::newRow("same name") << QStringList{u"a>"_s, u"a>"_s} << u"group 2: there is another group called \"a\""_s;
    QTest::newRow("chain") << QStringList{u"a>b"_s, u"b>c"_s, u"c>"_s} << QString();
}

void TstSubmissionPlan::refusesOrdersThatMakeNoSense()
{
    QFETCH(const QStringList, names);
    QFETCH(const QString, problem);
    Workload workload;
    for (const QString& both : names) {
        const QStringList parts = both.split(QLatin1Char('>'));
        workload.groups.push_back({SleepSpec{}, 1, parts[0].toStdString(), parts[1].toStdString()});
    }
    QCOMPARE(QString::fromStdString(validateWorkload(workload).value_or("")), problem);
}

QTEST_GUILESS_MAIN(TstSubmissionPlan)
#include "tst_submission_plan.moc"
