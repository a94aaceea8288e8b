// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/base/result.h"
#include "core/timeline/grouping.h"

#include <optional>
#include <string>
#include <vector>

namespace juggler::app {

/// Writes the timeline of a comparison as a picture; the ending of the name says which kind. grouping: nothing for few tasks in a row each,
/// many by thread. Needs an application object that was made for painting. Fails with "write PATH: REASON". [main thread]
Result<void> writePicture(const Comparison& comparison, const std::vector<Figures>& figures, std::optional<Grouping> grouping,
                          const std::string& path);

} // namespace juggler::app
