// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/recording.h"
#include "core/formats/write_progress.h"
#include "core/timeline/grouping.h"

#include <optional>
#include <string>
#include <utility>

namespace juggler::app {

/// What a file is to show, where its format can. A plain value.
struct FileOptions {
    std::optional<Grouping> grouping = std::nullopt; ///< nothing: few tasks in a row each, many by thread
    std::optional<std::pair<double, double>> rangeNs = std::nullopt; ///< from, until; nothing for everything
    bool showsAllRows = false; ///< of pictures; else the first ones of a model that has very many
    bool isOneForEachModel = false; ///< pages of a PDF, files NAME-model.svg and NAME-model.png
};

/// Nothing where the path may be written to, as far as can be told before it is: its suffix names a format, its folder is there and can
/// be written to. Else "write PATH: REASON", or what suffixes there are.
std::optional<Error> whyNotWritable(const std::string& path);

/// The same for a file whose format the option says.
std::optional<Error> whyNotWritableAsFile(const std::string& path);

/// Whether a file of that name is drawn: then an application object that was made for painting is needed.
bool needsPainting(const std::string& path);

/// Writes a recording in the format that the path's suffix names. Fails with "write PATH: REASON". [main thread]
Result<void> writeFile(const Recording& recording, const FileOptions& options, const std::string& path, const WriteProgress& progress = {});

} // namespace juggler::app
