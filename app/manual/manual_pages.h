// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace juggler::app {

/// The manual page juggler(1), in the man macros of groff. [any thread]
std::string manPage();

/// docs/cli.md: the same for a reader of the documents. [any thread]
std::string markdownManual();

} // namespace juggler::app
