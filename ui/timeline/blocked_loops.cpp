// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/blocked_loops.h"

#include "core/base/clock.h"
#include "ui/background/background_pool.h"

#include <QtCore/QFutureWatcher>

namespace juggler::ui {

namespace {

constexpr std::size_t kMostAtOnce = 20'000; // waits and spans: about a millisecond
constexpr std::int64_t kLookEveryNs = 200'000'000; // of a live run

std::size_t effortOf(const Timeline& timeline, std::uint32_t lane)
{
    return timeline.inFlight().size() + timeline.lane(lane).size();
}

} // namespace

void BlockedLoops::addTo(std::vector<PanelContent>& panels)
{
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (!panels[i].timeline) {
            continue;
        }
        std::shared_ptr<Entry>& entry = m_entries[i];
        if (!entry) {
            entry = std::make_shared<Entry>();
        }
        update(entry, panels[i]);
        panels[i].blocked = entry->loop;
    }
}

void BlockedLoops::clear()
{
    m_entries.clear(); // a search that goes on keeps its own alive
}

void BlockedLoops::update(const std::shared_ptr<Entry>& entry, const PanelContent& panel)
{
    if (entry->isFinal || entry->isSearching) {
        return;
    }
    const Timeline& timeline = *panel.timeline;
    const bool isFinished = panel.run->isFinished(); // before the lane is looked for
    const std::uint32_t lane = sharedLoopLane(timeline);
    if (lane >= timeline.laneCount()) {
        entry->loop.reset();
        entry->isFinal = isFinished;
        return;
    }
    const bool isSmall = effortOf(timeline, lane) <= kMostAtOnce;
    if (!isFinished && (!isSmall || timeline.revision() == entry->revision || monotonicNowNs() < entry->nextLookNs)) {
        return;
    }
    if (isSmall || m_search == Search::AtOnce) {
        entry->revision = timeline.revision();
        entry->loop = std::make_shared<const BlockedLoop>(findBlockedStretches(timeline));
        entry->nextLookNs = monotonicNowNs() + kLookEveryNs;
        entry->isFinal = isFinished;
        return;
    }
    searchLater(entry, panel.run);
}

void BlockedLoops::searchLater(const std::shared_ptr<Entry>& entry, const std::shared_ptr<const RunRecord>& run)
{
    entry->isSearching = true;
    auto* watcher = new QFutureWatcher<std::shared_ptr<const BlockedLoop>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, entry, watcher] {
        watcher->deleteLater();
        entry->loop = watcher->result();
        entry->isSearching = false;
        entry->isFinal = true;
        Q_EMIT changed();
    });
    watcher->setFuture(runInBackground([run] { return std::make_shared<const BlockedLoop>(findBlockedStretches(*run->timeline())); }));
}

} // namespace juggler::ui
