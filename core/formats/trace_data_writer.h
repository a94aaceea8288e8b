// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/formats/output_buffer.h"
#include "core/timeline/run_record.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace juggler {

/// The number of a run's process in the trace; that of its cores is the next. Not 0: viewers take that for the idle process.
constexpr std::uint64_t tracePidOf(std::size_t run) noexcept
{
    return 2 * run + 1;
}

/// Writes what a trace knows beside its events, the value of "otherData": the schema, the machine, the workload, and of each run where its
/// times on a core come from and what was lost. [any thread]
void writeTraceData(OutputBuffer& output, const Comparison& comparison, const std::vector<Figures>& figures);

} // namespace juggler
