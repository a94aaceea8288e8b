// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"

#include <string_view>

namespace juggler {

/// Whether a file that begins so is a journal. [any thread]
bool isJournal(std::string_view head) noexcept;

/// openRecording() of a journal: what a program recorded that ended unexpectedly. [any thread]
Result<Recording> openJournal(const QString& path, const ReadProgress& progress = {});

} // namespace juggler
