// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress_line.h"
#include "core/formats/recording.h"

#include <functional>
#include <string>
#include <vector>

namespace juggler::app {

/// Opens a session or a trace; draws how far it is. isCancelled: asked now and then, null where nothing cancels. Fails with
/// "open PATH: REASON". [main thread]
Result<Recording> openSession(const std::string& path, ProgressLine& progress, const std::function<bool()>& isCancelled = nullptr);

/// Prints what the reader has to say about the file, a line each, to the standard error.
void printNotes(const std::string& command, const Recording& recording);

/// Leaves the runs of the models that "KEY[,KEY...]" names. Fails with what models the recording has.
Result<Recording> onlyModels(Recording recording, const std::string& keys);

} // namespace juggler::app
