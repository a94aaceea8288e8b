// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_table.h"

#include "ui/theme/theme.h"
#include "ui/workload/workload_delegate.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

QStringList localPaths(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

WorkloadTable::WorkloadTable(WorkloadModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new WorkloadDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Workload"));
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Button); // the card's colour
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setIconSize({18, 18});
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(32);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(WorkloadModel::Parameter, QHeaderView::Stretch);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&model, &WorkloadModel::workloadChanged, this, &WorkloadTable::showColumns);
    showColumns();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkloadTable::selectedRowsChanged);
}

void WorkloadTable::showColumns()
{
    const std::vector<TaskGroup>& groups = m_model.workload().groups;
    const bool hasOrder = std::any_of(groups.begin(), groups.end(), [](const TaskGroup& group) { return !group.after.empty(); });
    setColumnHidden(WorkloadModel::After, !hasOrder);
    setColumnHidden(WorkloadModel::Nature, hasOrder); // there is room for one of them, and this one says nothing new
    // The header measures its columns anew when data change, but not when rows come (Qt 6.4): 1,000,000 was cut.
    horizontalHeader()->setSectionResizeMode(WorkloadModel::Count, QHeaderView::ResizeToContents);
}

std::vector<int> WorkloadTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void WorkloadTable::selectRows(int first, int count)
{
    const QItemSelection rows(m_model.index(first, 0), m_model.index(first + count - 1, WorkloadModel::ColumnCount - 1));
    selectionModel()->setCurrentIndex(m_model.index(first, WorkloadModel::Parameter), QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(first, 0));
}

void WorkloadTable::editAfter(int row)
{
    setColumnHidden(WorkloadModel::Nature, true);
    setColumnHidden(WorkloadModel::After, false); // until the next change, where nothing was chosen
    const QModelIndex after = m_model.index(row, WorkloadModel::After);
    setFocus();
    setCurrentIndex(after);
    edit(after);
}

int WorkloadTable::rowOfDrop(const QDropEvent& event) const
{
    const QModelIndex under = indexAt(event.position().toPoint());
    if (!under.isValid()) {
        return m_model.groupCount();
    }
    const QRect cell = visualRect(under);
    return under.row() + (event.position().y() > cell.center().y() ? 1 : 0);
}

void WorkloadTable::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->source() == this) {
        QTableView::dragEnterEvent(event);
    } else if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void WorkloadTable::dragMoveEvent(QDragMoveEvent* event)
{
    if (event->source() == this) {
        QTableView::dragMoveEvent(event);
        event->accept();
    } else if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    } else {
        event->ignore();
    }
}

void WorkloadTable::dropEvent(QDropEvent* event)
{
    const int row = rowOfDrop(*event);
    if (event->source() == this) {
        m_model.dropMimeData(event->mimeData(), Qt::MoveAction, row, 0, {});
        event->setDropAction(Qt::CopyAction); // the model has moved the rows: the view must not remove them
        event->accept();
        viewport()->update();
    } else if (const QStringList paths = localPaths(*event->mimeData()); !paths.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT pathsDropped(paths, row);
    }
    setState(NoState);
}

void WorkloadTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model.groupCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(themeOf(palette()).mutedText);
        painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         tr("No tasks yet. Add some with the plus button, drop files here, or take a preset."));
    }
}

} // namespace juggler::ui
