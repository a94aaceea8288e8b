// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QSize>
#include <QtCore/QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// What a picture is made of: PNG has pixels, SVG and PDF have outlines and text.
enum class PictureKind { Pixels, Outlines };

/// Writes a picture of size logical pixels to path; its suffix says the format: .png (two pixels a logical one), .svg or .pdf. paint
/// draws it on white, with the coordinates of logical pixels. The file appears at once when it is complete; on failure an older one
/// stays, and the error is "write PATH: reason". Needs a QGuiApplication but no window. [GUI thread]
Result<void> writePicture(const QString& path, const QSize& size, const QString& title,
                          const std::function<void(QPainter&, PictureKind)>& paint);

/// Whether path ends with a suffix that writePicture() knows.
bool isPicturePath(const QString& path);

} // namespace juggler::ui
