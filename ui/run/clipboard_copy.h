// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/picture_file.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
class QMimeData;
QT_END_NAMESPACE

namespace juggler::ui {

/// A picture as other programs paste it: pixels (two a logical one) and SVG. [any thread]
std::unique_ptr<QMimeData> mimeDataOf(const Picture& picture);

/// A table with its headings as other programs paste it: columns with tabs between, HTML, and CSV. [GUI thread]
std::unique_ptr<QMimeData> mimeDataOf(const QAbstractItemModel& table);

} // namespace juggler::ui
