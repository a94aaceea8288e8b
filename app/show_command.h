// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_info.h"

#include <string>
#include <vector>

namespace juggler::app {

/// `juggler show SESSION`: prints a recording as a table and a text Gantt. Returns the program's exit status.
int showCommand(const std::vector<std::string>& arguments);

/// What help and manual tell of it.
CommandInfo showCommandInfo();

} // namespace juggler::app
