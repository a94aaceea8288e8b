// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/others_fold.h"

#include <algorithm>

namespace juggler {

void OthersFold::foldUntil(std::int64_t untilNs)
{
    std::size_t kept = 0;
    for (const CoreTaken& taken : m_incoming) {
        if (taken.timeNs >= untilNs) {
            m_incoming[kept++] = taken;
            continue;
        }
        const bool isOthers = taken.tid > 0 && !m_router.isAnnounced(taken.tid);
        take(taken.core, isOthers, taken.timeNs - m_writer.startNs());
    }
    m_incoming.resize(kept);
}

// One after the other is one stretch: who they are is nobody's business here.
void OthersFold::take(std::uint16_t number, bool isOthers, std::int64_t timeNs)
{
    if (m_cores.size() <= number) {
        m_cores.resize(std::size_t{number} + 1);
    }
    Core& core = m_cores[number];
    if (core.isOthers && !isOthers) {
        m_writer.addOthers(number, core.sinceNs, timeNs);
    } else if (!core.isSeen) {
        m_writer.addOthers(number, timeNs, timeNs);
    }
    if (core.isOthers != isOthers) {
        core.sinceNs = std::max<std::int64_t>(timeNs, 0);
    }
    core.isSeen = true;
    core.isOthers = isOthers;
}

void OthersFold::finish(std::int64_t endNs)
{
    for (std::size_t i = 0; i < m_cores.size(); ++i) {
        if (m_cores[i].isSeen) {
            take(static_cast<std::uint16_t>(i), false, endNs - m_writer.startNs());
        }
    }
}

} // namespace juggler
