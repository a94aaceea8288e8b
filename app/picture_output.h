// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/timeline/run_record.h"

#include <string>

namespace juggler::app {

/// Writes the timeline of a comparison as a picture; the ending of the name says which kind. Needs an application object that was made
/// for painting. Fails with "write PATH: REASON". [main thread]
Result<void> writePicture(const Comparison& comparison, const std::string& path);

} // namespace juggler::app
