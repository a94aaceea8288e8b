// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace juggler::app {

/// What `juggler --help` prints.
std::string helpText();

/// What `juggler run --help` prints: made from the table of options and the catalog.
std::string runHelpText();

/// "juggler 0.1.0".
std::string versionText();

} // namespace juggler::app
