// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <vector>

namespace juggler::app {

/// How fast a file comes out of the page cache; see MachineMeasurement. Writes a file of 64 MiB without a name into the folder for
/// temporary files.
Result<std::vector<double>> measurePageCache();

} // namespace juggler::app
