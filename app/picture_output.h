// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace juggler::app {

/// Writes the timeline of a comparison as a picture, few tasks in a row each, many by thread; the ending of the name says which kind. Needs an application object that was made
/// for painting. Fails with "write PATH: REASON". [main thread]
Result<void> writePicture(const Comparison& comparison, const std::vector<Figures>& figures, const std::string& path);

} // namespace juggler::app
