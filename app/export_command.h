// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_info.h"

#include <string>
#include <vector>

namespace juggler::app {

/// `juggler export SESSION --to FILE...`: writes a recording in other formats. argc and argv are the program's, for Qt. Returns the
/// program's exit status.
int exportCommand(int& argc, char** argv, const std::vector<std::string>& arguments);

/// What help and manual tell of it.
CommandInfo exportCommandInfo();

} // namespace juggler::app
