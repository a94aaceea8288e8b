// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"
#include "core/timeline/recording_loader.h"
#include "tests/support/file_content.h"
#include "tests/support/scenarios.h"
#include "tests/support/synthetic_run.h"
#include "ui/export/html_report.h"
#include "ui/export/picture_export.h"
#include "ui/export/picture_file.h"
#include "ui/export/svg_device.h"
#include "ui/theme/theme.h"
#include "ui/timeline/column_strip.h"
#include "ui/words/number_text.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QTest>

#include <algorithm>

using namespace juggler;
using namespace juggler::ui;
using juggler::test::contentOf;
using namespace Qt::StringLiterals;

namespace {

bool contains(const QImage& image, const QColor& color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) {
                return true;
            }
        }
    }
    return false;
}

/// How many device pixels of a part of two pictures differ in being of a colour, and how many there are of it in the first.
struct ColorDifference {
    int pixels = 0;
    int differences = 0;
};
ColorDifference compareColor(const QImage& a, const QImage& b, const QColor& color, const QRect& part)
{
    const auto isNear = [&color](QRgb pixel) {
        return std::abs(qRed(pixel) - color.red()) < 40 && std::abs(qGreen(pixel) - color.green()) < 40
            && std::abs(qBlue(pixel) - color.blue()) < 40;
    };
    ColorDifference difference;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            difference.pixels += isNear(a.pixel(x, y)) ? 1 : 0;
            difference.differences += isNear(a.pixel(x, y)) != isNear(b.pixel(x, y)) ? 1 : 0;
        }
    }
    return difference;
}

constexpr QRect kDensePart(296, 240, 1900, 170); // of the first panel of a picture, in device pixels

/// All texts of an SVG, in their order; empty where it is not well-formed.
QStringList textsOf(const QByteArray& svg)
{
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text") {
            texts << reader.readElementText();
        }
    }
    return reader.hasError() ? QStringList() : texts;
}

} // namespace

class TstPictureExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pngHasTwoPixelsALogicalOneAndTheStatesColours();
    void svgSaysAllThatAReaderNeeds();
    void svgIsDrawnOnWhiteAndHasNoPixelImage();
    void svgOfAMillionBarsStaysSmall();
    void pdfOfAMillionBarsStaysSmall();
    void pdfIsDrawnInTheSamePixelsAsPng();
    void pdfHatchesNothingWhereAStripHasNoColumns_data();
    void pdfHatchesNothingWhereAStripHasNoColumns();
    void svgIsDrawnInTheSamePixelsAsPng();
    void svgDrawsAShapeOnceThatIsPaintedTwice();
    void svgKeepsToClippingAndTurnedText();
    void textInSvgIsEscaped();
    void pdfIsOnePageOfTheSameSize();
    void byTaskNamesTheTasks();
    void aRangeShowsOnlyThatPart();
    void cappedRowsAreNamed();
    void aSentenceThatAPanelCutsStandsBelowAsAWhole();
    void aSentenceWithoutSpacesIsBrokenToo_data();
    void aSentenceWithoutSpacesIsBrokenToo();
    void numbersHaveNoSeparators();
    void nothingIsSaidOfTheMachineThatAnotherProgramRanOn();
    void anUnknownSuffixIsAnError();
    void anUnwritablePathIsAnErrorWithItsReason();
    void afailureKeepsTheOldFile();
    void anEmptyComparisonIsDrawn();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const PictureOptions& options = {})
    {
        const auto written = exportTimeline(*m_comparison, m_figures, options, path(name));
        QVERIFY2(written, written ? "" : written.error().message.c_str());
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Comparison> m_comparison;
    std::vector<Figures> m_figures;
};

void TstPictureExport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QLoggingCategory::setFilterRules(u"qt.svg*=false"_s); // Qt's own reader does not know its generator's patterns
    m_comparison = scenarios::mixedComparison();
    m_figures = computeFigures(*m_comparison);
}

