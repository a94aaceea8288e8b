// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/panels/results_model.h"
#include "ui/run/clipboard_copy.h"
#include "ui/run/export_dialog.h"
#include "ui/run/print_job.h"
#include "ui/widgets/message_bar.h"

#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtPrintSupport/QPrintPreviewWidget>
#include <QtPrintSupport/QPrinter>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <memory>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

QPushButton* buttonCalled(const QWidget& parent, const QString& text)
{
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

QPushButton* browseButton(const ExportDialog& dialog)
{
    return buttonCalled(dialog, u"Browse..."_s);
}

QPushButton* replaceButton(const ExportDialog& dialog)
{
    return buttonCalled(*dialog.findChild<MessageBar*>(), u"Replace"_s);
}

/// Chooses a file in the dialog that is open; whether that asked before it would replace it. Answers no to that.
bool acceptFileDialog(const QString& path)
{
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) {
        return false;
    }
    const auto hasAsked = std::make_shared<bool>(false); // the timer may outlive this call
    QTimer::singleShot(0, dialog, [dialog, hasAsked] {
        if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            *hasAsked = true;
            question->done(QMessageBox::No);
            dialog->reject();
        }
    });
    dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    return *hasAsked;
}

} // namespace

class TstExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"juggler-test"_s);
        m_recording.comparison = scenarios::mixedComparison();
        m_recording.figures = computeFigures(*m_recording.comparison);
    }
    void init() { QSettings().clear(); }

    void aSuffixThatIsTypedChoosesTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        for (const FileFormatInfo& info : fileFormats()) {
            QTest::newRow(info.suffix.data()) << u"/tmp/a"_s + QString::fromUtf8(info.suffix.data()) << static_cast<int>(info.format);
        }
    }
    void aSuffixThatIsTypedChoosesTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(int, format);
        ExportDialog dialog(m_recording, {}, nullptr);
        dialog.findChild<QLineEdit*>()->clear();
        QTest::keyClicks(dialog.findChild<QLineEdit*>(), name);
        QCOMPARE(static_cast<int>(dialog.format()), format);
        QCOMPARE(dialog.path(), name);
    }

    void fitsIntoALowScreen()
    {
        ExportDialog dialog(m_recording, {}, nullptr);
        const int room = dialog.screen()->availableGeometry().width();
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY2(dialog.width() <= room, qPrintable(QString::number(dialog.width())));
        QTRY_VERIFY_WITH_TIMEOUT(dialog.hasPreview(), 30'000);
    }

    void aFormatThatIsChosenChangesTheSuffix()
    {
        ExportDialog dialog(m_recording, {}, nullptr);
        dialog.setPath(u"/tmp/b.json.zst"_s);
        dialog.setFormat(FileFormat::Pdf);
        QCOMPARE(dialog.path(), u"/tmp/b.pdf"_s);
    }

    void aSelectedRangeIsProposed()
    {
        ExportDialog::Screen screen;
        screen.selectedNs = std::pair(1e9, 2e9);
        screen.visibleNs = std::pair(0.5e9, 2e9);
        ExportDialog dialog(m_recording, screen, nullptr);
        QCOMPARE(dialog.part(), ExportDialog::Part::Selected);
        QCOMPARE(dialog.options().picture.rangeNs, screen.selectedNs);
        dialog.setPart(ExportDialog::Part::Visible);
        QCOMPARE(dialog.options().picture.rangeNs, screen.visibleNs);
        dialog.setPart(ExportDialog::Part::Whole);
        QVERIFY(!dialog.options().picture.rangeNs);
    }

    void tellsHowLargeThePictureWillBe()
    {
        ExportDialog dialog(m_recording, {}, nullptr);
        dialog.show();
        dialog.setFormat(FileFormat::Png);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.hasPreview(), 30'000);
        QVERIFY2(dialog.sizeText().contains(QLocale().toString(2400)), qPrintable(dialog.sizeText()));
        dialog.setFormat(FileFormat::Pdf);
        dialog.setLayout(PictureLayout::OneEach);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.hasPreview(), 30'000);
        QVERIFY2(dialog.sizeText().contains(u"cm, 4 pages"_s), qPrintable(dialog.sizeText()));
        dialog.setFormat(FileFormat::Csv);
        QCOMPARE(dialog.sizeText(), u"Everything that was recorded."_s);
    }

    void asksBeforeItReplacesAFile()
    {
        const QString path = m_folder.filePath(u"there.svg"_s);
        QFile(path).open(QIODevice::WriteOnly);
        ExportDialog dialog(m_recording, {}, nullptr);
        dialog.setPath(path);
        dialog.show();
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        QCOMPARE(accepted.count(), 0);
        QVERIFY(dialog.findChild<MessageBar*>()->text().contains(path));
        for (QPushButton* button : dialog.findChild<MessageBar*>()->findChildren<QPushButton*>()) {
            button->click();
        }
        QCOMPARE(accepted.count(), 1);
    }

    void asksOnceAboutTheFilesOfEachModel_data()
    {
        QTest::addColumn<bool>("isBrowsed");
        QTest::newRow("typed") << false;
        QTest::newRow("browsed, where only the file dialog could have asked") << true;
    }
    void asksOnceAboutTheFilesOfEachModel()
    {
        QFETCH(bool, isBrowsed);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"run.svg"_s);
        for (const QString& name : {u"run.svg"_s, u"run-blocking.svg"_s, u"run-event-loop.svg"_s}) {
            QVERIFY(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
        }
        ExportDialog dialog(m_recording, {}, nullptr);
        dialog.setPath(folder.filePath(u"other.svg"_s));
        dialog.show();
        if (isBrowsed) {
            bool isQuestion = false;
            QTimer::singleShot(0, qApp, [&] { isQuestion = acceptFileDialog(path); });
            browseButton(dialog)->click();
            QVERIFY(!isQuestion); // about a file that will not be written
        } else {
            dialog.setPath(path);
        }
        QCOMPARE(dialog.path(), path);
        dialog.setLayout(PictureLayout::OneEach);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        QCOMPARE(accepted.count(), 0);
        const QString question = dialog.findChild<MessageBar*>()->text();
        QVERIFY2(question.contains(u"run-blocking.svg"_s) && question.contains(u"run-event-loop.svg"_s), qPrintable(question));
        QVERIFY2(!question.contains(u"run.svg"_s), qPrintable(question));
        replaceButton(dialog)->click();
        QCOMPARE(accepted.count(), 1);
    }

    void anAnswerCountsForTheFilesThatItWasAskedFor()
    {
        QTemporaryDir folder;
        for (const QString& name : {u"run.svg"_s, u"run-blocking.svg"_s}) {
            QVERIFY(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
        }
        ExportDialog dialog(m_recording, {}, nullptr);
        dialog.setPath(folder.filePath(u"run.svg"_s));
        dialog.show();
        dialog.accept();
        const QString first = dialog.findChild<MessageBar*>()->text();
        QVERIFY2(first.contains(u"run.svg"_s), qPrintable(first));
        dialog.setLayout(PictureLayout::OneEach);
        QVERIFY(dialog.findChild<MessageBar*>()->text().isEmpty()); // the question is no longer the right one
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        QCOMPARE(accepted.count(), 0);
        QVERIFY(dialog.findChild<MessageBar*>()->text().contains(u"run-blocking.svg"_s));
    }

    void anAnswerIsNotForgottenWithTheNext()
    {
        QTemporaryDir folder;
        QVERIFY(QFile(folder.filePath(u"run-blocking.svg"_s)).open(QIODevice::WriteOnly));
        ExportDialog dialog(m_recording, {}, nullptr);
        dialog.setPath(folder.filePath(u"run.svg"_s));
        dialog.setLayout(PictureLayout::OneEach);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        replaceButton(dialog)->click();
        QCOMPARE(accepted.count(), 1);
        QVERIFY(QFile(folder.filePath(u"run-event-loop.svg"_s)).open(QIODevice::WriteOnly)); // by somebody else
        dialog.accept();
        QVERIFY(!dialog.findChild<MessageBar*>()->text().contains(u"run-blocking.svg"_s));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the button before
        replaceButton(dialog)->click();
        QCOMPARE(accepted.count(), 2);
    }

    void choicesComeBack()
    {
        {
            ExportDialog dialog(m_recording, {}, nullptr);
            dialog.setPath(m_folder.filePath(u"new.pdf"_s));
            dialog.setLayout(PictureLayout::OneEach);
            dialog.findChild<QSpinBox*>()->setValue(1700);
            dialog.accept();
        }
        ExportDialog dialog(m_recording, {}, nullptr);
        QCOMPARE(dialog.format(), FileFormat::Pdf);
        QCOMPARE(dialog.options().layout, PictureLayout::OneEach);
        QCOMPARE(dialog.options().picture.width, 1700);
        QVERIFY(dialog.path().startsWith(m_folder.path()));
    }

    void aChartIsCopiedAsPixelsAndAsSvg()
    {
        const auto data = mimeDataOf(timelinePictures(m_recording.comparison, m_recording.figures, {.width = 800}).front());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).width(), 1600);
        QVERIFY(QSvgRenderer(data->data(u"image/svg+xml"_s)).isValid());
    }

    void aTableIsCopiedAsTextHtmlAndCsv()
    {
        ResultsModel model;
        model.setComparison(m_recording.comparison);
        model.setFigures(m_recording.figures);
        const auto data = mimeDataOf(model);
        const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[0].startsWith(u"Model\t"_s));
        QVERIFY(lines[2].startsWith(u"Thread pool (4)\t"_s));
        QCOMPARE(lines[2].count(u'\t'), model.columnCount() - 1);
        QCOMPARE(data->html().count(u"<tr>"_s), 5);
        QCOMPARE(data->html().count(u"<th>"_s), model.columnCount());
        QCOMPARE(data->data(u"text/csv"_s).count("\r\n"), 5);
    }

    void printsAPageForEachModel()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath(u"printed.pdf"_s));
        printer.setPageOrientation(QPageLayout::Landscape);
        const auto printed =
            printPictures(printer, timelinePictures(m_recording.comparison, m_recording.figures, {}, PictureLayout::OneEach));
        QVERIFY2(printed, printed ? "" : printed.error().message.c_str());
        QFile file(m_folder.filePath(u"printed.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QCOMPARE(pdf.count("/Type /Page\n"), 4);
        QVERIFY(!pdf.contains("/Subtype /Image"));
    }

    void aPageIsLaidOutOnceForPreviewAndPrinter()
    {
        int painted = 0;
        const Picture page = recorded({QSize(600, 300), u"page"_s, [&painted](const PictureTarget& target) {
                                           ++painted;
                                           target.painter.fillRect(QRect(100, 50, 200, 100), Qt::red);
                                       }});
        const int laidOut = painted;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath(u"page.pdf"_s));
        QPrintPreviewWidget preview(&printer);
        preview.resize(800, 600);
        connect(&preview, &QPrintPreviewWidget::paintRequested, &preview,
                [&page](QPrinter* target) { QVERIFY(printPictures(*target, {page})); });
        preview.show();
        preview.updatePreview();
        const QImage shown = preview.grab().toImage();
        preview.print();
        QCOMPARE(painted, laidOut);
        int red = 0;
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x) {
                red += shown.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
            }
        }
        QCOMPARE_GT(red, 1'000);
        QFile file(m_folder.filePath(u"page.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("/Subtype /Image")); // paper gets outlines
    }

    void tellsWhyItCannotPrint()
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(u"/no/such/folder/a.pdf"_s);
        const auto printed = printPictures(printer, timelinePictures(m_recording.comparison, m_recording.figures, {}));
        QVERIFY(!printed);
        QVERIFY(printed.error().message.find("/no/such/folder/a.pdf") != std::string::npos);
    }

private:
    QTemporaryDir m_folder;
    Recording m_recording;
};

QTEST_MAIN(TstExportDialog)
#include "tst_export_dialog.moc"
