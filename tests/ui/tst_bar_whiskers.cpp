// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/repeated_runs.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/bar_summary.h"
#include "ui/charts/bar_whiskers.h"
#include "ui/run/comparison_text.h"
#include "ui/theme/theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsPathItem>
#include <QtWidgets/QGraphicsSimpleTextItem>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

/// The whiskers of a chart that is shown, from the lowest bar upwards, without their halos.
std::vector<QRectF> whiskersOf(const QChart& chart, const Theme& theme)
{
    std::vector<QRectF> rects;
    for (const QGraphicsItem* item : chart.childItems()) {
        const auto* path = qgraphicsitem_cast<const QGraphicsPathItem*>(item);
        if (path && !path->path().isEmpty() && path->brush().color() == theme.text) {
            rects.push_back(path->path().boundingRect());
        }
    }
    return rects;
}

std::vector<MakespanBar> someBars()
{
    return {
        {.name = u"Blocking"_s, .makespanNs = 900'000'000, .note = {}, .quartilesNs = std::pair(850e6, 1000e6)},
        {.name = u"Thread pool (4)"_s, .makespanNs = 300'000'000, .note = {}, .isBest = true, .quartilesNs = std::pair(299.9e6, 300.1e6)},
        {.name = u"Event loop"_s, .makespanNs = 400'000'000, .note = {}}};
}

} // namespace

class TstBarWhiskers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goFromQuartileToQuartileAcrossTheMiddle()
    {
        const Whisker whisker = whiskerBetween(100, 160, 40, 20, 2);
        QCOMPARE(whisker.line, QRectF(100, 39, 60, 2));
        QCOMPARE(whisker.lowCap, QRectF(100, 35, 2, 10));
        QCOMPARE(whisker.highCap, QRectF(158, 35, 2, 10));
        QCOMPARE(whisker.bounds(), QRectF(100, 35, 60, 10));
    }

    void aSmallSpreadIsSeenToBeThere()
    {
        const Whisker whisker = whiskerBetween(100, 100.2, 40, 20, 2);
        QCOMPARE(whisker.bounds().width(), 4.0);
        QCOMPARE(whisker.bounds().center().x(), 100.1);
    }

    void capsAreNeitherTallerThanTheBarNorLost_data()
    {
        QTest::addColumn<qreal>("barHeight");
        QTest::addColumn<qreal>("cap");
        QTest::addRow("a thin bar") << 4.0 << 4.0;
        QTest::addRow("a common one") << 20.0 << 10.0;
        QTest::addRow("a thick one") << 80.0 << 14.0;
    }
    void capsAreNeitherTallerThanTheBarNorLost()
    {
        QFETCH(const qreal, barHeight);
        QTEST(whiskerBetween(0, 50, 40, barHeight, 2).lowCap.height(), "cap");
    }

    void standAtTheirValuesInTheChart_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addRow("small") << QSize(260, 150);
        QTest::addRow("large") << QSize(900, 500);
    }
    void standAtTheirValuesInTheChart()
    {
        QFETCH(const QSize, size);
        const Theme& theme = themeFor(ThemeMode::Light);
        BarChart chart;
        chart.setLook(theme, QApplication::font());
        chart.setBars(someBars());
        QChartView view(chart.chart());
        view.resize(size);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const std::vector<QRectF> whiskers = whiskersOf(*chart.chart(), theme);
        QCOMPARE(whiskers.size(), std::size_t{2}); // the one without a spread has none
        const QRectF plot = chart.chart()->plotArea();
        const QRectF blocking =
            *std::max_element(whiskers.begin(), whiskers.end(), [](const QRectF& a, const QRectF& b) { return a.width() < b.width(); });
        // The axis may end anywhere, but it begins at 0: the quartiles' distances from there are as their values.
        QVERIFY(std::abs((blocking.right() - plot.left()) / (blocking.left() - plot.left()) - 1000.0 / 850.0) < 0.02);
        QVERIFY(blocking.right() <= plot.right() + 1);
        QVERIFY(blocking.center().y() < plot.center().y()); // the first bar stands on top
    }

    void timesStandBehindTheWhiskers()
    {
        BarChart chart;
        chart.setLook(themeFor(ThemeMode::Light), QApplication::font());
        chart.setBars(someBars());
        QChartView view(chart.chart());
        view.resize(900, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const std::vector<QRectF> whiskers = whiskersOf(*chart.chart(), themeFor(ThemeMode::Light));
        for (const QGraphicsItem* item : chart.chart()->childItems()) {
            if (const auto* text = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item)) {
                const QRectF place = text->mapRectToParent(text->boundingRect());
                for (const QRectF& whisker : whiskers) {
                    QVERIFY2(!place.intersects(whisker), qPrintable(text->text()));
                }
            }
        }
    }

    void noTimeIsCutOffInASmallChart()
    {
        BarChart chart;
        chart.setLook(themeFor(ThemeMode::Light), QApplication::font());
        chart.setBars({{.name = u"Blocking"_s, .makespanNs = 183'000'000, .note = {}, .quartilesNs = std::pair(182e6, 184e6)},
                       {.name = u"Thread pool (2)"_s, .makespanNs = 92'900'000, .note = {}, .quartilesNs = std::pair(92e6, 123e6)}});
        QChartView view(chart.chart());
        view.setFrameShape(QFrame::NoFrame);
        view.resize(210, 150);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const QGraphicsItem* item : chart.chart()->childItems()) {
            if (const auto* text = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item)) {
                QVERIFY2(text->mapRectToParent(text->boundingRect()).right() <= 211, qPrintable(text->text()));
            }
        }
    }

    void barsOfRepetitionsAreMediansWithQuartiles()
    {
        test::RepeatedRuns runs;
        runs.round({.isWarmUp = true}, {{StrategyId::Blocking, 900}, {StrategyId::Hybrid, 10}});
        for (int round = 0; const int ms : {100, 120, 110}) {
            runs.round({.number = round++}, {{StrategyId::Blocking, ms}, {StrategyId::Hybrid, ms / 2}});
        }
        const auto bars = makespanBars(*runs.comparison(), runs.figures());
        QCOMPARE(bars.size(), std::size_t{2});
        QCOMPARE(*bars[0].makespanNs, 110'000'000);
        QCOMPARE(bars[0].quartilesNs->first, 105e6);
        QCOMPARE(bars[0].quartilesNs->second, 115e6);
        QVERIFY(bars[1].isBest);
    }

    void oneRunHasNoWhisker()
    {
        test::RepeatedRuns runs;
        runs.round({}, {{StrategyId::Blocking, 100}});
        QVERIFY(!makespanBars(*runs.comparison(), runs.figures())[0].quartilesNs);
    }

    void theChartInWordsTellsTheSpread()
    {
        BarSummary summary;
        summary.setBars(someBars());
        QStringList descriptions;
        for (const QWidget* widget : summary.findChildren<QWidget*>()) {
            descriptions << widget->accessibleDescription();
        }
        const QString words = descriptions.join(u' ');
        QVERIFY2(words.contains(u"the middle half from 850 ms to 1.00 s"_s), qPrintable(words));
    }
};

QTEST_MAIN(TstBarWhiskers)
#include "tst_bar_whiskers.moc"