void TstPictureExport::pngHasTwoPixelsALogicalOneAndTheStatesColours()
{
    write(u"a.png"_s, {.width = 900});
    const QImage image(path(u"a.png"_s));
    QCOMPARE(image.width(), 1800);
    QVERIFY(image.height() > 600);
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    QCOMPARE(image.pixelColor(image.width() - 1, image.height() - 1), QColor(Qt::white));
    for (const QColor& color : {themeFor(ThemeMode::Light).running, themeFor(ThemeMode::Light).waitingHatch,
                                themeFor(ThemeMode::Light).ready, themeFor(ThemeMode::Light).good}) {
        QVERIFY2(contains(image, color), qPrintable(color.name()));
    }
}

void TstPictureExport::svgSaysAllThatAReaderNeeds()
{
    write(u"a.svg"_s);
    const QString texts = textsOf(contentOf(path(u"a.svg"_s))).join(u'\n');
    QVERIFY(!texts.isEmpty());
    for (const QString& part :
         {u"mixed"_s, u":  read A.bin, "_s, u"Blocking"_s, u"Thread pool (4)"_s, u"Event loop"_s, u"Dedicated threads"_s, u"worker 1"_s,
          u"in flight (max 10)"_s, u"running on a core"_s, u"waiting (disk, timer)"_s, u"0.5 s"_s, u"time"_s, u"baseline"_s, u"faster"_s,
          u"Example CPU 4-Core"_s, u"4 cores"_s, u"On-core times: gaps that the kernel confirms."_s, u"Measured 20"_s, u"sleep 300 ms"_s}) {
        QVERIFY2(texts.contains(part), qPrintable(part + u" is missing in: "_s + texts));
    }
}

void TstPictureExport::svgIsDrawnOnWhiteAndHasNoPixelImage()
{
    write(u"a.svg"_s);
    const QByteArray svg = contentOf(path(u"a.svg"_s));
    QVERIFY(!svg.contains("<image"));
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox().width(), 1200);
    QImage image(renderer.viewBox().size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    QVERIFY(contains(image, themeFor(ThemeMode::Light).running));
}

void TstPictureExport::svgOfAMillionBarsStaysSmall()
{
    const auto comparison = scenarios::denseComparison(4, 8, 1'000'000);
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"million.svg"_s)));
    const qsizetype size = contentOf(path(u"million.svg"_s)).size();
    QVERIFY2(size > 50'000 && size < 2'000'000, qPrintable(QString::number(size)));
}

void TstPictureExport::pdfOfAMillionBarsStaysSmall()
{
    const auto comparison = scenarios::denseComparison(4, 8, 1'000'000);
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"million.pdf"_s)));
    const QByteArray pdf = contentOf(path(u"million.pdf"_s));
    QVERIFY2(pdf.size() > 50'000 && pdf.size() <= 205'000, qPrintable(QString::number(pdf.size()))); // 5 kB for a larger font
    QVERIFY(pdf.contains("/Predictor 12"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
}

void TstPictureExport::pdfIsDrawnInTheSamePixelsAsPng()
{
    const QString reader = QStandardPaths::findExecutable(u"pdftoppm"_s);
    QVERIFY2(!reader.isEmpty(), "pdftoppm (poppler-utils) is missing");
    const auto comparison = scenarios::denseComparison(4, 8, 200'000);
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"dense.pdf"_s)));
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"dense.png"_s)));
    QCOMPARE(QProcess::execute(reader, {u"-r"_s, u"192"_s, u"-png"_s, u"-singlefile"_s, path(u"dense.pdf"_s), path(u"drawn"_s)}), 0);
    const QImage expected(path(u"dense.png"_s));
    const QImage drawn(path(u"drawn.png"_s));
    QCOMPARE(drawn.size(), expected.size());
    const ColorDifference running = compareColor(expected, drawn, themeFor(ThemeMode::Light).running, kDensePart);
    QCOMPARE_GT(running.pixels, 50'000);
    QCOMPARE(running.differences, 0);
}

