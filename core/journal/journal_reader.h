// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/timeline/run_record.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace juggler {

/// A recording made of a journal. A plain value.
struct RecoveredRecording {
    std::shared_ptr<const Comparison> comparison;
    std::vector<std::string> notes; ///< for the user: that it was recovered, and what is missing
};

/// Tells how far reading has come, of how many bytes; false ends it. [the reading thread]
using JournalProgress = std::function<bool(std::int64_t doneBytes, std::int64_t totalBytes)>;

/// Makes a recording of the journal at path. A run that was going on when its program ended is stopped where the journal ends: its open
/// spans end there, and its tasks that had no end are cancelled. A journal that is torn or damaged is read up to there, which is a note.
/// Fails where it is no journal, has not even a comparison, or progress ended it (kReadingStopped). Memory is bounded by the file's size,
/// whatever it says. Reads only. [any thread]
Result<RecoveredRecording> readJournal(const std::string& path, const JournalProgress& progress = {});

/// The message of the error where progress ended the reading.
inline constexpr const char* kReadingStopped = "stopped";

} // namespace juggler
