// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/recording.h"
#include "core/formats/write_progress.h"
#include "ui/export/picture_export.h"

#include <cstdint>

class QIODevice;

namespace juggler::ui {

/// A larger session (bytes of its compressed file) is not put into a report: it would make it slow to open. The report says so.
inline constexpr std::int64_t kLargestEmbeddedSession = 3 * 1024 * 1024;
/// So many tasks of each model are listed; the report says how many are left out.
inline constexpr std::size_t kMostListedTasks = 200;

/// Writes a recording as one page of HTML that needs nothing else, neither the network nor scripts: what was run on which machine, the
/// makespans as a chart, the results and the tasks as tables, a picture of each model's timeline, the notes, what each look means, and the
/// session itself to be saved. It follows the reader's light or dark setting, and prints. Texts from the recording are escaped.
///
/// Needs a QGuiApplication. An error carries the reason alone ("No space left on device", "cancelled"). [any thread]
Result<void> writeHtmlReport(const Recording& recording, const PictureOptions& options, QIODevice& device,
                             const WriteProgress& progress = {});

} // namespace juggler::ui
