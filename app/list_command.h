// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_info.h"

#include <string>
#include <vector>

namespace juggler::app {

/// `juggler list [--json]`: prints the execution models. Returns the program's exit status.
int listCommand(const std::vector<std::string>& arguments);

/// What help and manual tell of it.
CommandInfo listCommandInfo();

} // namespace juggler::app
