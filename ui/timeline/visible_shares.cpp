// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/visible_shares.h"

#include "ui/background/background_pool.h"
#include "ui/timeline/timeline_view.h"

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr std::size_t kMostIntervals = 1'000'000; // taken in at once: some ms
}

bool VisibleShares::update(const TimelineView& view)
{
    if (m_comparison != view.comparison()) {
        m_comparison = view.comparison();
        m_known.clear();
    }
    m_grouping = view.grouping();
    m_times = {};
    m_lateTimersNs = 0;
    m_knowsQueue = true;
    bool isComplete = true;
    for (const PanelContent& panel : view.panels()) {
        if (panel.timeline) {
            Known& known = m_known[panel.run.get()];
            isComplete = update(known, panel.run, kMostIntervals / view.panels().size() + 1) && isComplete;
            const StateTimesIndex& index = known.index;
            m_knowsQueue = m_knowsQueue && index.knowsQueue();
            const auto fromNs = static_cast<std::int64_t>(view.time().beginNs());
            const auto toNs = static_cast<std::int64_t>(view.time().endNs());
            m_times += index.timesIn(*panel.run, fromNs, toNs, panel.nowNs);
            m_lateTimersNs += index.lateTimersNs(fromNs, std::min(toNs, panel.nowNs));
        }
    }
    return isComplete;
}

bool VisibleShares::update(Known& known, const std::shared_ptr<const RunRecord>& run, std::size_t most)
{
    if (known.rest && known.rest->isFinished()) {
        known.index.setRest(known.rest->result());
        known.rest.reset();
    }
    const bool isComplete = known.index.update(*run, most);
    if (known.index.lacksRest() && !known.rest) {
        known.rest = runInBackground([run] { return StateTimesIndex::restOf(*run->timeline()); });
    }
    return isComplete && !known.rest;
}

std::optional<std::int64_t> VisibleShares::timeNs(Swatch state) const
{
    const bool isByTask = m_grouping == Grouping::ByTask;
    const bool isByCore = m_grouping == Grouping::ByCore; // on a core nothing waits
    const std::int64_t lateNs = isByTask ? m_lateTimersNs : 0; // a task's row shows it as ready, the lane of all waits as waiting
    switch (state) {
    case Swatch::Running: return m_times.runningNs;
    case Swatch::Waiting: return isByCore ? std::nullopt : std::optional(m_times.waitingNs() - lateNs);
    case Swatch::Ready: return isByCore ? std::nullopt : std::optional(m_times.readyNs + lateNs);
    case Swatch::Queued: return isByTask && m_knowsQueue ? std::optional(m_times.queuedNs) : std::nullopt;
    case Swatch::Overhead: break;
    }
    return isByTask ? std::nullopt : std::optional(m_times.ownWorkNs);
}

std::optional<double> VisibleShares::shareOf(Swatch state) const
{
    std::int64_t sumNs = 0;
    for (const Swatch drawn : kLegendStates) {
        sumNs += timeNs(drawn).value_or(0);
    }
    const auto ns = timeNs(state);
    return ns && sumNs > 0 ? std::optional(static_cast<double>(*ns) / static_cast<double>(sumNs)) : std::nullopt;
}

} // namespace juggler::ui
