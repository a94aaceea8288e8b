// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace juggler::app {

// What the shells read to complete commands, options, the words an option takes, models (in lists too), and files by their suffix. Made
// from the table of commands, so that they know what the program knows. [any thread]

std::string bashCompletion();
std::string zshCompletion();
std::string fishCompletion();

} // namespace juggler::app
