// SPDX-License-Identifier: GPL-3.0-or-later
// WorkloadModel: rows that are dragged to another place.
#include "ui/workload/row_runs.h"
#include "ui/workload/workload_commands.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QMimeData>
#include <QtGui/QUndoStack>

#include <algorithm>
#include <memory>
#include <set>

namespace juggler::ui {

QStringList WorkloadModel::mimeTypes() const
{
    return {QString::fromLatin1(kRowsMimeType)};
}

QMimeData* WorkloadModel::mimeData(const QModelIndexList& indexes) const
{
    std::set<int> rows; // each once, in order
    for (const QModelIndex& index : indexes) {
        rows.insert(index.row());
    }
    QByteArray text;
    for (const int row : rows) {
        text += (text.isEmpty() ? "" : ",") + QByteArray::number(row);
    }
    auto* data = new QMimeData;
    data->setData(QString::fromLatin1(kRowsMimeType), text);
    return data;
}

bool WorkloadModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) const
{
    return data->hasFormat(QString::fromLatin1(kRowsMimeType));
}

bool WorkloadModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action == Qt::IgnoreAction || !canDropMimeData(data, action, row, 0, parent)) {
        return false;
    }
    const int target = row >= 0 ? row : parent.isValid() ? parent.row() : groupCount();
    const QByteArrayList texts = data->data(QString::fromLatin1(kRowsMimeType)).split(',');
    std::vector<int> rows;
    std::transform(texts.begin(), texts.end(), std::back_inserter(rows), [](const QByteArray& text) { return text.toInt(); });
    moveRows(std::move(rows), target);
    return true;
}

void WorkloadModel::moveRows(std::vector<int> rows, int before)
{
    rows = ascending(std::move(rows));
    if (rows.empty() || rows.front() < 0 || rows.back() >= groupCount()) {
        return;
    }
    auto step = std::make_unique<StepCommand>(*this, tr("Move tasks"));
    int target = before;
    int movedDown = 0; // rows from above that stand behind the target by now
    for (const RowRun& run : runsOf(rows)) {
        const int above = std::clamp(before - run.first, 0, run.count);
        if (above > 0 && run.first - movedDown != before - above) {
            new MoveGroupsCommand(*this, run.first - movedDown, above, before - above, step.get());
        }
        movedDown += above;
        if (above < run.count && run.first + above != target) {
            new MoveGroupsCommand(*this, run.first + above, run.count - above, target, step.get());
        }
        target += run.count - above;
    }
    if (step->childCount() > 0) {
        m_undo.push(step.release());
    }
}

} // namespace juggler::ui
