// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/curve_indexes.h"

#include "ui/background/background_pool.h"

#include <QtCore/QFutureWatcher>

namespace juggler::ui {

void CurveIndexes::addTo(std::vector<PanelContent>& panels)
{
    for (std::size_t i = 0; i < panels.size(); ++i) {
        PanelContent& panel = panels[i];
        if (!panel.timeline) {
            continue;
        }
        std::shared_ptr<Entry>& entry = m_entries[i];
        if (!entry) {
            entry = std::make_shared<Entry>();
        }
        update(entry, panel.run, panel.nowNs);
        panel.concurrency = entry->index;
    }
}

void CurveIndexes::clear()
{
    m_entries.clear(); // what is being built keeps its own alive
}

void CurveIndexes::update(const std::shared_ptr<Entry>& entry, const std::shared_ptr<const RunRecord>& run, std::int64_t nowNs)
{
    if (entry->isFinal || entry->isBuilding) {
        return;
    }
    if (!run->isFinished()) {
        build(entry, run, entry->index, nowNs - ConcurrencyIndex::kSettleNs);
        return;
    }
    // What was learnt late while the run went on was counted at the wrong time: then once more from the beginning.
    const bool isFresh = !entry->index->isExact();
    build(entry, run, isFresh ? std::make_shared<ConcurrencyIndex>() : entry->index, ConcurrencyIndex::kForever);
    if (!entry->isBuilding && !entry->isFinal) {
        update(entry, run, nowNs); // the very last of it came late
    }
}

void CurveIndexes::build(const std::shared_ptr<Entry>& entry, const std::shared_ptr<const RunRecord>& run,
                         const std::shared_ptr<ConcurrencyIndex>& index, std::int64_t untilNs)
{
    const bool isFresh = index != entry->index;
    const auto take = [entry, index, isFresh] {
        entry->index = index;
        entry->isFinal = index->isComplete() && (isFresh || index->isExact());
    };
    if (m_build == Build::AtOnce || index->backlog(*run->timeline()) <= kMostAtOnce) {
        index->update(*run->timeline(), untilNs);
        take();
        return;
    }
    entry->isBuilding = true;
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, entry, take, watcher] {
        watcher->deleteLater();
        entry->isBuilding = false;
        take();
        Q_EMIT changed();
    });
    watcher->setFuture(runInBackground([run, index, untilNs] { index->update(*run->timeline(), untilNs); }));
}

} // namespace juggler::ui
