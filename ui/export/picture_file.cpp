// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_file.h"

#include "core/formats/output_buffer.h"
#include "core/formats/save_file.h"
#include "ui/export/pdf_columns.h"
#include "ui/export/svg_device.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QMarginsF>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPngScale = 2;
constexpr int kPixelsPerInch = 96; // SVG's and CSS's; with any other number the text gets another size than the rest
constexpr int kLargestImage = 30'000; // device pixels a side

Error writeError(const QString& path, const QString& reason)
{
    return {(u"write "_s + path + u": "_s + reason).toStdString()};
}

void paintOnWhite(const PictureTarget& target, const Picture& picture)
{
    target.painter.save();
    target.painter.fillRect(QRect(QPoint(-1, -1), picture.size + QSize(2, 2)), Qt::white); // beyond the edge, where a viewer rounds
    picture.paint(target);
    target.painter.restore();
}

bool isTooLarge(const QSize& size)
{
    return size.width() * kPngScale > kLargestImage || size.height() * kPngScale > kLargestImage;
}

/// Empty where it cannot be done.
QByteArray pngOf(const Picture& picture)
{
    const QImage image = imageOf(picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return !image.isNull() && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QPageSize pageOf(const Picture& picture)
{
    constexpr double kPointsPerPixel = 72.0 / kPixelsPerInch;
    return QPageSize(QSizeF(picture.size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch);
}

QByteArray pdfOf(const std::vector<Picture>& pictures, ColumnPainter* columns)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPixelsPerInch);
    writer.setPageSize(pageOf(pictures.front()));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(pictures.front().title);
    writer.setCreator(u"Juggler"_s);
    QPainter painter(&writer);
    for (const Picture& picture : pictures) {
        if (&picture != &pictures.front()) {
            writer.setPageSize(pageOf(picture));
            writer.newPage();
        }
        paintOnWhite({painter, PictureKind::Outlines, columns}, picture);
    }
    painter.end();
    return bytes;
}

/// With the strips of dense rows in their small form, where Qt's file can be read.
QByteArray pdfOf(const std::vector<Picture>& pictures)
{
    PdfColumns columns;
    const QByteArray bytes = pdfOf(pictures, &columns);
    if (columns.isEmpty()) {
        return bytes;
    }
    const auto complete = columns.insertInto(bytes);
    return complete ? *complete : pdfOf(pictures, nullptr);
}

QByteArray paintedSvg(const Picture& picture, const QByteArray& idPrefix, QByteArray (SvgDevice::*textOf)() const)
{
    SvgDevice device(picture.size, picture.title, idPrefix);
    QPainter painter(&device);
    paintOnWhite({painter, PictureKind::Outlines}, picture);
    painter.end();
    return (device.*textOf)();
}

Result<void> save(const QString& path, const QByteArray& bytes)
{
    return saveFile(path, [&bytes](QIODevice& device) {
        OutputBuffer output(device);
        output.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        return output.finish();
    });
}

QString suffixOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

} // namespace

QImage imageOf(const Picture& picture)
{
    QImage image = isTooLarge(picture.size) ? QImage() : QImage(picture.size * kPngScale, QImage::Format_RGB32);
    if (!image.isNull()) {
        image.setDevicePixelRatio(kPngScale);
        QPainter painter(&image);
        paintOnWhite({painter, PictureKind::Pixels}, picture);
    }
    return image;
}

QByteArray svgOf(const Picture& picture)
{
    return paintedSvg(picture, {}, &SvgDevice::file);
}

QByteArray svgElementOf(const Picture& picture, const QByteArray& idPrefix)
{
    return paintedSvg(picture, idPrefix, &SvgDevice::element);
}

Result<void> writePictures(const QString& path, const std::vector<Picture>& pictures)
{
    const QString suffix = suffixOf(path);
    if (!isPicturePath(path)) {
        return writeError(path, u"pictures are written as .png, .svg or .pdf"_s);
    }
    if (pictures.empty()) {
        return writeError(path, u"there is nothing to draw"_s);
    }
    if (suffix == u"png" && isTooLarge(pictures.front().size)) {
        return writeError(path, u"the picture is too large for PNG; SVG and PDF have no such limit"_s);
    }
    const QByteArray bytes = suffix == u"pdf" ? pdfOf(pictures) : suffix == u"svg" ? svgOf(pictures.front()) : pngOf(pictures.front());
    return bytes.isEmpty() ? Result<void>(writeError(path, u"the picture could not be made"_s)) : save(path, bytes);
}

Result<void> writePicture(const QString& path, const QSize& size, const QString& title,
                          const std::function<void(QPainter&, PictureKind)>& paint)
{
    return writePictures(path, {{size, title, [&paint](const PictureTarget& target) { paint(target.painter, target.kind); }}});
}

bool isPicturePath(const QString& path)
{
    const QString suffix = suffixOf(path);
    return suffix == u"png" || suffix == u"svg" || suffix == u"pdf";
}

} // namespace juggler::ui
