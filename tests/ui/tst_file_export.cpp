// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/file_format.h"
#include "tests/support/file_content.h"
#include "tests/support/repeated_runs.h"
#include "tests/support/scenarios.h"
#include "ui/export/file_export.h"
#include "ui/export/html_report.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using juggler::test::contentOf;
using namespace Qt::StringLiterals;

namespace {

/// The page as XML: what HTML leaves open is closed, named signs do not occur. So a reader tells whether elements fit into each other.
QByteArray asXml(QByteArray html)
{
    html.replace("<!DOCTYPE html>\n", "");
    html.replace(QByteArray("<meta charset=\"utf-8\">"), "");
    const QString text = QString::fromUtf8(html).replace(QRegularExpression(u"(<meta [^>]*[^/])>"_s), u"\\1/>"_s);
    return text.toUtf8();
}

} // namespace

class TstFileExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_recording.comparison = scenarios::mixedComparison();
        m_recording.figures = computeFigures(*m_recording.comparison);
        m_recording.notes = {"Two events were left out: <unknown>"};
    }

    void writesEveryFormatByItsSuffix_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("session") << u"a.json"_s << QByteArray("{");
        QTest::newRow("trace") << u"a.trace.json"_s << QByteArray("{");
        QTest::newRow("csv") << u"a.csv"_s << QByteArray("");
        QTest::newRow("report") << u"a.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("png") << u"a.png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"a.svg"_s << QByteArray("<?xml");
        QTest::newRow("pdf") << u"a.PDF"_s << QByteArray("%PDF-");
    }
    void writesEveryFormatByItsSuffix()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const auto written = exportFile(m_recording, {}, path(name));
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        QCOMPARE(*written, QStringList{path(name)});
        QVERIFY(contentOf(path(name)).size() > 200);
        QVERIFY(contentOf(path(name)).startsWith(begin));
    }

    void anUnknownSuffixNamesTheOnesThatThereAre()
    {
        const auto written = exportFile(m_recording, {}, path(u"a.gif"_s));
        QVERIFY(!written);
        QCOMPARE(written.error().message, "write " + path(u"a.gif"_s).toStdString() + ": files are written as " + fileSuffixList());
    }

    void aFileForEachModelIsNamedAfterIt()
    {
        const ExportOptions each{{}, PictureLayout::OneEach};
        const auto written = exportFile(m_recording, each, path(u"each.svg"_s));
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        QCOMPARE(*written,
                 (QStringList{path(u"each-blocking.svg"_s), path(u"each-thread-pool.svg"_s), path(u"each-event-loop.svg"_s),
                              path(u"each-dedicated-threads.svg"_s)}));
        QCOMPARE(*written, exportPaths(*m_recording.comparison, each, path(u"each.svg"_s)));
        for (const QString& file : *written) {
            QVERIFY(QFile::exists(file));
        }
        const QByteArray pool = contentOf(path(u"each-thread-pool.svg"_s));
        QVERIFY(pool.contains(">Thread pool (4)<"));
        QVERIFY(!pool.contains(">Blocking<"));
        QVERIFY(pool.contains(">2.5 s<")); // the axis is that of all models
        QVERIFY(!QFile::exists(path(u"each.svg"_s)));
    }

    void aPageForEachModelIsInOnePdf()
    {
        QVERIFY(exportFile(m_recording, {{}, PictureLayout::OneEach}, path(u"pages.pdf"_s)));
        QCOMPARE(contentOf(path(u"pages.pdf"_s)).count("/Type /Page\n"), 4);
        QVERIFY(exportFile(m_recording, {}, path(u"page.pdf"_s)));
        QCOMPARE(contentOf(path(u"page.pdf"_s)).count("/Type /Page\n"), 1);
    }

    void densePagesKeepTheirStrips()
    {
        Recording dense;
        dense.comparison = scenarios::denseComparison(2, 4, 100'000);
        dense.figures = computeFigures(*dense.comparison);
        QVERIFY(exportFile(dense, {{}, PictureLayout::OneEach}, path(u"dense.pdf"_s)));
        const QByteArray pdf = contentOf(path(u"dense.pdf"_s));
        QCOMPARE(pdf.count("/Type /Page\n"), 2);
        QCOMPARE(pdf.count("/Contents ["), 2);
        QCOMPARE(pdf.count("/Predictor 12"), 6); // ready, waiting and running on each
    }

    void onlyTheModelsThatWereAskedForAreDrawn()
    {
        ExportOptions options;
        options.picture.runs = {1, 99};
        QVERIFY(exportFile(m_recording, options, path(u"one.svg"_s)));
        QVERIFY(contentOf(path(u"one.svg"_s)).contains(">Thread pool (4)<"));
        QVERIFY(!contentOf(path(u"one.svg"_s)).contains(">Blocking<"));
    }

    void cancellingKeepsTheOldFile_data()
    {
        QTest::addColumn<QString>("name");
        for (const FileFormatInfo& info : fileFormats()) {
            if (info.isPicture) {
                QTest::newRow(info.suffix.data()) << u"kept"_s + QString::fromUtf8(info.suffix.data());
            }
        }
    }
    void cancellingKeepsTheOldFile()
    {
        QFETCH(QString, name);
        QFile old(path(name));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const auto written = exportFile(m_recording, {}, path(name), [](std::int64_t, std::int64_t) { return false; });
        QVERIFY(!written);
        QCOMPARE(written.error().message, "write " + path(name).toStdString() + ": cancelled");
        QCOMPARE(contentOf(path(name)), QByteArray("old"));
    }

    void aReportIsOneWellFormedPageThatLoadsNothing()
    {
        const QByteArray html = report(m_recording);
        QXmlStreamReader reader(asXml(html));
        QStringList ids;
        QStringList headings;
        int pictures = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            const auto attributes = reader.attributes();
            if (attributes.hasAttribute(u"id"_s)) {
                ids << attributes.value(u"id"_s).toString();
            }
            for (const QXmlStreamAttribute& attribute : attributes) {
                QVERIFY2(!attribute.name().startsWith(u"on"_s), qPrintable(attribute.name().toString())); // no handlers
                if (attribute.name() == u"href" || attribute.name() == u"src") {
                    QVERIFY2(attribute.value().startsWith(u'#') || attribute.value().startsWith(u"data:"_s),
                             qPrintable(attribute.value().toString()));
                }
            }
            QVERIFY(reader.name() != u"script" && reader.name() != u"link" && reader.name() != u"iframe");
            if (reader.name() == u"svg") {
                ++pictures;
                QCOMPARE(attributes.value(u"role"_s), u"img"_s);
                QVERIFY(attributes.hasAttribute(u"aria-labelledby"_s));
            }
            if (reader.name() == u"h2") {
                headings << reader.readElementText();
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString() + u" at line "_s + QString::number(reader.lineNumber())));
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size()); // each once
        QCOMPARE(headings, (QStringList{u"Makespan"_s, u"Results"_s, u"Timelines"_s, u"What the looks mean"_s, u"Notes"_s, u"Data"_s}));
        QCOMPARE(pictures, 1 + 4 + 5); // makespans, models, the legend's samples
        QVERIFY(!html.contains("url(http"));
        QVERIFY(!html.contains("@import"));
    }

    void aReportSaysWhatWasMeasured()
    {
        const QByteArray html = report(m_recording);
        QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        for (const char* part :
             {"<title>mixed", "Example CPU 4-Core", "Thread pool (4)", "<th scope=\"row\">Blocking</th>", "\u00d7</td>", "<caption>",
              "prefers-color-scheme:dark", "@media print", "Two events were left out: &lt;unknown&gt;", "read A.bin"}) {
            QVERIFY2(html.contains(part), part);
        }
    }

    void aReportMarksTheBestOnlyWhereTheSpreadsShowIt()
    {
        const auto reportOf = [this](const std::vector<std::pair<int, int>>& rounds) {
            test::RepeatedRuns runs;
            for (int round = 0; const auto& [blocking, pool] : rounds) {
                runs.round({.number = round++}, {{StrategyId::Blocking, blocking}, {StrategyId::ThreadPool, pool}});
            }
            Recording recording;
            recording.comparison = runs.comparison();
            recording.figures = runs.figures();
            return report(recording);
        };
        QVERIFY(reportOf({{100, 60}, {104, 61}, {96, 62}}).contains("<tr class=\"best\">"));
        const QByteArray within = reportOf({{100, 99}, {104, 103}, {96, 95}});
        QVERIFY(within.contains("<!DOCTYPE html>") && !within.contains("<tr class=\"best\">"));
    }

    void aReportCarriesTheSession()
    {
        const QByteArray html = report(m_recording);
        const qsizetype begin = html.indexOf(";base64,", html.indexOf("<a download=")) + 8;
        QVERIFY(begin > 8);
        QVERIFY(QByteArray::fromBase64(html.mid(begin, html.indexOf('"', begin) - begin)).size() > 100);
    }

    void aLargeSessionIsLeftOutAndTheReportSaysSo()
    {
        Recording dense;
        dense.comparison = scenarios::denseComparison(1, 8, 1'000'000);
        dense.figures = computeFigures(*dense.comparison);
        const QByteArray html = report(dense);
        QVERIFY(!html.contains("<a download="));
        QVERIFY(html.contains("The session is not in this page"));
        QVERIFY(html.contains("The first 200 of 100000 tasks"));
        QVERIFY(html.size() < 2'000'000);
    }

    void hostileNamesStayText()
    {
        const auto tasks = std::make_shared<TaskList>(
            Workload{"<script>alert('x')</script>\"><img src=http://x onerror=y>", {{SleepSpec{std::chrono::milliseconds(1)}, 1}}});
        Recording hostile;
        hostile.comparison = scenarios::comparisonOf(tasks, {std::make_shared<RunRecord>(RunConfig{}, tasks)});
        hostile.notes = {"</li></ul><script>"};
        const QByteArray html = report(hostile);
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("<img"));
        QXmlStreamReader reader(asXml(html));
        while (!reader.atEnd()) {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray report(const Recording& recording)
    {
        const auto written = exportFile(recording, {}, path(u"report.html"_s));
        return written ? contentOf(path(u"report.html"_s)) : QByteArray::fromStdString(written.error().message);
    }

    QTemporaryDir m_folder;
    Recording m_recording;
};

QTEST_MAIN(TstFileExport)
#include "tst_file_export.moc"
