// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace juggler::app {

/// `juggler __generate man|bash|zsh|fish|markdown`: prints what the build installs and the documents hold, made from the table of
/// commands; not for users. Returns the program's exit status.
int generateCommand(const std::vector<std::string>& arguments);

} // namespace juggler::app
