// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_format.h"
#include "ui/timeline/time_model.h"
#include "ui/timeline/time_ticks.h"

#include <QtTest/QTest>

using namespace juggler::ui;
using namespace Qt::StringLiterals;

class TstTimeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheExtentWhileItFits();
    void keepsItsRangeWhileTheExtentGrowsAfterAZoom();
    void zoomKeepsTheTimeUnderTheAnchor_data();
    void zoomKeepsTheTimeUnderTheAnchor();
    void zoomOutEndsAtTheWholeRunAndFits();
    void zoomInEndsAtTheSmallestRange();
    void panStopsAtBothEnds();
    void pixelsAndTimesAreInverse();
    void ticksAreRoundAndFew_data();
    void ticksAreRoundAndFew();
    void tickLabelsCarryTheirUnit_data();
    void tickLabelsCarryTheirUnit();
    void deepTicksCountFromABase();
    void durationsHaveThreeFigures_data();
    void durationsHaveThreeFigures();
    void exactTimesKeepEveryNanosecond_data();
    void exactTimesKeepEveryNanosecond();
    void bytesHaveTheUnitThatFits();
};

void TstTimeModel::followsTheExtentWhileItFits()
{
    TimeModel model;
    QVERIFY(model.setExtent(1'000'000));
    QVERIFY(model.isFit());
    const double before = model.endNs();
    QVERIFY(before >= 1'000'000);
    QVERIFY(model.setExtent(1'500'000));
    QCOMPARE(model.endNs(), before * 1.5);
    QVERIFY(!model.setExtent(1'500'000));
}

