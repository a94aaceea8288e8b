// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace juggler::app {

/// The folder "juggler-data" beside the program, for a copy that is carried about.
std::string defaultPortableFolder();

/// Makes Juggler keep all that is its own there: settings, the list of recent sessions and the journals of running comparisons; nothing is
/// read from, or written to, the user's standard places. Makes the folder (0700) where it is missing. To be called before anything
/// reads a setting and while there is one thread. An error tells why the folder cannot be written into. [main thread]
Result<void> usePortableFolder(const std::string& folder);

} // namespace juggler::app
