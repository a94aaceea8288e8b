// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/area_chart.h"
#include "ui/charts/area_summary.h"
#include "ui/charts/axis_ticks.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/bar_summary.h"
#include "ui/charts/chart_export.h"
#include "ui/theme/apply_theme.h"
#include "ui/theme/theme.h"
#include "ui/words/number_text.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QValueAxis>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsSimpleTextItem>

#include <cmath>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

std::vector<MakespanBar> someBars()
{
    return {{u"Blocking"_s, 2'860'000'000, {}, false},
            {u"Thread pool (4)"_s, 750'000'000, {}, false},
            {u"Dedicated threads"_s, 504'000'000, {}, true}};
}

QStringList eightNames()
{
    return {u"Blocking"_s,      u"Thread pool (64)"_s,    u"Event loop"_s,    u"Dedicated threads"_s,
            u"Green threads"_s, u"Virtual threads (2)"_s, u"Processes (2)"_s, u"Hybrid (2)"_s};
}

ProgressCurve someCurve()
{
    ProgressCurve curve;
    curve.binNs = 10'000'000;
    for (int i = 0; i < 50; ++i) {
        curve.running.push_back(2);
        curve.ready.push_back(1);
        curve.waiting.push_back(i < 25 ? 6 : 0);
    }
    return curve;
}

/// How many pixels have a colour, more or less.
int countOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance =
                std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) + std::abs(pixel.blue() - color.blue());
            count += distance < 12 ? 1 : 0;
        }
    }
    return count;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename Widget>
QImage shown(Widget& widget)
{
    widget.resize(420, 260);
    widget.show();
    return QTest::qWaitForWindowExposed(&widget) ? widget.grab().toImage() : QImage();
}

} // namespace

class TstCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeMode::Light); }

    void putsTicksAtOneTwoAndFive_data()
    {
        QTest::addColumn<double>("greatest");
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("end");
        QTest::addColumn<int>("decimals");
        QTest::newRow("seconds") << 2.86 << 6 << 0.5 << 3.0 << 1;
        QTest::newRow("few") << 2.86 << 3 << 1.0 << 3.0 << 0;
        QTest::newRow("exact") << 10.0 << 5 << 2.0 << 10.0 << 0;
        QTest::newRow("small") << 0.0123 << 4 << 0.005 << 0.015 << 3;
        QTest::newRow("large") << 7300.0 << 4 << 2000.0 << 8000.0 << 0;
        QTest::newRow("nothing") << 0.0 << 4 << 0.5 << 1.0 << 1;
        QTest::newRow("no room") << 9.0 << 0 << 10.0 << 10.0 << 0;
    }
    void putsTicksAtOneTwoAndFive()
    {
        QFETCH(double, greatest);
        QFETCH(int, most);
        const AxisTicks ticks = ticksFor(greatest, most);
        QTEST(ticks.step, "step");
        QTEST(ticks.end, "end");
        QTEST(ticks.decimals, "decimals");
    }

    void countsHaveWholeTicks()
    {
        QCOMPARE(countTicksFor(1.5, 10), (AxisTicks{1, 2, 0}));
        QCOMPARE(countTicksFor(16, 4), (AxisTicks{5, 20, 0}));
    }

    void choosesTheUnitOfTime()
    {
        QCOMPARE(timeUnitFor(2'000'000'000).name, u"s"_s);
        QCOMPARE(timeUnitFor(999'000'000).name, u"ms"_s);
        QCOMPARE(timeUnitFor(5'000).name, u"\u00b5s"_s);
        QCOMPARE(timeUnitFor(0).name, u"ns"_s);
    }

    void writesEveryNameInFullEvenInASmallChart()
    {
        BarChart chart;
        chart.setLook(themeFor(ThemeMode::Light), QApplication::font());
        std::vector<MakespanBar> bars;
        for (const QString& name : eightNames()) {
            bars.push_back({name, 1'000'000'000, {}, false});
        }
        chart.setBars(bars);
        QChartView view(chart.chart()); // takes the chart
        view.resize(230, 150);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QStringList texts;
        for (const QGraphicsItem* item : chart.chart()->childItems()) {
            if (const auto* text = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item)) {
                texts.append(text->text());
                const QRectF place = text->mapRectToParent(text->boundingRect());
                QVERIFY2(place.left() >= 0 && place.right() <= 230, qPrintable(text->text()));
            }
        }
        for (const QString& name : eightNames()) {
            QVERIFY2(texts.contains(name), qPrintable(name + u": "_s + texts.join(u", "_s)));
        }
    }

    void labelsNeitherOverlapNorLeaveASmallChart_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<qint64>("longestNs");
        for (const int width : {200, 230, 300, 500}) {
            for (const qint64 longestNs : {qint64{843'000'000}, qint64{1'240'000'000}, qint64{42'000'000'000}}) {
                QTest::addRow("%d pixels, %lld ms", width, longestNs / 1'000'000) << width << longestNs;
            }
        }
    }
    void labelsNeitherOverlapNorLeaveASmallChart()
    {
        QFETCH(int, width);
        QFETCH(qint64, longestNs);
        BarChart chart;
        chart.setLook(themeFor(ThemeMode::Light), QApplication::font());
        chart.setBars({{u"Dedicated threads"_s, longestNs, {}, false}, {u"Virtual threads (2)"_s, longestNs / 3, {}, true}});
        QChartView view(chart.chart()); // takes the chart
        view.resize(width, 150);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const QGraphicsItem* item : chart.chart()->childItems()) {
            if (const auto* text = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item)) {
                const QRectF place = text->mapRectToParent(text->boundingRect());
                QVERIFY2(place.left() >= 0 && place.right() <= width,
                         qPrintable(u"%1 from %2 to %3, plot %4 to %5"_s.arg(text->text())
                                        .arg(place.left())
                                        .arg(place.right())
                                        .arg(chart.chart()->plotArea().left())
                                        .arg(chart.chart()->plotArea().right())));
            }
        }
        const auto* axis = qobject_cast<QValueAxis*>(chart.chart()->axes(Qt::Horizontal).first());
        QVERIFY(axis);
        const QString last =
            QString::asprintf(qPrintable(axis->labelFormat()), std::floor(axis->max() / axis->tickInterval()) * axis->tickInterval());
        const double distance = chart.chart()->plotArea().width() * axis->tickInterval() / axis->max();
        QVERIFY2(distance > QFontMetricsF(axis->labelsFont()).horizontalAdvance(last), qPrintable(last));
    }

    void marksTheBestBarGreen()
    {
        BarSummary summary;
        summary.setBars(someBars());
        const QImage image = shown(summary);
        QVERIFY(countOf(image, themeFor(ThemeMode::Light).good) > 300);
        QVERIFY(countOf(image, themeFor(ThemeMode::Light).bar) > 2000);
    }

    void drawsRunningSolidAndWaitingHatched()
    {
        AreaSummary summary;
        summary.setCurve(someCurve(), 2);
        const QImage image = shown(summary);
        const Theme& theme = themeFor(ThemeMode::Light);
        QVERIFY(countOf(image, theme.running) > 3000);
        QVERIFY(countOf(image, theme.waiting) > 1000);
        QVERIFY(countOf(image, theme.waitingHatch) > 100);
        QVERIFY(countOf(image, theme.ready) > 500);
    }

    void writesTheNumbersOfTheAxisByLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        BarChart bars;
        const QChartView barsView(bars.chart()); // takes the chart
        bars.setBars(someBars());
        AreaChart area;
        const QChartView areaView(area.chart());
        area.setCurve(someCurve(), 2);
        BarChart ofAFile;
        const QChartView fileView(ofAFile.chart());
        {
            const FileNumbers numbers;
            ofAFile.setBars(someBars());
        }
        QLocale::setDefault(before);
        for (const QChart* chart : {bars.chart(), area.chart(), ofAFile.chart()}) {
            QVERIFY(chart->localizeNumbers());
            QCOMPARE(chart->locale().toString(0.5, 'f', 1), chart == ofAFile.chart() ? u"0.5"_s : u"0,5"_s);
        }
    }

    void changesTheUnitWithoutThousandsOfTicks()
    {
        BarChart chart;
        QChartView view(chart.chart()); // takes the chart
        view.resize(420, 260);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* axis = qobject_cast<QValueAxis*>(chart.chart()->axes(Qt::Horizontal).first());
        QVERIFY(axis);
        double most = 0; // Qt lays all of them out, 0.1 ms each, also those that are replaced at once
        const auto count = [&] { most = std::max(most, (axis->max() - axis->min()) / axis->tickInterval()); };
        connect(axis, &QValueAxis::rangeChanged, &view, count);
        connect(axis, &QValueAxis::tickIntervalChanged, &view, count);
        for (int i = 0; i < 2; ++i) { // from 0.5 s a tick to 999 ms, and back
            chart.setBars({{u"a"_s, 1'400'000'000, {}, false}});
            chart.setBars({{u"a"_s, 999'000'000, {}, false}});
        }
        QVERIFY2(most > 1 && most < 100, qPrintable(QString::number(most)));
    }

    void followsTheTheme()
    {
        BarSummary summary;
        summary.setBars(someBars());
        QVERIFY(countOf(shown(summary), themeFor(ThemeMode::Light).card) > 10'000);
        applyTheme(*qApp, ThemeMode::Dark);
        QTRY_COMPARE(summary.palette().color(QPalette::Window), themeFor(ThemeMode::Dark).window); // it comes as a posted event
        const QImage dark = summary.grab().toImage();
        applyTheme(*qApp, ThemeMode::Light);
        QVERIFY(countOf(dark, themeFor(ThemeMode::Dark).card) > 10'000);
        QCOMPARE(countOf(dark, Qt::white), 0);
    }

    void writesPicturesOfEveryFormat_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
    }
    void writesPicturesOfEveryFormat()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        const QTemporaryDir folder;
        const QString bars = folder.filePath(u"bars."_s + ending);
        const QString area = folder.filePath(u"area."_s + ending);
        const ChartCaption caption{u"Makespan of each model"_s, u"3 x sleep 3000 ms"_s, {u"a machine"_s, u"a date"_s}};
        QVERIFY(saveMakespanChart(bars, someBars(), caption));
        QVERIFY(saveProgressChart(area, someCurve(), 2, caption));
        QVERIFY(contents(bars).startsWith(begins));
        QVERIFY(contents(area).startsWith(begins));
    }

    void writesTheCaptionIntoThePicture()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bars.svg"_s);
        QVERIFY(saveMakespanChart(path, someBars(), {u"The title"_s, u"the workload"_s, {u"the machine"_s}}));
        const QByteArray svg = contents(path);
        for (const char* text : {"The title", "the workload", "the machine", "Blocking", "504 ms", "makespan"}) {
            QVERIFY2(svg.contains(text), text);
        }
    }

    void drawsAPictureThatHasAllBars()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bars.png"_s);
        QVERIFY(saveMakespanChart(path, someBars(), {u"T"_s, u"W"_s, {u"F"_s}}));
        const QImage image(path);
        QCOMPARE(image.size(), QSize(1920, 1080));
        QVERIFY(countOf(image, themeFor(ThemeMode::Light).good) > 5000);
        QVERIFY(countOf(image, themeFor(ThemeMode::Light).bar) > 50'000);
    }

    void tellsWhyAPictureCannotBeWritten_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no folder") << u"/no/such/folder/bars.png"_s;
        QTest::newRow("unknown ending") << u"/tmp/bars.bmp"_s;
    }
    void tellsWhyAPictureCannotBeWritten()
    {
        QFETCH(QString, path);
        const auto result = saveMakespanChart(path, someBars(), {});
        QVERIFY(!result);
        QVERIFY2(QString::fromStdString(result.error().message).contains(path), result.error().message.c_str());
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(TstCharts)
#include "tst_charts.moc"
