// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/export/picture_file.h"

#include <vector>

QT_BEGIN_NAMESPACE
class QPrinter;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

/// The picture as it is printed, laid out and painted beforehand: a printer gets the outlines that were written down, a preview pixels,
/// which it draws anew whenever it is moved. [any thread]
Picture recorded(const Picture& picture);

/// Paints each picture on a page of its own, as large as the page allows, at its top. Fails with "print: REASON". [GUI thread]
Result<void> printPictures(QPrinter& printer, const std::vector<Picture>& pictures);

/// Shows the pages as they will be printed, landscape unless the user turns them, and prints them where the user says so; a printer may be
/// a PDF file. Returns an error where printing failed. [GUI thread]
Result<void> printWithPreview(QWidget& window, const std::vector<Picture>& pictures);

} // namespace juggler::ui
