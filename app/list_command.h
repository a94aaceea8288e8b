// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace juggler::app {

/// `juggler list [--json]`: prints the execution models. Returns the program's exit status.
int listCommand(const std::vector<std::string>& arguments);

} // namespace juggler::app