void TstPictureExport::pdfHatchesNothingWhereAStripHasNoColumns_data()
{
    QTest::addColumn<int>("begin"); // of the columns that have a height
    QTest::addColumn<int>("end");
    QTest::newRow("none at the end") << 0 << 40;
    QTest::newRow("none at the begin") << 2'200 << 2'260;
    QTest::newRow("none at all") << 0 << 0;
}
void TstPictureExport::pdfHatchesNothingWhereAStripHasNoColumns()
{
    QFETCH(int, begin);
    QFETCH(int, end);
    const QString reader = QStandardPaths::findExecutable(u"pdftoppm"_s);
    QVERIFY2(!reader.isEmpty(), "pdftoppm (poppler-utils) is missing");
    std::vector<std::uint16_t> heights(2'260, 0);
    std::fill(heights.begin() + begin, heights.begin() + end, std::uint16_t{20});
    const std::vector<ColumnStrip> strips{{0, 50, std::vector<std::uint16_t>(2'260, 0)}, {0, 70, heights}};
    const Picture picture{QSize(1'160, 100), u"strips"_s, [&strips](const PictureTarget& target) {
                              target.columns->paint(target.painter, {strips, Qt::red, QColor(Qt::blue)});
                          }};
    QVERIFY(writePictures(path(u"strips.pdf"_s), {picture}));
    QCOMPARE(QProcess::execute(reader, {u"-r"_s, u"192"_s, u"-png"_s, u"-singlefile"_s, path(u"strips.pdf"_s), path(u"strips"_s)}), 0);
    const QImage drawn(path(u"strips.png"_s));
    QCOMPARE(drawn.size(), picture.size * 2);
    const QRect inside(begin, 120, end - begin, 20); // 20 half pixels above 70
    const QRect around = inside.isEmpty() ? QRect() : inside.adjusted(-1, -1, 1, 1); // the reader rounds what it clips
    for (int y = 0; y < drawn.height(); ++y) {
        for (int x = 0; x < drawn.width(); ++x) {
            const bool isColored = drawn.pixelColor(x, y) != Qt::white;
            const QPoint pixel(x, y);
            QVERIFY2(isColored || !inside.contains(pixel), qPrintable(u"%1, %2"_s.arg(x).arg(y)));
            QVERIFY2(!isColored || around.contains(pixel), qPrintable(u"%1, %2"_s.arg(x).arg(y)));
        }
    }
}

void TstPictureExport::svgIsDrawnInTheSamePixelsAsPng()
{
    const auto comparison = scenarios::denseComparison(4, 8, 200'000);
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"dense.svg"_s)));
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"dense.png"_s)));
    const QImage expected(path(u"dense.png"_s));
    QImage drawn(expected.size(), QImage::Format_RGB32);
    QPainter painter(&drawn);
    QSvgRenderer(contentOf(path(u"dense.svg"_s))).render(&painter, QRectF(QPointF(), expected.size()));
    painter.end();
    const ColorDifference running = compareColor(expected, drawn, themeFor(ThemeMode::Light).running, kDensePart);
    QCOMPARE_GT(running.pixels, 50'000);
    QCOMPARE(running.differences, 0);
}

void TstPictureExport::svgDrawsAShapeOnceThatIsPaintedTwice()
{
    const auto comparison = scenarios::denseComparison(1, 8, 100'000);
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"dense.svg"_s)));
    const QByteArray svg = contentOf(path(u"dense.svg"_s));
    QVERIFY(svg.contains("<use xlink:href=\"#p")); // the hatching over the colour
    QVERIFY(svg.contains("<pattern id=\"p"));
}

void TstPictureExport::svgKeepsToClippingAndTurnedText()
{
    SvgDevice device({100, 100}, u"Two"_s);
    QPainter painter(&device);
    painter.save();
    painter.setClipRect(0, 0, 10, 10);
    painter.fillRect(0, 0, 50, 50, Qt::red);
    painter.restore();
    painter.fillRect(60, 60, 5, 5, Qt::red);
    painter.rotate(90);
    painter.drawText(10, -10, u"turned"_s);
    painter.end();
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QVERIFY(device.file().contains("<clipPath id=\"p1\"><path d=\"M0 0h10v10h-10z\"/></clipPath>"));
    QVERIFY(device.file().contains("transform=\"matrix(0 1 -1 0 0 0)\""));
    QCOMPARE(device.file().count("<path fill=\"#f00\""), 2); // one is clipped, one is not
    QCOMPARE(textsOf(device.file()), QStringList{u"turned"_s});
}

