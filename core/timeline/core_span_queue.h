// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/core_lane.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace juggler {

/// Brings the running spans of one core, which become known thread by thread, into the order of time. Owned by what folds the events.
/// [drain thread]
///
/// A span is kept until nothing can come before it any more: every span that ended earlier has been published (the horizon), and none
/// that is still open began earlier. The latter matters since a thread that lost its core notices only when it has one again: its
/// span then ends in the past.
class CoreSpanQueue {
public:
    explicit CoreSpanQueue(CoreLane& lane) : m_lane(&lane) {}

    /// A running span of the core that has ended.
    void add(SpanRef ref, const Span& span);

    /// A running span of the core that is open at the next settle().
    void noteOpen(const OpenCoreSpan& open) noexcept;

    /// Passes on to the core's lane what is certain: spans that ended at or before horizonNs, in order. Forgets what noteOpen() has
    /// told. Returns whether the lane has changed.
    bool settle(std::int64_t horizonNs);

private:
    struct Pending {
        std::int64_t endNs;
        SpanRef ref;
        friend bool operator>(const Pending& a, const Pending& b) noexcept { return a.endNs > b.endNs; }
    };

    CoreLane* m_lane;
    std::vector<Pending> m_pending; // a heap, the earliest end first
    std::int64_t m_latestStartNs = -1; // of the spans that have ended
    std::int64_t m_earliestOpenNs = std::numeric_limits<std::int64_t>::max();
    OpenCoreSpan m_latestOpen{{.startNs = -1}};
    std::int64_t m_shownOpenNs = -1; // the start of the open span that the lane tells of
};

} // namespace juggler
