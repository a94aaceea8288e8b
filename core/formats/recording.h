// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/base/result.h"
#include "core/formats/write_progress.h"
#include "core/timeline/run_record.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace juggler {

class UnknownFields;

/// What a file held that was opened. A plain value; everything that it points to never changes. [any thread]
struct Recording {
    std::shared_ptr<const Comparison> comparison;
    std::vector<Figures> figures; ///< one for each run
    std::shared_ptr<const UnknownFields> unknownFields; ///< of a session that a newer version wrote: kept for the next writing; may be null
    std::vector<std::string> notes; ///< sentences for the user: what could not be read, counted and named
};

/// Opens a session (plain or compressed) or a trace of another program; what it is, is told by its contents. Opening is reading: nothing
/// in a file makes the program run, write or fetch anything. Memory is bounded whatever the file says. Fails with
/// "open PATH: REASON" where the reason names the place in the file, or is kReadingCancelled. [any thread]
Result<Recording> openRecording(const QString& path, const ReadProgress& progress = {});

} // namespace juggler
