// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"

#include "core/timeline/late_timer.h"

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

/// How much of each bin intervals take, all together.
class Stays {
public:
    Stays(std::int64_t binNs, std::size_t bins) : m_binNs(binNs), m_parts(bins, 0.0), m_changes(bins + 1, 0.0) {}

    void add(std::int64_t fromNs, std::int64_t toNs)
    {
        fromNs = std::max<std::int64_t>(fromNs, 0);
        toNs = std::min(toNs, m_binNs * static_cast<std::int64_t>(m_parts.size()));
        if (toNs <= fromNs) {
            return;
        }
        const auto first = static_cast<std::size_t>(fromNs / m_binNs);
        const auto last = static_cast<std::size_t>((toNs - 1) / m_binNs);
        if (first == last) {
            m_parts[first] += static_cast<double>(toNs - fromNs);
            return;
        }
        m_parts[first] += static_cast<double>(static_cast<std::int64_t>(first + 1) * m_binNs - fromNs);
        m_parts[last] += static_cast<double>(toNs - static_cast<std::int64_t>(last) * m_binNs);
        m_changes[first + 1] += 1; // whole bins in between
        m_changes[last] -= 1;
    }

    /// Calls take(bin, mean number of intervals).
    template <typename Take>
    void forEachMean(Take take) const
    {
        double whole = 0;
        for (std::size_t bin = 0; bin < m_parts.size(); ++bin) {
            whole += m_changes[bin];
            take(bin, whole + m_parts[bin] / static_cast<double>(m_binNs));
        }
    }

private:
    std::int64_t m_binNs;
    std::vector<double> m_parts; // ns
    std::vector<double> m_changes;
};

/// The lane of waits counts a timer until it is taken up; from when it was due its task is ready.
void takeLateTimersForReady(ProgressCurve& curve, const Timeline& timeline)
{
    if (!hasTimers(timeline.tasks().workload())) {
        return; // no wait of it can be late, however many there are
    }
    Stays late(curve.binNs, curve.ready.size());
    const InFlightLane& waits = timeline.inFlight();
    const std::size_t count = waits.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Span& wait = waits[i];
        late.add(waitEndNs(timeline.task(wait.task), timeline.tasks().spec(wait.task), wait.state, wait.startNs, wait.endNs), wait.endNs);
    }
    late.forEachMean([&curve](std::size_t bin, double mean) {
        curve.ready[bin] += mean;
        curve.waiting[bin] = std::max(0.0, curve.waiting[bin] - mean);
    });
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
    takeLateTimersForReady(curve, timeline);
    return curve;
}

} // namespace juggler
