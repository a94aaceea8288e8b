// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_info.h"

#include <string>
#include <vector>

namespace juggler::app {

/// `juggler bench`: measures what this machine costs and prints it. Returns the program's exit status.
int benchCommand(const std::vector<std::string>& arguments);

/// What help and manual tell of it.
CommandInfo benchCommandInfo();

} // namespace juggler::app