void TstPictureExport::textInSvgIsEscaped()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"<script>alert(1)</script> & \"x\"\x01", {}});
    const auto comparison = scenarios::comparisonOf(tasks, {std::make_shared<RunRecord>(RunConfig{}, tasks)});
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"hostile.svg"_s)));
    const QByteArray svg = contentOf(path(u"hostile.svg"_s));
    QVERIFY(!svg.contains("<script"));
    QVERIFY(!svg.contains('\x01'));
    QVERIFY(!textsOf(svg).isEmpty());
}

void TstPictureExport::pdfIsOnePageOfTheSameSize()
{
    write(u"a.pdf"_s);
    const QByteArray pdf = contentOf(path(u"a.pdf"_s));
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY(pdf.contains("/MediaBox [0 0 900.000000 ")); // 1200 px at 96 a inch
    QVERIFY(!pdf.contains("/Subtype /Image"));
}

void TstPictureExport::byTaskNamesTheTasks()
{
    write(u"task.svg"_s, {.grouping = Grouping::ByTask});
    const QStringList texts = textsOf(contentOf(path(u"task.svg"_s)));
    QVERIFY(texts.contains(u"read A.bin"_s));
    QVERIFY(!texts.contains(u"worker 1"_s));
}

void TstPictureExport::aRangeShowsOnlyThatPart()
{
    write(u"part.svg"_s, {.rangeNs = std::pair(1.6e9, 1.8e9)});
    const QStringList texts = textsOf(contentOf(path(u"part.svg"_s)));
    QVERIFY(texts.contains(u"1.70 s"_s));
    QVERIFY(!texts.contains(u"0"_s));
}

void TstPictureExport::cappedRowsAreNamed()
{
    const auto comparison = scenarios::denseComparison(1, 50, 1'000);
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"capped.svg"_s)));
    QVERIFY(textsOf(contentOf(path(u"capped.svg"_s))).contains(u"16 of 50 lanes"_s));
    QVERIFY(exportTimeline(*comparison, {}, {.showsAllRows = true}, path(u"all.svg"_s)));
    QVERIFY(textsOf(contentOf(path(u"all.svg"_s))).contains(u"worker 49"_s));
}

void TstPictureExport::aSentenceThatAPanelCutsStandsBelowAsAWhole()
{
    write(u"narrow.svg"_s, {.width = 560});
    const QString narrow = textsOf(contentOf(path(u"narrow.svg"_s))).join(u' ');
    const QString sentence = QString::fromStdString(explainRun(*m_comparison->runs[1], m_figures[1]));
    QVERIFY2(narrow.contains(u"Thread pool (4): "_s + sentence), qPrintable(narrow));
    write(u"wide.svg"_s, {.width = 2'400});
    const QString wide = textsOf(contentOf(path(u"wide.svg"_s))).join(u' ');
    QCOMPARE(wide.count(sentence), 1);
    QVERIFY(!wide.contains(u"Thread pool (4): "_s));
}

void TstPictureExport::aSentenceWithoutSpacesIsBrokenToo_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("Chinese") << u"这些文件没有被读取，因为服务器没有回答。"_s.repeated(12);
    QTest::newRow("a path") << u"/a-folder-of-many"_s.repeated(20);
}

void TstPictureExport::aSentenceWithoutSpacesIsBrokenToo()
{
    QFETCH(const QString, note);
    const auto tasks = std::make_shared<const TaskList>(Workload{"trace", {{RecordedSpec{"work"}, 1, {}, {}}}, {}});
    RecordingLoader loader(RunConfig{.strategy = StrategyId::Imported}, tasks);
    loader.begin({});
    const std::uint32_t lane = loader.addThread({});
    QVERIFY(loader.addEvent(lane, TaskId{0}, 0, 1'000'000) == RecordingLoader::Problem::None);
    RunSummary summary;
    summary.report.notes = {note.toStdString()};
    const auto comparison = scenarios::comparisonOf(tasks, {*loader.finish(RunState::Done, std::move(summary))});
    QVERIFY(exportTimeline(*comparison, computeFigures(*comparison), {.width = 560}, path(u"note.svg"_s)));
    QVERIFY2(textsOf(contentOf(path(u"note.svg"_s))).join(QString()).contains(note), "all of it stands below the panel");
}

void TstPictureExport::numbersHaveNoSeparators()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const FileNumbers withPoints;
    const auto written = exportTimeline(*scenarios::denseComparison(1, 1'050, 2'100), {}, {}, path(u"many.svg"_s));
    QLocale::setDefault(before);
    QVERIFY(written);
    const QStringList texts = textsOf(contentOf(path(u"many.svg"_s)));
    QVERIFY2(texts.contains(u"16 of 1050 lanes"_s), qPrintable(texts.join(u'\n')));
}

