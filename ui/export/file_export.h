// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/recording.h"
#include "core/formats/write_progress.h"
#include "ui/export/picture_export.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace juggler::ui {

/// How a recording is written to a file. A plain value.
struct ExportOptions {
    PictureOptions picture; ///< of pictures and of those within a report; ignored by files of data, which hold everything
    PictureLayout layout = PictureLayout::Together; ///< one each: a PDF has a page a model, SVG and PNG are files NAME-model.svg
};

/// Writes a recording to path in the format that its suffix names (core/formats/file_format.h), each file whole or not at all. Returns
/// the files that were written: path, or several where each model has one. Fails with "write PATH: REASON", with "write PATH: cancelled"
/// where progress said so, and names the suffixes where that is unknown. Formats of data need no application; the others a
/// QGuiApplication, but no window. [any thread]
Result<QStringList> exportFile(const Recording& recording, const ExportOptions& options, const QString& path,
                               const WriteProgress& progress = {});

/// The files that exportFile() would write: path itself, or "DIR/NAME-blocking.svg", ... [any thread]
QStringList exportPaths(const Comparison& comparison, const ExportOptions& options, const QString& path);

/// The options for who chose none: a row a task where there are few of them, else a row a thread.
ExportOptions defaultExportOptions(const Comparison& comparison);

} // namespace juggler::ui
