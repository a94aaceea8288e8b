// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/run_config.h"

#include <QtCore/QString>

namespace juggler::ui {

/// The name of a run's model, with what its knobs make of it: "Thread pool (4)", "Event loop, 1 ms slices", "Dedicated threads, in turn".
/// cores: those that the program may use. [any thread]
QString modelName(const RunConfig& config, int cores);

/// The name of a model whatever its knobs say: "Thread pool". [any thread]
QString strategyName(StrategyId strategy);

} // namespace juggler::ui
