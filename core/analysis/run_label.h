// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace juggler {

/// The name of a run's model in English, with the size of a pool and what else is not as it is by default: "Thread pool (4), in turn".
/// cores: those that the program might use where it ran. [any thread]
std::string modelLabel(const RunConfig& config, int cores);

/// The machine on which a run was measured: its file's, else the comparison's. [any thread]
const MachineInfo& machineOf(const Comparison& comparison, const RunRecord& run) noexcept;

/// What to call the origin of each run where a comparison has runs from several: the file's name, with a number where two files have
/// the same ("run.json (2)"), empty for what was measured here. Nothing where all come from one place. [any thread]
std::optional<std::vector<std::string>> originNames(const Comparison& comparison);

/// The round that a run belongs to, and its place in it. A plain value; numbers count from 1.
struct RoundPlace {
    bool isWarmUp = false;
    int round = 1; ///< among the warm-ups, or among the others
    int rounds = 1;
    int model = 1; ///< within the round
    int models = 1;
};
RoundPlace roundPlace(const Comparison& comparison, std::size_t run);

} // namespace juggler
