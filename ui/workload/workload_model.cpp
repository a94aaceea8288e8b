// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_model.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/workload/file_list.h"
#include "ui/workload/task_text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>
#include <utility>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

QString problemOf(const TaskGroup& group)
{
    const auto* file = std::get_if<FileReadSpec>(&group.spec);
    return file != nullptr ? describeFileProblem(QString::fromStdString(file->path)) : QString();
}

QVariant editValue(const TaskGroup& group, int column)
{
    switch (column) {
    case WorkloadModel::Task: return QString::fromStdString(group.name);
    case WorkloadModel::Count: return group.count;
    case WorkloadModel::After: return QString::fromStdString(group.after);
    default: break;
    }
    if (const auto* file = std::get_if<FileReadSpec>(&group.spec)) {
        return QString::fromStdString(file->path);
    }
    if (const auto* sleep = std::get_if<SleepSpec>(&group.spec)) {
        return qlonglong(sleep->duration.count());
    }
    if (const auto* fibonacci = std::get_if<FibonacciSpec>(&group.spec)) {
        return fibonacci->n;
    }
    if (const auto* write = std::get_if<FileWriteSpec>(&group.spec)) {
        return QVariant::fromValue(*write);
    }
    return {};
}

} // namespace

QString rowText(const WorkloadModel& model, int row)
{
    const TaskGroup& group = model.group(row);
    const QString what = u"%1 %2"_s.arg(kindText(kindOf(group.spec)), parameterText(group.spec));
    return group.name.empty() ? WorkloadModel::tr("row %1: %2").arg(row + 1).arg(what)
                              : u"%1: %2"_s.arg(QString::fromStdString(group.name), what);
}

WorkloadModel::WorkloadModel(QUndoStack& undo, QObject* parent) : QAbstractTableModel(parent), m_undo(undo) {}

void WorkloadModel::refreshFileProblems()
{
    for (int row = 0; row < groupCount(); ++row) {
        QString problem = problemOf(group(row));
        QString& known = m_fileProblems[static_cast<std::size_t>(row)];
        if (known != problem) {
            known = std::move(problem);
            Q_EMIT dataChanged(index(row, Parameter), index(row, Parameter));
        }
    }
}

void WorkloadModel::applyShuffle(std::optional<std::uint64_t> seed)
{
    m_workload.shuffleSeed = seed;
    noteChange();
}

void WorkloadModel::beginStep()
{
    m_isInStep = true;
}

void WorkloadModel::endStep()
{
    m_isInStep = false;
    noteChange();
}

void WorkloadModel::noteChange()
{
    if (m_isInStep) {
        return;
    }
    const auto same =
        std::find_if(m_named.rbegin(), m_named.rend(), [this](const Workload& named) { return named.groups == m_workload.groups; });
    m_workload.name = same == m_named.rend() ? std::string() : same->name;
    Q_EMIT workloadChanged();
}

void WorkloadModel::applyInsert(int row, const std::vector<TaskGroup>& groups)
{
    std::vector<QString> problems;
    std::transform(groups.begin(), groups.end(), std::back_inserter(problems), problemOf);
    beginInsertRows({}, row, row + static_cast<int>(groups.size()) - 1);
    m_workload.groups.insert(m_workload.groups.begin() + row, groups.begin(), groups.end());
    m_fileProblems.insert(m_fileProblems.begin() + row, problems.begin(), problems.end());
    endInsertRows();
    noteChange();
}

void WorkloadModel::applyRemove(int row, int count)
{
    beginRemoveRows({}, row, row + count - 1);
    m_workload.groups.erase(m_workload.groups.begin() + row, m_workload.groups.begin() + row + count);
    m_fileProblems.erase(m_fileProblems.begin() + row, m_fileProblems.begin() + row + count);
    endRemoveRows();
    noteChange();
}

