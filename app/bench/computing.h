// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <vector>

namespace juggler::app {

// Computing and clocks; see MachineMeasurement.

Result<std::vector<double>> measureFibonacci();
Result<std::vector<double>> measureCores();
Result<std::vector<double>> measureClock();
Result<std::vector<double>> measureCpuClock();
Result<std::vector<double>> measureTimer();

} // namespace juggler::app
