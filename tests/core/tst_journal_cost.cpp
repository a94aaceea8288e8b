// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/journal_cost.h"
#include "tests/support/scenarios.h"

#include <QtTest>

using namespace juggler;

class TstJournalCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAShareOfTheMakespan();
    void isUnknownWithoutAJournal();
};

void TstJournalCost::isAShareOfTheMakespan()
{
    const auto comparison = scenarios::mixedComparison();
    const RunRecord& run = *comparison->runs[1];
    run.setJournalCpuNs(*run.makespanNs() / 400);
    QVERIFY(qAbs(journalPercent(run).value_or(0) - 0.25) < 0.001);
    comparison->runs[0]->setJournalCpuNs(1);
    QCOMPARE(journalCostText(*comparison), "journal: at most 0.25 % of one core");
    run.setJournalCpuNs(1);
    QCOMPARE(journalCostText(*comparison), "journal: at most 0.01 % of one core");
}

void TstJournalCost::isUnknownWithoutAJournal()
{
    const auto comparison = scenarios::mixedComparison();
    QVERIFY(!journalPercent(*comparison->runs[0]));
    QCOMPARE(journalCostText(*comparison), "");
    const auto live = scenarios::liveComparison();
    live->runs[1]->setJournalCpuNs(1000);
    QVERIFY(!journalPercent(*live->runs[1])); // it has no makespan yet
}

QTEST_APPLESS_MAIN(TstJournalCost)
#include "tst_journal_cost.moc"
