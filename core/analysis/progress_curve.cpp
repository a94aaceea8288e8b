// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"

#include <algorithm>

namespace juggler {

namespace {

void addMeans(const InFlightLane& lane, std::int64_t binNs, std::vector<double>& bins)
{
    for (std::size_t bin = 0; lane.startedCount() > 0 && bin < bins.size(); ++bin) {
        const std::int64_t fromNs = static_cast<std::int64_t>(bin) * binNs;
        bins[bin] += lane.meanIn(fromNs, fromNs + binNs);
    }
}

/// Adds what a thread is doing at this moment, up to extentNs.
void addOpenSpan(ProgressCurve& curve, const OpenSpan& open, std::int64_t extentNs)
{
    const auto add = [&curve, state = open.state](std::size_t bin, double share) {
        StateTotals one;
        one.add(state, 1);
        curve.running[bin] += static_cast<double>(one.runningNs) * share;
        curve.ready[bin] += static_cast<double>(one.readyNs) * share;
        curve.waiting[bin] += static_cast<double>(one.waitingNs) * share;
    };
    for (auto bin = static_cast<std::size_t>(std::max<std::int64_t>(open.startNs, 0) / curve.binNs); bin < curve.running.size(); ++bin) {
        const auto fromNs = static_cast<std::int64_t>(bin) * curve.binNs;
        const std::int64_t inside = std::min(extentNs, fromNs + curve.binNs) - std::max(open.startNs, fromNs);
        add(bin, static_cast<double>(std::max<std::int64_t>(inside, 0)) / static_cast<double>(curve.binNs));
    }
}

} // namespace

ProgressCurve progressCurve(const Timeline& timeline, std::int64_t extentNs, std::size_t bins)
{
    ProgressCurve curve;
    if (extentNs <= 0 || bins == 0) {
        return curve;
    }
    curve.binNs = std::max<std::int64_t>(1, (extentNs + static_cast<std::int64_t>(bins) - 1) / static_cast<std::int64_t>(bins));
    const auto used = static_cast<std::size_t>((extentNs + curve.binNs - 1) / curve.binNs);
    curve.running.assign(used, 0);
    curve.ready.assign(used, 0);
    curve.waiting.assign(used, 0);
    const auto width = static_cast<double>(curve.binNs);
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        const Lane& lane = timeline.lane(i);
        const auto open = lane.open(); // first: should it be closed meanwhile, it is among the spans and left out here
        const std::size_t count = lane.size();
        if (open && (count == 0 || lane[count - 1].endNs <= open->startNs)) {
            addOpenSpan(curve, *open, extentNs);
        }
        if (count == 0) {
            continue;
        }
        std::size_t at = 0;
        StateTotals before;
        for (std::size_t bin = 0; bin < used; ++bin) {
            const std::int64_t toNs = static_cast<std::int64_t>(bin + 1) * curve.binNs;
            at = lane.firstEndingAfter(toNs, count, at);
            const StateTotals until = lane.totalsUntil(toNs, at, count);
            const StateTotals inBin = until - before;
            before = until;
            curve.running[bin] += static_cast<double>(inBin.runningNs) / width;
            curve.ready[bin] += static_cast<double>(inBin.readyNs) / width;
            curve.waiting[bin] += static_cast<double>(inBin.waitingNs) / width;
            if (at == count && inBin.sumNs() == 0) {
                break;
            }
        }
    }
    addMeans(timeline.inFlight(), curve.binNs, curve.waiting);
    addMeans(timeline.yielded(), curve.binNs, curve.ready);
    return curve;
}

} // namespace juggler
