// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intervals/interval_model.h"

#include "ui/background/background_pool.h"
#include "ui/timeline/bar_text.h"
#include "ui/timeline/task_name.h"
#include "ui/timeline/time_format.h"
#include "ui/widgets/model_name.h"

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostLanesAtOnce = 64; // that grow in one refresh; the others have their turn in the next

} // namespace

IntervalModel::IntervalModel(QObject* parent) : QAbstractTableModel(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &IntervalModel::takeOrder);
}

IntervalModel::~IntervalModel()
{
    cancelOrdering();
    m_watcher.waitForFinished();
}

void IntervalModel::setComparison(std::shared_ptr<const Comparison> comparison)
{
    cancelOrdering();
    beginResetModel();
    m_comparison = std::move(comparison);
    m_rows.reset();
    if (m_comparison) {
        m_rows.emplace(m_comparison);
    }
    m_order.reset();
    endResetModel();
    m_waitsForEnd = !m_wish.isEverything();
    refresh();
}

bool IntervalModel::isLive() const
{
    const auto goesOn = [](const auto& run) { return run->state() == RunState::Preparing || run->state() == RunState::Running; };
    return m_comparison && std::any_of(m_comparison->runs.begin(), m_comparison->runs.end(), goesOn);
}

void IntervalModel::refresh()
{
    if (!m_rows) {
        return;
    }
    const bool hasAllRows = !m_order && !m_isOrdering;
    if (!hasAllRows) {
        return; // it is over, or will be looked at once the order is there
    }
    const bool wasLive = isLive(); // before the last rows are looked for
    m_rows->grow(
        wasLive ? kMostLanesAtOnce : std::size_t(-1),
        [this](const IntervalRows::Growth& growth) {
            const auto first = static_cast<int>(growth.first);
            beginInsertRows({}, first, first + static_cast<int>(growth.count) - 1);
        },
        [this] { endInsertRows(); });
    if (m_waitsForEnd && !wasLive) {
        startOrdering();
    }
}

void IntervalModel::setWish(const IntervalWish& wish)
{
    if (wish == m_wish) {
        return;
    }
    m_wish = wish;
    cancelOrdering();
    if (!m_rows || isLive()) {
        m_waitsForEnd = !wish.isEverything();
        return;
    }
    if (wish.isEverything()) {
        beginResetModel();
        m_order.reset();
        endResetModel();
        Q_EMIT isOrderingChanged();
        refresh();
    } else {
        startOrdering();
    }
}

void IntervalModel::sort(int column, Qt::SortOrder order)
{
    IntervalWish wish = m_wish;
    wish.sortedBy = column < 0 || column >= kIntervalColumns ? std::nullopt : std::optional(static_cast<IntervalColumn>(column));
    wish.direction = order == Qt::AscendingOrder ? IntervalDirection::Ascending : IntervalDirection::Descending;
    setWish(wish);
}

void IntervalModel::startOrdering()
{
    m_waitsForEnd = false;
    m_isOrdering = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(
        runInBackground([rows = *m_rows, wish = m_wish, isCancelled = m_isCancelled] { return orderIntervals(rows, wish, *isCancelled); }));
    Q_EMIT isOrderingChanged();
}

void IntervalModel::cancelOrdering()
{
    if (m_isCancelled) {
        *m_isCancelled = true;
    }
    m_isOrdering = false;
}

void IntervalModel::takeOrder()
{
    if (!m_isOrdering) {
        return; // something else is wished for by now
    }
    beginResetModel();
    m_order = m_watcher.result();
    endResetModel();
    m_isOrdering = false;
    Q_EMIT isOrderingChanged();
}

std::size_t IntervalModel::recordedRow(int row) const
{
    return m_order ? (*m_order)[static_cast<std::size_t>(row)] : static_cast<std::size_t>(row);
}

Interval IntervalModel::intervalAt(int row) const
{
    return m_rows->at(recordedRow(row));
}

std::optional<int> IntervalModel::rowOf(std::size_t run, SpanRef ref) const
{
    const auto recorded = m_rows ? m_rows->rowOf(run, ref) : std::nullopt;
    if (!recorded || !m_order) {
        return recorded ? std::optional(static_cast<int>(*recorded)) : std::nullopt;
    }
    const auto found = std::find(m_order->begin(), m_order->end(), static_cast<std::uint32_t>(*recorded)); // a millisecond for a million
    return found == m_order->end() ? std::nullopt : std::optional(static_cast<int>(found - m_order->begin()));
}

int IntervalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order ? m_order->size() : intervalCount());
}

int IntervalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kIntervalColumns;
}

QString IntervalModel::threadText(const Interval& interval) const
{
    if (!Timeline::isOnThread(interval.ref)) {
        return tr("none");
    }
    return QString::fromStdString(m_comparison->runs[interval.run]->timeline()->lane(interval.ref.lane).name());
}

QString IntervalModel::text(const Interval& interval, IntervalColumn column) const
{
    const Span& span = *interval.span;
    switch (column) {
    case IntervalColumn::Model: return runName(*m_comparison, interval.run);
    case IntervalColumn::Task:
        return span.task == kNoTask ? tr("thread's own work") : taskName(m_comparison->runs[interval.run]->tasks(), span.task);
    case IntervalColumn::State: {
        RowBar bar;
        bar.state = span.state;
        bar.lane = Timeline::isOnThread(interval.ref) ? interval.ref.lane : RowBar::kNoLane;
        return stateText(bar);
    }
    case IntervalColumn::Thread: return threadText(interval);
    case IntervalColumn::Core: return span.core == kNoCore ? u"-"_s : QString::number(span.core);
    case IntervalColumn::From: return exactTimeText(span.startNs);
    case IntervalColumn::To: return exactTimeText(span.endNs);
    case IntervalColumn::Duration: return exactTimeText(span.lengthNs());
    }
    return {};
}

QVariant IntervalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const auto column = static_cast<IntervalColumn>(index.column());
    if (role == Qt::DisplayRole) {
        return text(intervalAt(index.row()), column);
    }
    if (role == Qt::TextAlignmentRole) {
        return int(column >= IntervalColumn::Core ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    return {};
}

QVariant IntervalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kIntervalColumns) {
        return {};
    }
    const auto column = static_cast<IntervalColumn>(section);
    if (role == Qt::TextAlignmentRole) {
        return int(column >= IntervalColumn::Core ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case IntervalColumn::Model: return tr("Model");
    case IntervalColumn::Task: return tr("Task");
    case IntervalColumn::State: return tr("State");
    case IntervalColumn::Thread: return tr("Thread");
    case IntervalColumn::Core: return tr("Core");
    case IntervalColumn::From: return tr("From");
    case IntervalColumn::To: return tr("To");
    case IntervalColumn::Duration: return tr("Duration");
    }
    return {};
}

QString IntervalModel::tabSeparated(const std::vector<int>& rows) const
{
    QString all = u"model\ttask\tstate\tthread\tcore\tfrom_ns\tto_ns\tduration_ns\n"_s; // keys, as in files
    for (const int row : rows) {
        const Interval interval = intervalAt(row);
        for (const auto column :
             {IntervalColumn::Model, IntervalColumn::Task, IntervalColumn::State, IntervalColumn::Thread, IntervalColumn::Core}) {
            all += text(interval, column).replace(u'\t', u' ').replace(u'\n', u' ') + u'\t';
        }
        all += u"%1\t%2\t%3\n"_s.arg(interval.span->startNs).arg(interval.span->endNs).arg(interval.span->lengthNs());
    }
    return all;
}

} // namespace juggler::ui
