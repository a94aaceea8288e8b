// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/base/result.h"
#include "core/formats/write_progress.h"
#include "core/timeline/run_record.h"

#include <string_view>
#include <vector>

class QIODevice;

namespace juggler {

class UnknownFields;

/// The schema's name and version; within /1 fields are added, never renamed.
inline constexpr std::string_view kSessionSchema = "juggler-session/1";

/// Writes a comparison as JSON: machine, workload, and each run with its figures, threads and tasks; times in ns since that run's start,
/// unknown is null. Runs that were not reached have no threads and no tasks. Streams in constant memory, at some 300 MB/s. For comparisons
/// that have ended. An error carries the reason alone ("No space left on device", "cancelled"). [any thread]
///
/// unknown: what a newer version had written into the session that it was opened from; it is written again.
Result<void> writeSession(const Comparison& comparison, const std::vector<Figures>& figures, QIODevice& device,
                          const WriteProgress& progress = {}, const UnknownFields* unknown = nullptr);

/// How many bytes of JSON that would be, roughly: 200 an interval and 350 a task, and what a run takes at least. [any thread]
std::int64_t sessionSizeEstimate(const Comparison& comparison);

} // namespace juggler
