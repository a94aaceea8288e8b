// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtCore/QString>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QImage;
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

class ColumnPainter;

/// What a picture is made of: PNG has pixels, SVG and PDF have outlines and text.
enum class PictureKind { Pixels, Outlines };

/// Where a picture is painted.
struct PictureTarget {
    QPainter& painter;
    PictureKind kind;
    ColumnPainter* columns = nullptr; ///< for outlines: draws strips of columns; null for outlines of them too
};

/// A picture that can be painted as often as it is needed, in any kind.
struct Picture {
    QSize size; ///< logical pixels
    QString title;
    std::function<void(const PictureTarget&)> paint; ///< with the coordinates of logical pixels; white is below
};

/// Writes pictures to path; its suffix says the format: .png (two pixels a logical one), .svg or .pdf, which has a page for each. The
/// others hold one. The file appears at once when it is complete; on failure an older one stays, and the error is "write PATH: reason".
/// Needs a QGuiApplication but no window. [any thread, as far as the pictures are]
Result<void> writePictures(const QString& path, const std::vector<Picture>& pictures);

/// The same with one picture.
Result<void> writePicture(const QString& path, const QSize& size, const QString& title,
                          const std::function<void(QPainter&, PictureKind)>& paint);

/// The picture at two pixels a logical one; null where it is too large or memory does not suffice.
QImage imageOf(const Picture& picture);
/// The picture as an SVG file; idPrefix for one of several in a page of HTML, which gets the element alone.
QByteArray svgOf(const Picture& picture);
QByteArray svgElementOf(const Picture& picture, const QByteArray& idPrefix);

/// Whether path ends with a suffix that writePicture() knows.
bool isPicturePath(const QString& path);

} // namespace juggler::ui
