// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_info.h"

#include <string_view>
#include <vector>

namespace juggler::app {

/// Every command, in the order of the help; the first is the program without one. Help, manual, completions and hints are made from
/// it. [any thread]
const std::vector<CommandInfo>& commandTable();

/// The command of that name; null where there is none.
const CommandInfo* findCommand(std::string_view name);

} // namespace juggler::app
