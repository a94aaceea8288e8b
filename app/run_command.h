// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace juggler::app {

/// `juggler run`: runs a workload under several models without a window, prints and writes the results. argc and argv are the
/// program's, arguments those behind "run". Returns the program's exit status: 0 every task was done, 1 not, or something could not be
/// written, 2 wrong usage, 130 interrupted.
int runCommand(int& argc, char** argv, const std::vector<std::string>& arguments);

} // namespace juggler::app
