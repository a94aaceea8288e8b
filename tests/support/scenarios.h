// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"
#include "tests/support/synthetic_run.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace juggler::scenarios {

/// Sixteen tasks (6 reads, 4 sleeps, 6 fib) under the four models on four cores, at the times that a simple schedule gives them.
/// For tests and pictures of what draws timelines; nothing of it was measured.
std::shared_ptr<const Comparison> mixedComparison();

/// The same, while the second model is still running: its first task is over, others are open.
std::shared_ptr<const Comparison> liveComparison();

/// `panels` runs of `lanes` lanes with together about `bars` bars of 1 us to 100 us, close together: what a long run of small tasks
/// looks like.
std::shared_ptr<const Comparison> denseComparison(std::size_t panels, std::size_t lanes, std::size_t bars);

/// Puts runs into a comparison of the tasks.
std::shared_ptr<const Comparison> comparisonOf(std::shared_ptr<const TaskList> tasks,
                                               const std::vector<std::shared_ptr<const RunRecord>>& runs);

} // namespace juggler::scenarios
