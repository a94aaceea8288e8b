// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/core_account.h"

#include "core/base/clock.h"

#include <algorithm>

namespace juggler {

namespace {

const CoreTimes* find(const std::vector<CoreTimes>& times, int core)
{
    const auto found = std::find_if(times.begin(), times.end(), [core](const CoreTimes& each) { return each.core == core; });
    return found == times.end() ? nullptr : &*found;
}

std::int64_t at(const std::vector<std::int64_t>& values, int core)
{
    const auto index = static_cast<std::size_t>(core);
    return index < values.size() ? values[index] : 0;
}

} // namespace

CoreAccount::CoreAccount() : m_cores(allowedCoreNumbers()), m_before(readCoreTimes()), m_beganNs(monotonicNowNs()) {}

std::vector<CoreTotals> CoreAccount::totals(const std::vector<std::int64_t>& oursNs,
                                            const std::optional<std::vector<std::int64_t>>& jugglerNs) const
{
    const std::vector<CoreTimes> after = readCoreTimes();
    const std::int64_t elapsedNs = monotonicNowNs() - m_beganNs;
    std::vector<int> cores = m_cores;
    for (int core = 0; core < static_cast<int>(oursNs.size()); ++core) {
        if (at(oursNs, core) > 0 && !std::binary_search(m_cores.begin(), m_cores.end(), core)) {
            cores.push_back(core);
        }
    }
    std::sort(cores.begin(), cores.end());
    std::vector<CoreTotals> all;
    for (const int core : cores) {
        CoreTotals totals{.core = core, .oursNs = at(oursNs, core), .jugglerNs = {}, .notOursNs = {}, .idleNs = {}};
        if (jugglerNs) {
            totals.jugglerNs = at(*jugglerNs, core);
        }
        const CoreTimes* const counted = find(after, core);
        const CoreTimes* const before = find(m_before, core);
        all.push_back(counted && before ? split(totals, *before, *counted, elapsedNs) : totals);
    }
    return all;
}

// The kernel's idle time is cut to whole ticks, ours is exact: what is left of the elapsed time is somebody else's.
CoreTotals CoreAccount::split(CoreTotals known, const CoreTimes& before, const CoreTimes& after, std::int64_t elapsedNs)
{
    const std::int64_t unknownNs = std::max<std::int64_t>(elapsedNs - known.oursNs - known.jugglerNs.value_or(0), 0);
    known.idleNs = std::clamp<std::int64_t>(after.idleNs - before.idleNs, 0, unknownNs);
    known.notOursNs = unknownNs - *known.idleNs;
    return known;
}

} // namespace juggler
