// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_file.h"

#include "core/formats/output_buffer.h"
#include "core/formats/save_file.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QMarginsF>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

using Paint = std::function<void(QPainter&, PictureKind)>;

constexpr int kPngScale = 2;
constexpr int kPixelsPerInch = 96; // SVG's and CSS's; with any other number the text gets another size than the rest
constexpr int kLargestImage = 30'000; // device pixels a side

Error writeError(const QString& path, const QString& reason)
{
    return {(u"write "_s + path + u": "_s + reason).toStdString()};
}

void paintOnWhite(QPainter& painter, const QSize& size, const Paint& paint, PictureKind kind)
{
    painter.fillRect(QRect(QPoint(-1, -1), size + QSize(2, 2)), Qt::white); // beyond the edge, where a viewer rounds
    paint(painter, kind);
}

/// Empty where it cannot be done.
QByteArray pngOf(const QSize& size, const Paint& paint)
{
    QImage image(size * kPngScale, QImage::Format_RGB32);
    if (image.isNull()) {
        return {};
    }
    image.setDevicePixelRatio(kPngScale);
    {
        QPainter painter(&image);
        paintOnWhite(painter, size, paint, PictureKind::Pixels);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray svgOf(const QSize& size, const QString& title, const Paint& paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kPixelsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title);
    QPainter painter(&generator);
    paintOnWhite(painter, size, paint, PictureKind::Outlines);
    painter.end();
    return bytes;
}

QByteArray pdfOf(const QSize& size, const QString& title, const Paint& paint)
{
    constexpr double kPointsPerPixel = 72.0 / kPixelsPerInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPixelsPerInch);
    writer.setPageSize(QPageSize(QSizeF(size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(u"Juggler"_s);
    QPainter painter(&writer);
    paintOnWhite(painter, size, paint, PictureKind::Outlines);
    painter.end();
    return bytes;
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

Result<void> writePicture(const QString& path, const QSize& size, const QString& title, const Paint& paint)
{
    const QString suffix = suffixOf(path);
    QByteArray bytes;
    if (suffix == u"png") {
        if (size.width() * kPngScale > kLargestImage || size.height() * kPngScale > kLargestImage) {
            return writeError(path, u"the picture is too large for PNG; SVG and PDF have no such limit"_s);
        }
        bytes = pngOf(size, paint);
    } else if (suffix == u"svg") {
        bytes = svgOf(size, title, paint);
    } else if (suffix == u"pdf") {
        bytes = pdfOf(size, title, paint);
    } else {
        return writeError(path, u"pictures are written as .png, .svg or .pdf"_s);
    }
    return bytes.isEmpty() ? Result<void>(writeError(path, u"the picture could not be made"_s)) : save(path, bytes);
}

bool isPicturePath(const QString& path)
{
    const QString suffix = suffixOf(path);
    return suffix == u"png" || suffix == u"svg" || suffix == u"pdf";
}

} // namespace juggler::ui
