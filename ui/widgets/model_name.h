// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/run_config.h"
#include "core/timeline/run_record.h"

#include <QtCore/QString>

#include <cstddef>

namespace juggler::ui {

/// The name of a run's model, with what its knobs make of it: "Thread pool (4)", "Event loop, 1 ms slices", "Dedicated threads, in turn".
/// cores: those that the program may use. [any thread]
QString modelName(const RunConfig& config, int cores);

/// The name of a model whatever its knobs say: "Thread pool". [any thread]
QString strategyName(StrategyId strategy);

/// The name of a run's model, with its file's name where the comparison has runs from several. run: its number. [any thread]
QString runName(const Comparison& comparison, std::size_t run);

} // namespace juggler::ui
