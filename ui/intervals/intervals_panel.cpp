// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intervals/intervals_panel.h"

#include "ui/intervals/interval_model.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/elided_label.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <array>

namespace juggler::ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kCellPadding = 16;
constexpr int kWaitMs = 120; // after the last change of the range
constexpr std::array kWidths{122, 132, 178, 112, 52, 128, 128, 120}; // pixels: measuring a million rows would take seconds

} // namespace

IntervalsPanel::IntervalsPanel(TimelineView& view, QWidget* parent)
    : QWidget(parent),
      m_view(view),
      m_model(new IntervalModel(this)),
      m_table(new QTableView(this)),
      m_onlyVisible(new QCheckBox(tr("Only the visible time"), this)),
      m_onlySelected(new QCheckBox(tr("Only the selected task"), this)),
      m_count(new ElidedLabel({}, this))
{
    buildTable();
    m_onlyVisible->setToolTip(tr("Intervals that reach into the part of the time axis that the timeline shows"));
    m_onlySelected->setToolTip(tr("Intervals of the task that is selected, under every model"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_onlyVisible);
    row->addWidget(m_onlySelected);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // gives way before the boxes do
    row->addWidget(m_count, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(kWaitMs);
    followView();
}

void IntervalsPanel::buildTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Intervals"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->viewport()->setBackgroundRole(QPalette::Button); // the card's colour
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setHighlightSections(false);
    header.setStretchLastSection(true);
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder); // as they were recorded
    m_table->setSortingEnabled(true);
    for (int i = 0; i < kIntervalColumns; ++i) {
        header.resizeSection(i, kWidths[static_cast<std::size_t>(i)]);
    }
    // The one text of this column that every table has, in every language.
    const int ownWork = m_table->fontMetrics().horizontalAdvance(IntervalModel::tr("thread's own work")) + kCellPadding;
    header.resizeSection(int(IntervalColumn::Task), std::max(header.sectionSize(int(IntervalColumn::Task)), ownWork));
    auto* copyAction = new QAction(tr("Copy intervals"), m_table);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    copyAction->setToolTip(tr("Copies the selected rows as text with tabs between the columns, times in ns"));
    m_table->addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, &IntervalsPanel::copy);
}

void IntervalsPanel::followView()
{
    connect(&m_later, &QTimer::timeout, this, &IntervalsPanel::updateWish);
    connect(m_onlyVisible, &QCheckBox::toggled, this, &IntervalsPanel::updateWish);
    connect(m_onlySelected, &QCheckBox::toggled, this, &IntervalsPanel::updateWish);
    connect(&m_view, &TimelineView::visibleRangeChanged, this, [this] {
        if (m_onlyVisible->isChecked() && isVisible()) { // else it is looked at once the table is shown
            m_later.start();
        }
    });
    connect(&m_view, &TimelineView::filterChanged, this, [this] {
        if (isVisible()) {
            updateWish();
        }
    });
    connect(&m_view, &TimelineView::selectionDescribed, this, [this] {
        if (isVisible() && !m_isFollowing) {
            updateWish();
            showSelection();
        }
    });
    connect(m_model, &IntervalModel::isOrderingChanged, this, [this] {
        updateText();
        showSelection();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &IntervalsPanel::updateText);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &IntervalsPanel::updateText);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IntervalsPanel::selectInView);
}

void IntervalsPanel::refresh()
{
    if (!isVisible()) {
        return;
    }
    if (m_comparison != m_view.comparisonNumber()) {
        m_comparison = m_view.comparisonNumber();
        m_model->setComparison(m_view.comparison());
    }
    m_model->refresh();
}

void IntervalsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    updateWish();
    showSelection();
}

void IntervalsPanel::updateWish()
{
    IntervalWish wish = m_model->wish();
    wish.rangeNs.reset();
    wish.task.reset();
    wish.linkedTasks.reset();
    wish.states = m_view.filter();
    if (m_onlyVisible->isChecked()) {
        wish.rangeNs.emplace(static_cast<std::int64_t>(m_view.time().beginNs()), static_cast<std::int64_t>(m_view.time().endNs()));
    }
    if (m_onlySelected->isChecked() && m_view.selection()) {
        wish.task = m_view.selection()->task;
        wish.linkedTasks = m_view.linkedTasks();
    }
    m_model->setWish(wish);
    updateText();
}

void IntervalsPanel::showSelection()
{
    const auto& selected = m_view.selection();
    const auto row = selected && selected->span.isValid() ? m_model->rowOf(selected->panel, selected->span) : std::nullopt;
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    if (!row) {
        m_table->clearSelection();
        return;
    }
    m_table->selectRow(*row);
    m_table->scrollTo(m_model->index(*row, 0));
}

void IntervalsPanel::selectInView()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_isFollowing || !current.isValid()) {
        return;
    }
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    const Interval interval = m_model->intervalAt(current.row());
    m_view.selectInterval(
        {interval.run, SelectedBar::kNoRow, interval.span->startNs, interval.span->endNs, interval.span->task, interval.ref});
}

void IntervalsPanel::updateText()
{
    const auto shown = static_cast<std::size_t>(m_model->rowCount());
    const std::size_t all = m_model->intervalCount();
    m_count->setText(m_model->isOrdering() ? tr("Sorting %L1 intervals...").arg(all)
                         : shown == all    ? tr("%L1 intervals").arg(all)
                                           : tr("%L1 of %L2 intervals").arg(shown).arg(all));
}

void IntervalsPanel::copy()
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (!rows.empty()) {
        QGuiApplication::clipboard()->setText(m_model->tabSeparated(rows));
    }
}

} // namespace juggler::ui
