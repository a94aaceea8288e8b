// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/row_arranger.h"

#include "ui/background/background_pool.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <algorithm>
#include <atomic>
#include <numeric>

namespace juggler::ui {

namespace {

constexpr std::chrono::milliseconds kBetweenSorts{1000}; // while a run goes on: rows that jump cannot be followed

std::vector<std::uint32_t> allTasks(const Timeline& timeline)
{
    std::vector<std::uint32_t> tasks(timeline.taskCount());
    std::iota(tasks.begin(), tasks.end(), 0U);
    return tasks;
}

} // namespace

/// An arrangement that another thread makes; both hold it.
struct RowArranger::Job {
    RowOrder order;
    std::uint64_t revision = 0;
    std::atomic<bool> isCancelled{false};
    std::shared_ptr<const RowArrangement> rows; // handed over by the event that tells that it is done
    bool isDone = false; // [GUI thread]
};

const RowOrder& RowSettings::order(Grouping grouping, StrategyId model) const
{
    static const RowOrder plain;
    const auto found = orders.find({grouping, model});
    return found == orders.end() ? plain : found->second;
}

void RowSettings::forgetRows()
{
    for (auto& [key, order] : orders) {
        order = {.sort = order.sort, .direction = order.direction};
    }
}

RowArranger::RowArranger(Build build, QObject* parent) : QObject(parent), m_build(build) {}

RowArranger::~RowArranger()
{
    clear();
}

void RowArranger::clear()
{
    for (auto& [key, kept] : m_kept) {
        if (kept.job) {
            kept.job->isCancelled = true;
        }
    }
    m_kept.clear();
}

bool RowArranger::isBusy() const
{
    return std::any_of(m_kept.begin(), m_kept.end(), [](const auto& entry) { return entry.second.job != nullptr; });
}

void RowArranger::addTo(std::vector<PanelContent>& panels, Grouping grouping, const RowSettings& settings)
{
    for (std::size_t i = 0; i < panels.size(); ++i) {
        PanelContent& panel = panels[i];
        const StrategyId model = panel.run->config().strategy;
        panel.isCollapsed = settings.collapsed.contains(model);
        panel.order = settings.order(grouping, model);
        if (!panel.timeline || panel.order.isPlain()) {
            if (const auto kept = m_kept.find({grouping, i}); kept != m_kept.end() && kept->second.job) {
                kept->second.job->isCancelled = true;
            }
            m_kept.erase({grouping, i});
            continue;
        }
        Kept& kept = m_kept[{grouping, i}];
        if (grouping == Grouping::ByTask) {
            arrangeTasks(panel, panel.order, kept, grouping);
        } else {
            arrangeLanes(panel, panel.order, kept, grouping);
        }
        panel.arrangement = kept.rows;
        if (kept.rows) {
            panel.rowCount = static_cast<int>(kept.rows->size());
            panel.pinnedRows = static_cast<int>(kept.rows->pinnedCount());
            panel.hiddenRows = static_cast<int>(kept.rows->hiddenCount());
        }
    }
}

bool RowArranger::isStale(const Kept& kept, const PanelContent& panel, const RowOrder& order)
{
    if (!kept.rows || kept.order != order) {
        return true;
    }
    const bool isOld = panel.timeline->revision() != kept.revision && (order.dependsOnTime() || order.activeInNs);
    return isOld && (!panel.isLive || std::chrono::steady_clock::now() - kept.builtAt >= kBetweenSorts);
}

void RowArranger::arrangeLanes(PanelContent& panel, const RowOrder& order, Kept& kept, Grouping grouping)
{
    const bool isByCore = grouping == Grouping::ByCore;
    const std::vector<std::uint32_t> lanes = isByCore ? std::vector<std::uint32_t>(panel.cores.begin(), panel.cores.end()) : panel.lanes;
    if (isStale(kept, panel, order) || kept.lanes != lanes) {
        kept.order = order;
        kept.revision = panel.timeline->revision();
        kept.builtAt = std::chrono::steady_clock::now();
        kept.lanes = lanes;
        kept.rows = arrangeRows(lanes, RowFacts(*panel.timeline, grouping, panel.nowNs), order);
    }
    if (!isByCore) {
        panel.lanes = kept.rows->items();
        return;
    }
    panel.cores.clear();
    std::transform(kept.rows->items().begin(), kept.rows->items().end(), std::back_inserter(panel.cores),
                   [](std::uint32_t core) { return static_cast<std::uint16_t>(core); });
}

void RowArranger::arrangeTasks(PanelContent& panel, const RowOrder& order, Kept& kept, Grouping grouping)
{
    if (kept.job && kept.job->isDone) {
        kept.rows = kept.job->rows;
        kept.order = kept.job->order;
        kept.revision = kept.job->revision;
        kept.builtAt = std::chrono::steady_clock::now();
        kept.job.reset();
    }
    if (kept.job && kept.job->order != order) {
        kept.job->isCancelled = true;
        kept.job.reset();
    }
    if (kept.job || !isStale(kept, panel, order)) {
        return;
    }
    if (m_build == Build::Aside) {
        start(panel, order, kept);
    } else {
        kept.rows = arrangeRows(allTasks(*panel.timeline), RowFacts(*panel.timeline, grouping, panel.nowNs), order);
        kept.order = order;
        kept.revision = panel.timeline->revision();
    }
}

void RowArranger::start(const PanelContent& panel, const RowOrder& order, Kept& kept)
{
    auto job = std::make_shared<Job>();
    job->order = order;
    job->revision = panel.timeline->revision();
    kept.job = job;
    const QPointer<RowArranger> self(this);
    std::ignore = runInBackground([job, self, run = panel.run, nowNs = panel.nowNs] {
        const Timeline& timeline = *run->timeline();
        auto rows = arrangeRows(allTasks(timeline), RowFacts(timeline, Grouping::ByTask, nowNs), job->order,
                                [&] { return job->isCancelled.load(); });
        // The application outlives every arranger; whether this one is still there is looked at in its thread.
        QMetaObject::invokeMethod(qApp, [job, self, rows] {
            if (self && !job->isCancelled) {
                job->rows = rows;
                job->isDone = true;
                Q_EMIT self->arranged();
            }
        });
    });
}

} // namespace juggler::ui