void TstTimeModel::keepsItsRangeWhileTheExtentGrowsAfterAZoom()
{
    TimeModel model;
    model.setExtent(1'000'000);
    model.setRange(100'000, 200'000);
    QVERIFY(!model.isFit());
    QVERIFY(!model.setExtent(2'000'000));
    QCOMPARE(model.beginNs(), 100'000.0);
    QCOMPARE(model.endNs(), 200'000.0);
}

void TstTimeModel::zoomKeepsTheTimeUnderTheAnchor_data()
{
    QTest::addColumn<double>("part");
    QTest::addColumn<double>("factor");
    QTest::newRow("left") << 0.0 << 2.0;
    QTest::newRow("middle") << 0.5 << 1.5;
    QTest::newRow("right") << 1.0 << 4.0;
    QTest::newRow("out again") << 0.4 << 0.8;
}

void TstTimeModel::zoomKeepsTheTimeUnderTheAnchor()
{
    QFETCH(double, part);
    QFETCH(double, factor);
    TimeModel model;
    model.setExtent(1'000'000'000);
    model.setRange(300e6, 500e6);
    const double anchor = model.beginNs() + part * model.rangeNs();
    const double x = model.xOf(anchor, 1000);
    QVERIFY(model.zoom(factor, anchor));
    QVERIFY(std::abs(model.xOf(anchor, 1000) - x) < 0.001);
    QVERIFY(std::abs(model.rangeNs() - 200e6 / factor) < 1);
}

void TstTimeModel::zoomOutEndsAtTheWholeRunAndFits()
{
    TimeModel model;
    model.setExtent(1'000'000);
    model.setRange(500'000, 500'500);
    for (int i = 0; i < 50; ++i) {
        model.zoom(0.5, 500'100);
    }
    QVERIFY(model.isFit());
    QCOMPARE(model.beginNs(), 0.0);
    QVERIFY(!model.zoom(0.5, 0));
}

void TstTimeModel::zoomInEndsAtTheSmallestRange()
{
    TimeModel model;
    model.setExtent(1'000'000'000);
    for (int i = 0; i < 100; ++i) {
        model.zoom(2, 700e6);
    }
    QCOMPARE(model.rangeNs(), TimeModel::kSmallestRangeNs);
    QVERIFY(model.beginNs() <= 700e6 && model.endNs() >= 700e6);
}

void TstTimeModel::panStopsAtBothEnds()
{
    TimeModel model;
    model.setExtent(1'000'000);
    const double full = model.endNs();
    model.setRange(400'000, 500'000);
    QVERIFY(model.pan(-1e9));
    QCOMPARE(model.beginNs(), 0.0);
    QCOMPARE(model.endNs(), 100'000.0);
    QVERIFY(!model.pan(-1));
    QVERIFY(model.pan(1e9));
    QCOMPARE(model.endNs(), full);
    QCOMPARE(model.rangeNs(), 100'000.0);
}

void TstTimeModel::pixelsAndTimesAreInverse()
{
    TimeModel model;
    model.setExtent(1'000'000'000);
    model.setRange(123e6, 456e6);
    QCOMPARE(model.xOf(model.beginNs(), 800), 0.0);
    QCOMPARE(model.xOf(model.endNs(), 800), 800.0);
    for (const double x : {0.0, 1.0, 399.5, 800.0}) {
        QVERIFY(std::abs(model.xOf(model.timeAt(x, 800), 800) - x) < 1e-6);
    }
}

void TstTimeModel::ticksAreRoundAndFew_data()
{
    QTest::addColumn<double>("begin");
    QTest::addColumn<double>("end");
    QTest::newRow("nanoseconds") << 0.0 << 730.0;
    QTest::newRow("microseconds") << 5e3 << 93e3;
    QTest::newRow("milliseconds") << 0.0 << 314e6;
    QTest::newRow("seconds") << 0.0 << 2.9e9;
    QTest::newRow("a day") << 0.0 << 86.4e12;
    QTest::newRow("deep") << 2.5e9 << 2.5e9 + 300;
}

void TstTimeModel::ticksAreRoundAndFew()
{
    QFETCH(double, begin);
    QFETCH(double, end);
    for (const int most : {2, 5, 12}) {
        const TimeTicks ticks = ticksBetween(begin, end, most);
        std::int64_t leading = ticks.stepNs;
        while (leading % 10 == 0) {
            leading /= 10;
        }
        QVERIFY(leading == 1 || leading == 2 || leading == 5);
        QVERIFY(static_cast<int>(ticks.ticks.size()) <= most + 1);
        QVERIFY(!ticks.ticks.empty());
        for (const TimeTick& tick : ticks.ticks) {
            QVERIFY(static_cast<double>(tick.timeNs) >= begin && static_cast<double>(tick.timeNs) <= end);
            QCOMPARE(tick.timeNs % ticks.stepNs, 0);
        }
    }
}

void TstTimeModel::tickLabelsCarryTheirUnit_data()
{
    QTest::addColumn<double>("end");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("seconds") << 2.0e9 << QStringList{u"0"_s, u"0.5 s"_s, u"1.0 s"_s, u"1.5 s"_s, u"2.0 s"_s};
    QTest::newRow("milliseconds") << 400e6 << QStringList{u"0"_s, u"100 ms"_s, u"200 ms"_s, u"300 ms"_s, u"400 ms"_s};
    QTest::newRow("microseconds") << 8e3 << QStringList{u"0"_s, u"2 µs"_s, u"4 µs"_s, u"6 µs"_s, u"8 µs"_s};
    QTest::newRow("nanoseconds") << 200.0 << QStringList{u"0"_s, u"50 ns"_s, u"100 ns"_s, u"150 ns"_s, u"200 ns"_s};
}

void TstTimeModel::tickLabelsCarryTheirUnit()
{
    QFETCH(double, end);
    QFETCH(QStringList, labels);
    QStringList found;
    for (const TimeTick& tick : ticksBetween(0, end, 4).ticks) {
        found << tick.label;
    }
    QCOMPARE(found, labels);
}

void TstTimeModel::deepTicksCountFromABase()
{
    const TimeTicks ticks = ticksBetween(2'500'012'000, 2'500'020'000, 4);
    QCOMPARE(ticks.base, u"2.500\u2009000\u2009000 s"_s);
    QCOMPARE(ticks.ticks.front().label, u"+12 µs"_s);
    QCOMPARE(ticks.ticks.back().label, u"+20 µs"_s);
    QVERIFY(ticksBetween(0, 1e9, 4).base.isEmpty());
}

void TstTimeModel::durationsHaveThreeFigures_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64{0} << u"0 ns"_s;
    QTest::newRow("ns") << qint64{999} << u"999 ns"_s;
    QTest::newRow("us") << qint64{12'345} << u"12.3 µs"_s;
    QTest::newRow("ms") << qint64{504'000'000} << u"504 ms"_s;
    QTest::newRow("s") << qint64{2'863'000'000} << u"2.86 s"_s;
    QTest::newRow("rounds into the next unit") << qint64{999'800'000} << u"1.00 s"_s;
    QTest::newRow("long") << qint64{86'400'000'000'000} << u"86400 s"_s;
}

void TstTimeModel::durationsHaveThreeFigures()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(durationText(ns), text);
}

void TstTimeModel::exactTimesKeepEveryNanosecond_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("ns") << qint64{85} << u"85 ns"_s;
    QTest::newRow("us") << qint64{12'005} << u"12.005 µs"_s;
    QTest::newRow("ms") << qint64{360'123'456} << u"360.123\u2009456 ms"_s;
    QTest::newRow("s") << qint64{2'863'012'345} << u"2.863\u2009012\u2009345 s"_s;
}

void TstTimeModel::exactTimesKeepEveryNanosecond()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(exactTimeText(ns), text);
}

void TstTimeModel::bytesHaveTheUnitThatFits()
{
    QCOMPARE(bytesText(12), u"12 bytes"_s);
    QCOMPARE(bytesText(1536), u"1.50 KiB"_s);
    QCOMPARE(bytesText(64 << 20), u"64 MiB"_s);
}

QTEST_GUILESS_MAIN(TstTimeModel)
#include "tst_time_model.moc"
