// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

#include <memory>

namespace juggler {

/// A new strategy object for id. The only place that knows the concrete classes. [any thread]
std::unique_ptr<Strategy> makeStrategy(StrategyId id);

} // namespace juggler
