// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_info.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace juggler::app {

/// text in lines of at most `columns`, each behind `indent` blanks but for the first; broken at blanks alone. Ends with a line feed unless
/// it is empty. [any thread]
std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns);

/// What `juggler --help` prints, in lines of at most `columns`.
std::string helpText(std::size_t columns);

/// What `juggler COMMAND --help` prints: its options, the models where they matter, exit statuses and examples.
std::string helpText(const CommandInfo& info, std::size_t columns);

/// Prints the help of the command of that name. Returns the program's exit status.
int printHelp(std::string_view command);

/// "juggler run --strategy ...".
std::string usageLine(const CommandInfo& info);

/// "juggler 0.1.0".
std::string versionText();

} // namespace juggler::app
