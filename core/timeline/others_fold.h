// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/oncore/switch_record.h"
#include "core/oncore/switch_router.h"
#include "core/timeline/timeline_writer.h"

#include <cstdint>
#include <vector>

namespace juggler {

/// Makes of who got which core the stretches in which each had somebody else: no thread of the run, and not idle. Owned by the
/// TimelineBuilder. [drain thread]
class OthersFold {
public:
    OthersFold(TimelineWriter& writer, const SwitchRouter& router) : m_writer(writer), m_router(router) {}

    /// Where newly taken records go; each core's in the order of time.
    [[nodiscard]] std::vector<CoreTaken>& incoming() noexcept { return m_incoming; }

    /// Folds those before untilNs (CLOCK_MONOTONIC); the run's threads that had a core before that are announced.
    void foldUntil(std::int64_t untilNs);

    /// Ends what is open.
    void finish(std::int64_t endNs);

private:
    struct Core {
        bool isSeen = false;
        bool isOthers = false;
        std::int64_t sinceNs = 0;
    };
    void take(std::uint16_t core, bool isOthers, std::int64_t timeNs);

    TimelineWriter& m_writer;
    const SwitchRouter& m_router;
    std::vector<CoreTaken> m_incoming;
    std::vector<Core> m_cores; // by number
};

} // namespace juggler
