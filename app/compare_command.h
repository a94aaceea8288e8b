// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_info.h"

#include <string>
#include <vector>

namespace juggler::app {

/// What help and manual tell of `juggler compare`.
CommandInfo compareCommandInfo();

/// `juggler compare`: opens sessions and tells in what they differ from the
/// first. The exit status: 0; 1 where --fail-slower finds a regression; 2 for
/// wrong usage, a file that cannot be opened, or nothing that could be
/// compared.
int compareCommand(int& argc, char** argv, const std::vector<std::string>& arguments);

} // namespace juggler::app
