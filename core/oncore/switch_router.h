// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/oncore/switch_record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace juggler {

/// Brings the switch records of all cores into the order of time and hands each to the thread that it is about. Sums what the program's
/// threads had of each core, those too that nobody announced. Owned by what folds a run. [one thread]
///
/// A thread is announced when its recording begins, which may be read after its first switches were: of threads that nobody knows
/// the last records are kept, and handed over then.
class SwitchRouter {
public:
    /// beganNs: since when there are records, CLOCK_MONOTONIC.
    explicit SwitchRouter(std::int64_t beganNs) : m_beganNs(beganNs) {}

    /// Where newly taken records go; each core's in the order of time.
    [[nodiscard]] std::vector<SwitchRecord>& incoming() noexcept { return m_incoming; }

    /// The records of thread tid belong to target from now on; those that are known of it already are passed to deliver(record).
    template <typename Deliver>
    void announce(int tid, std::size_t target, Deliver&& deliver)
    {
        m_targets[tid] = target;
        if (const auto early = m_early.find(tid); early != m_early.end()) {
            for (const SwitchRecord& record : early->second) {
                deliver(record);
            }
            m_early.erase(early);
        }
    }

    /// The thread has ended: its id may come to be another's.
    void release(int tid, std::size_t target);

    /// Passes the records before untilNs to deliver(target, record), in the order of time. One of kind Lost goes to the thread
    /// that was last known to have the core.
    template <typename Deliver>
    void route(std::int64_t untilNs, Deliver&& deliver)
    {
        sortIncoming();
        std::size_t count = 0;
        for (; count < m_incoming.size() && m_incoming[count].timeNs < untilNs; ++count) {
            SwitchRecord record = m_incoming[count];
            if (const auto end = account(record)) {
                hand(*end, deliver);
            }
            if (record.tid != 0) {
                hand(record, deliver);
            }
        }
        m_incoming.erase(m_incoming.begin(), m_incoming.begin() + static_cast<std::ptrdiff_t>(count));
    }

    /// How long the program's threads and child processes had each core, up to what was routed, in ns by the core's number.
    [[nodiscard]] const std::vector<std::int64_t>& onCoreNs() const noexcept { return m_onCoreNs; }
    /// Adds what those have that are on a core at endNs.
    void finish(std::int64_t endNs);

    /// Whether that thread was announced, and not released.
    [[nodiscard]] bool isAnnounced(int tid) const { return m_targets.contains(tid); }

private:
    struct Core {
        std::int32_t tid = 0; // who has it; 0: none of ours
        std::int64_t sinceNs = 0;
        bool isSeen = false; // there was a record
    };

    template <typename Deliver>
    void hand(const SwitchRecord& record, Deliver&& deliver)
    {
        if (const auto known = m_targets.find(record.tid); known != m_targets.end()) {
            deliver(known->second, record);
        } else {
            keep(record);
        }
    }
    void sortIncoming();
    std::optional<SwitchRecord> account(SwitchRecord& record);
    void keep(const SwitchRecord& record);
    void add(std::uint16_t core, std::int64_t ns);

    std::int64_t m_beganNs;
    std::vector<SwitchRecord> m_incoming;
    std::vector<Core> m_cores; // by number
    std::vector<std::int64_t> m_onCoreNs; // by number
    std::unordered_map<std::int32_t, std::size_t> m_targets; // by thread id
    std::unordered_map<std::int32_t, std::vector<SwitchRecord>> m_early; // the last of threads without a target
};

} // namespace juggler