void TstPictureExport::anUnknownSuffixIsAnError()
{
    const auto written = exportTimeline(*m_comparison, m_figures, {}, path(u"a.gif"_s));
    QVERIFY(!written);
    QVERIFY(QString::fromStdString(written.error().message).endsWith(u"a.gif: pictures are written as .png, .svg or .pdf"_s));
    QVERIFY(!isPicturePath(u"a.gif"_s));
    QVERIFY(isPicturePath(u"a.b.SVG"_s));
}

void TstPictureExport::anUnwritablePathIsAnErrorWithItsReason()
{
    const QString missing = path(u"no/such/folder/a.svg"_s);
    const auto written = exportTimeline(*m_comparison, m_figures, {}, missing);
    QVERIFY(!written);
    QCOMPARE(QString::fromStdString(written.error().message), u"write "_s + missing + u": No such file or directory"_s);
}

void TstPictureExport::afailureKeepsTheOldFile()
{
    write(u"kept.png"_s, {.width = 600});
    const QByteArray before = contentOf(path(u"kept.png"_s));
    const auto written = exportTimeline(*m_comparison, m_figures, {.width = 40'000}, path(u"kept.png"_s));
    QVERIFY(!written);
    QVERIFY(written.error().message.find("too large") != std::string::npos);
    QCOMPARE(contentOf(path(u"kept.png"_s)), before);
}

void TstPictureExport::nothingIsSaidOfTheMachineThatAnotherProgramRanOn()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"", {{RecordedSpec{"parse"}, 1}}});
    SyntheticRun run(RunConfig{.strategy = StrategyId::Imported, .title = "other"}, tasks);
    const auto lane = run.addLane("main");
    run.start(TaskId{0}, 0);
    run.span(lane, 0, 1'000'000, TaskId{0});
    run.end(TaskId{0}, 1'000'000);
    RunSummary summary;
    summary.onCoreSource = onCoreSourceKey(OnCoreSource::NotRecorded);
    run.setSummary(summary);
    run.setState(RunState::Done);
    const auto comparison = scenarios::comparisonOf(tasks, {run.record()});
    QVERIFY(exportTimeline(*comparison, computeFigures(*comparison), {}, path(u"imported.svg"_s)));
    QFile report(path(u"imported.html"_s));
    QVERIFY(report.open(QIODevice::ReadWrite));
    Recording recording;
    recording.comparison = comparison;
    QVERIFY(writeHtmlReport(recording, {}, report));
    report.seek(0);
    const QString texts = textsOf(contentOf(path(u"imported.svg"_s))).join(u'\n');
    QVERIFY2(texts.contains(u"Drawn by Juggler"_s), qPrintable(texts));
    for (const QString& part : {u"Machine"_s, u"Measured 20"_s, u"Page cache"_s, u"nice value"_s, u"running on a core"_s}) {
        QVERIFY2(!texts.contains(part), qPrintable(part + u" in: "_s + texts));
    }
    const QByteArray html = report.readAll();
    QVERIFY(html.contains("parse"));
    for (const char* part : {">Cores<", ">Measured<", ">Page cache<"}) {
        QVERIFY2(!html.contains(part), part);
    }
}

void TstPictureExport::anEmptyComparisonIsDrawn()
{
    const auto tasks = std::make_shared<TaskList>(Workload{});
    const auto comparison = scenarios::comparisonOf(tasks, {std::make_shared<RunRecord>(RunConfig{}, tasks)});
    QVERIFY(exportTimeline(*comparison, {}, {}, path(u"empty.svg"_s)));
    QVERIFY(textsOf(contentOf(path(u"empty.svg"_s))).contains(u"not run"_s));
}

QTEST_MAIN(TstPictureExport)
#include "tst_picture_export.moc"
