// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/base/result.h"
#include "core/formats/write_progress.h"
#include "core/timeline/run_record.h"

#include <vector>

class QIODevice;

namespace juggler {

/// What "otherData" names as its schema.
inline constexpr const char* kChromeTraceSchema = "juggler-trace/1";

/// Writes all runs of a comparison that have begun as a Chrome trace (JSON), which the usual viewers open. An error carries the reason
/// alone
/// ("No space left on device", "cancelled"). [any thread]
///
/// A run is a process, and all runs begin at 0. A native thread is a thread of it with one X event for each of its intervals, which never
/// overlap; waits that hold no thread are X events of threads called "in flight 1" and so on, packed so that they do not either: some
/// viewers stretch events that overlap, and some ignore asynchronous ones. From 500 such threads on, which no viewer bears well, further
/// waits are asynchronous (b, e), as is the time in the queue. The two curves are counters (C), and the cores of each run are a process of
/// their own. Times are exact to the ns.
///
/// Streams; memory is that of the tasks' starts and ends of one run (16 bytes a task), and of the waits at one instant.
Result<void> writeChromeTrace(const Comparison& comparison, const std::vector<Figures>& figures, QIODevice& device,
                              const WriteProgress& progress = {});

} // namespace juggler
