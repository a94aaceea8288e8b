// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/core_times.h"
#include "core/timeline/core_totals.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace juggler {

/// Splits a run's time on each core among the run, the program itself, others and nobody: what was recorded, beside what the kernel counted
/// between the object's making and totals(). Owned by the engine for one run. [engine's thread]
class CoreAccount {
public:
    CoreAccount();

    /// oursNs: by core, the time in which the run's threads were on it. jugglerNs: the same for other threads of the program; nothing where
    /// that is not known. One entry for each core that the calling thread may use, or that has one of ours.
    [[nodiscard]] std::vector<CoreTotals> totals(const std::vector<std::int64_t>& oursNs,
                                                 const std::optional<std::vector<std::int64_t>>& jugglerNs) const;

    /// The pure part: what passed between two readings, over elapsedNs.
    static CoreTotals split(CoreTotals known, const CoreTimes& before, const CoreTimes& after, std::int64_t elapsedNs);

private:
    std::vector<int> m_cores;
    std::vector<CoreTimes> m_before;
    std::int64_t m_beganNs;
};

} // namespace juggler
