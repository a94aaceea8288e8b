// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/print_job.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QImage>
#include <QtGui/QPageLayout>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPicture>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::PrintJob)
};

Error printError(const QString& reason)
{
    return {(Text::tr("print: %1").arg(reason)).toStdString()};
}

void paintFitted(QPainter& painter, const QRectF& page, const Picture& picture)
{
    const double scale = std::min(page.width() / picture.size.width(), page.height() / picture.size.height());
    painter.save();
    painter.translate((page.width() - picture.size.width() * scale) / 2, 0);
    painter.scale(scale, scale);
    picture.paint({painter, PictureKind::Outlines});
    painter.restore();
}

/// Whether what is drawn is kept for a preview: QPrintPreviewWidget's engine says that it is a picture's.
bool isPreview(const QPainter& painter)
{
    return painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Picture;
}

} // namespace

Picture recorded(const Picture& picture)
{
    QPicture outlines;
    QPainter painter(&outlines);
    picture.paint({painter, PictureKind::Outlines});
    painter.end();
    return {picture.size, picture.title, [outlines, pixels = imageOf(picture), size = picture.size](const PictureTarget& target) {
                if (pixels.isNull() || !isPreview(target.painter)) {
                    target.painter.drawPicture(0, 0, outlines);
                    return;
                }
                target.painter.setRenderHint(QPainter::SmoothPixmapTransform);
                target.painter.drawImage(QRectF(QPointF(), size), pixels);
            }};
}

Result<void> printPictures(QPrinter& printer, const std::vector<Picture>& pictures)
{
    QPainter painter;
    if (!painter.begin(&printer)) {
        return printError(printer.outputFileName().isEmpty() ? Text::tr("the printer does not take the pages")
                                                             : Text::tr("%1 cannot be written").arg(printer.outputFileName()));
    }
    for (const Picture& picture : pictures) {
        if (&picture != &pictures.front() && !printer.newPage()) {
            return printError(Text::tr("the printer takes no further page"));
        }
        paintFitted(painter, printer.pageLayout().paintRectPixels(printer.resolution()), picture);
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error) {
        return printError(Text::tr("the printer reports a failure"));
    }
    return {};
}

Result<void> printWithPreview(QWidget& window, const std::vector<Picture>& pictures)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(pictures.empty() ? u"Juggler"_s : pictures.front().title);
    printer.setCreator(u"Juggler"_s);
    QPrintPreviewDialog dialog(&printer, &window);
    Result<void> last; // of the pages that were painted last: those of the printer, where the user printed
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&](QPrinter* target) { last = printPictures(*target, pictures); });
    dialog.exec();
    return last;
}

} // namespace juggler::ui
