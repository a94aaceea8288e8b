// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/run_config.h"

#include <string>
#include <vector>

namespace juggler::app {

/// The model that a key names. Fails with "unknown model "KEY"; did you mean OTHER?". [any thread]
Result<StrategyId> modelOfKey(const std::string& key);

/// Appends the models that "KEY[,KEY...]" or "all" names; none may come twice. An error is one sentence. [any thread]
Result<void> addModels(std::vector<StrategyId>& models, const std::string& option, const std::string& value);

} // namespace juggler::app
