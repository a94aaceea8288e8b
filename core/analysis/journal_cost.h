// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <optional>
#include <string>

namespace juggler {

/// 100 * the CPU time that the journal took while the run went on / its makespan: percent of one core. Nothing where no journal was kept,
/// or the run has no makespan. [any thread]
std::optional<double> journalPercent(const RunRecord& run) noexcept;

/// "journal: at most 0.1 % of one core" over all runs; empty where none has a journal.
std::string journalCostText(const Comparison& comparison);

} // namespace juggler
