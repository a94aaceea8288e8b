// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oncore/switch_router.h"

#include <algorithm>

namespace juggler {

namespace {
// What a process may switch between being made and announcing itself; a thread does so within its first turn.
constexpr std::size_t kKeptEarly = 256;
} // namespace

void SwitchRouter::sortIncoming()
{
    const auto isEarlier = [](const SwitchRecord& a, const SwitchRecord& b) { return a.timeNs < b.timeNs; };
    if (!std::is_sorted(m_incoming.begin(), m_incoming.end(), isEarlier)) {
        std::stable_sort(m_incoming.begin(), m_incoming.end(), isEarlier);
    }
}

void SwitchRouter::add(std::uint16_t core, std::int64_t ns)
{
    if (m_onCoreNs.size() <= core) {
        m_onCoreNs.resize(std::size_t{core} + 1);
    }
    m_onCoreNs[core] += std::max<std::int64_t>(ns, 0);
}

// Who has which core, and since when. Where another one gets a core that somebody was not seen to lose, the end of that.
std::optional<SwitchRecord> SwitchRouter::account(SwitchRecord& record)
{
    if (m_cores.size() <= record.core) {
        m_cores.resize(std::size_t{record.core} + 1);
    }
    Core& core = m_cores[record.core];
    const std::int32_t before = core.tid;
    const bool isKnown = before != 0 || !core.isSeen;
    core.isSeen = true;
    switch (record.kind) {
    case SwitchKind::In:
        core = {record.tid, record.timeNs, true};
        if (before != 0 && before != record.tid) {
            return SwitchRecord{record.timeNs, before, record.core, SwitchKind::OutBlocked};
        }
        break;
    case SwitchKind::OutPreempted:
    case SwitchKind::OutBlocked:
        if (isKnown && (before == record.tid || before == 0)) { // of nobody: it had the core when recording began
            add(record.core, record.timeNs - std::max(core.sinceNs, m_beganNs));
        }
        core.tid = 0;
        break;
    case SwitchKind::Lost:
        record.tid = before;
        core.tid = 0;
        break;
    }
    return std::nullopt;
}

void SwitchRouter::keep(const SwitchRecord& record)
{
    std::vector<SwitchRecord>& kept = m_early[record.tid];
    if (kept.size() == 2 * kKeptEarly) {
        kept.erase(kept.begin(), kept.begin() + kKeptEarly);
    }
    kept.push_back(record);
}

void SwitchRouter::release(int tid, std::size_t target)
{
    if (const auto known = m_targets.find(tid); known != m_targets.end() && known->second == target) {
        m_targets.erase(known);
    }
}

void SwitchRouter::finish(std::int64_t endNs)
{
    for (std::size_t i = 0; i < m_cores.size(); ++i) {
        if (m_cores[i].tid != 0) {
            add(static_cast<std::uint16_t>(i), endNs - m_cores[i].sinceNs);
            m_cores[i].sinceNs = endNs;
        }
    }
}

} // namespace juggler
