// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/journal_cost.h"

#include "core/base/time_text.h"

#include <algorithm>

namespace juggler {

std::optional<double> journalPercent(const RunRecord& run) noexcept
{
    const auto cpuNs = run.journalCpuNs();
    const auto makespanNs = run.makespanNs();
    if (!cpuNs || !makespanNs || *makespanNs <= 0) {
        return std::nullopt;
    }
    return 100 * static_cast<double>(*cpuNs) / static_cast<double>(*makespanNs);
}

std::string journalCostText(const Comparison& comparison)
{
    std::optional<double> most;
    for (const auto& run : comparison.runs) {
        if (const auto percent = journalPercent(*run)) {
            most = std::max(most.value_or(0), *percent);
        }
    }
    return most ? "journal: at most " + decimalText(std::max(*most, 0.01), 2) + " % of one core" : "";
}

} // namespace juggler