void WorkloadModel::applyMove(int from, int count, int to)
{
    const auto shift = [from, count, to](auto& rows) {
        const auto first = rows.begin() + std::min(from, to);
        const auto last = rows.begin() + std::max(from, to) + count;
        std::rotate(first, from < to ? first + count : last - count, last);
    };
    beginMoveRows({}, from, from + count - 1, {}, from < to ? to + count : to);
    shift(m_workload.groups);
    shift(m_fileProblems);
    endMoveRows();
    noteChange();
}

void WorkloadModel::applyChange(int row, const TaskGroup& group)
{
    m_workload.groups[static_cast<std::size_t>(row)] = group;
    m_fileProblems[static_cast<std::size_t>(row)] = problemOf(group);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    noteChange();
}

int WorkloadModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : groupCount();
}

int WorkloadModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

TaskSpec WorkloadModel::specWith(int row, const QVariant& value) const
{
    switch (kindOf(group(row).spec)) {
    case TaskKind::FileRead: return FileReadSpec{typedPath(value.toString()).toStdString()};
    case TaskKind::Sleep: return SleepSpec{std::chrono::milliseconds(value.toLongLong())};
    case TaskKind::Fibonacci: return FibonacciSpec{value.toInt()};
    case TaskKind::FileWrite: return value.value<FileWriteSpec>();
    case TaskKind::Recorded: return group(row).spec;
    case TaskKind::Add: break;
    }
    return AddSpec{};
}

bool WorkloadModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() == Nature) {
        return false;
    }
    if (index.column() == Task) {
        return rename(index.row(), value.toString().trimmed().toStdString());
    }
    if (index.column() == After) {
        return runAfter(index.row(), value.isValid() ? std::optional(value.toInt()) : std::nullopt);
    }
    TaskGroup changed = group(index.row());
    if (index.column() == Count) {
        changed.count = value.toInt();
    } else {
        changed.spec = specWith(index.row(), value);
        const auto* file = std::get_if<FileReadSpec>(&changed.spec);
        if (file != nullptr && changed != group(index.row()) && QFileInfo(QString::fromStdString(file->path)).isDir()) {
            return replaceByFiles(index.row(), QString::fromStdString(file->path));
        }
    }
    return change(index.row(), changed);
}

QVariant WorkloadModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const TaskGroup& shown = group(index.row());
    const TaskKind kind = kindOf(shown.spec);
    const QString problem = index.column() == Parameter ? fileProblem(index.row()) : QString();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Task: return shown.name.empty() ? kindText(kind) : u"%1: %2"_s.arg(QString::fromStdString(shown.name), kindText(kind));
        case Parameter: return parameterText(shown.spec);
        case Count: return QLocale().toString(shown.count);
        case Nature: return natureText(kind);
        case After: return QString::fromStdString(shown.after);
        default: return {};
        }
    case Qt::EditRole: return index.column() == Nature ? data(index, Qt::DisplayRole) : editValue(shown, index.column());
    case Qt::DecorationRole:
        if (index.column() == Task) {
            return themedIcon(kindIconName(kind));
        }
        return problem.isEmpty() ? QVariant() : themedIcon(u"warning"_s, IconColor::Warning);
    case Qt::ToolTipRole: return plainToolTip(problem.isEmpty() ? parameterToolTip(shown.spec) : problem);
    case Qt::TextAlignmentRole: return index.column() == Count ? int(Qt::AlignCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant WorkloadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == Count ? int(Qt::AlignCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Task: return tr("Task");
    case Parameter: return tr("Parameter");
    case Count: return tr("Count");
    case Nature: return tr("Nature");
    case After: return tr("After");
    default: return {};
    }
}

Qt::ItemFlags WorkloadModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    const bool hasParameter = kindOf(group(index.row()).spec) != TaskKind::Add;
    const bool isEditable = index.column() == Parameter ? hasParameter : index.column() != Nature;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}

} // namespace juggler::ui
