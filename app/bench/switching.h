// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <vector>

namespace juggler::app {

// What threads, processes and fibers cost; see MachineMeasurement.

Result<std::vector<double>> measureThreadStart();
Result<std::vector<double>> measureProcessStart();
Result<std::vector<double>> measureThreadSwitch();
Result<std::vector<double>> measureFiberSwitch();

} // namespace juggler::app
