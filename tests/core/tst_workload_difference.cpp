// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/workload.h"

#include <QtTest/QTest>

using namespace juggler;
using namespace std::chrono_literals;

class TstWorkloadDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
};

Q_DECLARE_METATYPE(juggler::Workload)

void TstWorkloadDifference::names_data()
{
    QTest::addColumn<Workload>("workload");
    QTest::addColumn<Workload>("instead");
    QTest::addColumn<QString>("difference"); // empty: none
    const Workload plain{"a", {{SleepSpec{50ms}, 3}, {FibonacciSpec{30}, 2}}};
    QTest::addRow("the same") << plain << plain << QString();
    QTest::addRow("another name") << Workload{"b", plain.groups} << plain << QString();
    QTest::addRow("other names of the groups") << Workload{"a", {{SleepSpec{50ms}, 3, "waits"}, {FibonacciSpec{30}, 2, {}, "waits"}}}
                                               << Workload{"a", {{SleepSpec{50ms}, 3, "w"}, {FibonacciSpec{30}, 2, "f", "w"}}} << QString();
    QTest::addRow("another count") << Workload{"a", {{SleepSpec{50ms}, 4}, {FibonacciSpec{30}, 2}}} << plain
                                   << "4 x sleep 50 ms instead of 3 x sleep 50 ms";
    QTest::addRow("another kind") << Workload{"a", {{SleepSpec{50ms}, 3}, {AddSpec{}, 2}}} << plain << "2 x add instead of 2 x fib(30)";
    QTest::addRow("one more") << Workload{"a", {{SleepSpec{50ms}, 3}, {FibonacciSpec{30}, 2}, {AddSpec{}, 1}}} << plain << "also 1 x add";
    QTest::addRow("one less") << Workload{"a", {{SleepSpec{50ms}, 3}}} << plain << "without 2 x fib(30)";
    QTest::addRow("another folder") << Workload{"a", {{FileReadSpec{"/a/x"}, 1}}} << Workload{"a", {{FileReadSpec{"/b/x"}, 1}}}
                                    << "read /a/x instead of /b/x";
    QTest::addRow("written elsewhere") << Workload{"a", {{FileWriteSpec{4096, "/a"}, 1}}} << Workload{"a", {{FileWriteSpec{4096}, 1}}}
                                       << "1 x write 4 KiB with other values";
    QTest::addRow("waits for another") << Workload{"a", {{SleepSpec{50ms}, 3, "w"}, {FibonacciSpec{30}, 2, {}, "w"}}} << plain
                                       << "2 x fib(30) runs after group 1, not at once";
    QTest::addRow("shuffled") << Workload{"a", plain.groups, 7} << plain << "shuffled with seed 7 instead of in the order of the list";
    QTest::addRow("another seed") << Workload{"a", plain.groups, 7} << Workload{"a", plain.groups, 8}
                                  << "shuffled with seed 7 instead of shuffled with seed 8";
}

void TstWorkloadDifference::names()
{
    QFETCH(const Workload, workload);
    QFETCH(const Workload, instead);
    QFETCH(const QString, difference);
    QCOMPARE(QString::fromStdString(workloadDifference(workload, instead).value_or("")), difference);
    QCOMPARE(TaskList(workload).fingerprint() == TaskList(instead).fingerprint(), difference.isEmpty());
}

QTEST_GUILESS_MAIN(TstWorkloadDifference)
#include "tst_workload_difference.moc"
