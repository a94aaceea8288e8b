// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace juggler {

inline constexpr std::string_view kJournalSuffix = ".journal";
inline constexpr std::string_view kUnfinishedSuffix = ".new"; ///< not locked yet

/// Where journals are kept: juggler/journals in the user's folder for state ($XDG_STATE_HOME where that is an absolute path, else
/// ~/.local/state; freedesktop.org's base directory specification). [any thread]
std::string defaultJournalFolder();

/// Creates the folder and those above it where they are missing, for the user alone (0700). A folder that is there and belongs to
/// somebody else, or that others may write to, is refused. [any thread]
Result<void> makeJournalFolder(const std::string& folder);

} // namespace juggler
