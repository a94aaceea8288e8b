// SPDX-License-Identifier: GPL-3.0-or-later
// The time of each core, split among the run, the program, others and nobody.
#include "core/engine/core_account.h"
#include "core/engine/engine.h"

#include <QtTest/QtTest>

using namespace juggler;

class TstCoreAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsALinePerCore()
    {
        const auto cores =
            parseCoreTimes("cpu  9 9 9 9 9 9 9 9 0 0\ncpu0 1 2 3 40 5 6 7 8 100 100\ncpu12 10 0 0 20 0 0 0 0 0 0\nintr 5 6\n", 100);
        QCOMPARE(cores.size(), std::size_t{2});
        QCOMPARE(cores[0].core, 0);
        QCOMPARE(cores[0].idleNs, 450'000'000);
        QCOMPARE(cores[0].busyNs, 270'000'000); // what guests used is within the first two
        QCOMPARE(cores[1].core, 12);
        QCOMPARE(cores[1].idleNs, 200'000'000);
        QCOMPARE(cores[1].busyNs, 100'000'000);
    }

    void readsNothingFromAnotherText()
    {
        QVERIFY(parseCoreTimes("", 100).empty());
        QVERIFY(parseCoreTimes("cpu", 100).empty());
        QVERIFY(parseCoreTimes("intr 5 6\ncpu0 1 2 3 4\n", 100).empty());
    }

    void splitsTheTime_data()
    {
        QTest::addColumn<qint64>("oursNs");
        QTest::addColumn<qint64>("jugglerNs");
        QTest::addColumn<qint64>("countedIdleNs");
        QTest::addColumn<qint64>("notOursNs");
        QTest::addColumn<qint64>("idleNs");
        QTest::newRow("a bit of each") << qint64{400} << qint64{100} << qint64{300} << qint64{200} << qint64{300};
        QTest::newRow("all ours, and a tick of idle time that began before")
            << qint64{1000} << qint64{0} << qint64{10} << qint64{0} << qint64{0};
        QTest::newRow("juggler unknown") << qint64{400} << qint64{-1} << qint64{300} << qint64{300} << qint64{300};
        QTest::newRow("more ours than time has passed") << qint64{1100} << qint64{0} << qint64{0} << qint64{0} << qint64{0};
        QTest::newRow("a counter that went back") << qint64{400} << qint64{0} << qint64{-50} << qint64{600} << qint64{0};
    }

    void splitsTheTime()
    {
        QFETCH(const qint64, oursNs);
        QFETCH(const qint64, jugglerNs);
        QFETCH(const qint64, countedIdleNs);
        CoreTotals known{.core = 3, .oursNs = oursNs, .jugglerNs = {}, .notOursNs = {}, .idleNs = {}};
        if (jugglerNs >= 0) {
            known.jugglerNs = jugglerNs;
        }
        const CoreTotals totals = CoreAccount::split(known, {3, 5000, 5000}, {3, 5000 + countedIdleNs, 6000}, 1000);
        QTEST(static_cast<qint64>(totals.notOursNs.value()), "notOursNs");
        QTEST(static_cast<qint64>(totals.idleNs.value()), "idleNs");
        QCOMPARE(totals.oursNs, oursNs);
        QCOMPARE(totals.jugglerNs, known.jugglerNs);
    }

    void theFiguresOfARunHaveEachCore()
    {
        Engine engine;
        const auto comparison = engine.start({"w", {{FibonacciSpec{32}, 2}}}, {RunConfig{.strategy = StrategyId::DedicatedThreads}});
        engine.wait();
        const RunSummary& summary = comparison->runs[0]->summary();
        QCOMPARE(summary.coreTotals.size(), static_cast<std::size_t>(comparison->machine.cores));
        std::int64_t oursNs = 0;
        for (const CoreTotals& totals : summary.coreTotals) {
            QVERIFY(totals.idleNs && totals.notOursNs);
            QVERIFY(totals.oursNs >= 0 && *totals.notOursNs >= 0 && *totals.idleNs >= 0);
            oursNs += totals.oursNs;
        }
        std::int64_t cpuNs = 0;
        for (std::uint32_t i = 0; i < 2; ++i) {
            cpuNs += comparison->runs[0]->timeline()->task(TaskId{i}).cpuNs();
        }
        QCOMPARE_GE(oursNs, cpuNs / 2); // what gaps leave unknown counts as ready
    }
};

QTEST_GUILESS_MAIN(TstCoreAccount)
#include "tst_core_account.moc"
