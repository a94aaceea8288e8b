// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"
#include "core/journal/journal_folder.h"
#include "core/model/run_config.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace juggler {

/// A recording that a program left behind which ended unexpectedly. A plain value.
struct CrashedJournal {
    std::string path; ///< for openRecording() and discardJournal()
    std::chrono::system_clock::time_point createdAt; ///< when its comparison was started
    std::chrono::system_clock::time_point lastWrittenAt;
    std::vector<StrategyId> models; ///< of the runs that had begun, in their order
    std::uint64_t intervals = 0;
    std::int64_t sizeBytes = 0;
};

/// Those in the folder, the newest first. Journals of programs that run are not among them, nor those of which no run had begun. Reads
/// the heads of their records only, some ms for a large one. [any thread]
std::vector<CrashedJournal> findCrashedJournals(const std::string& folder = defaultJournalFolder());

/// Removes it; one that is gone already is no failure. Refuses what is not called as journals are, or belongs to a program that runs.
/// [any thread]
Result<void> discardJournal(const std::string& path);

/// Locks it, as a program does that writes it: until the descriptor closes nobody lists, discards or prunes it. Not open where it is gone,
/// or belongs to somebody else. [any thread]
FileDescriptor holdJournal(const std::string& path);

/// Removes what nobody asked for: what is left of programs that ended before they had recorded anything, and of crashed ones all but the
/// newest eight of the last 30 days. Every journal that ends does so. [any thread]
void removeOldJournals(const std::string& folder);

} // namespace juggler
