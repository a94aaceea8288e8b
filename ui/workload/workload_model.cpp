// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_model.h"

#include "ui/theme/icons.h"
#include "ui/workload/file_list.h"
#include "ui/workload/task_text.h"
#include "ui/workload/workload_commands.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QUndoStack>

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

std::vector<int> ascending(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QVariant editValue(const TaskGroup& group, int column)
{
    if (column == WorkloadModel::Count) {
        return group.count;
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
        return qlonglong(write->sizeBytes);
    }
    return {};
}

} // namespace

QString describeFileProblem(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return WorkloadModel::tr("There is no file %1. The task will fail.").arg(path);
    }
    if (info.isDir()) {
        return WorkloadModel::tr("%1 is a folder. The task will fail.").arg(path);
    }
    if (!info.isFile()) {
        return WorkloadModel::tr("%1 is not a regular file. The task will fail.").arg(path);
    }
    if (!info.isReadable()) {
        return WorkloadModel::tr("There is no permission to read %1. The task will fail.").arg(path);
    }
    return {};
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

bool WorkloadModel::isRefused(const std::vector<TaskGroup>& groups, std::size_t others)
{
    for (const TaskGroup& group : groups) {
        auto problem = validateSpec(group.spec);
        if (!problem) {
            problem = validateCount(group.count);
        }
        if (problem) {
            Q_EMIT refused(QString::fromStdString(*problem));
            return true;
        }
    }
    const std::size_t sum = others + taskCount({{}, groups});
    if (sum > static_cast<std::size_t>(limits::kLargestCount)) {
        Q_EMIT refused(tr("%1 tasks: at most %2 in one workload").arg(QLocale().toString(qulonglong(sum)), QLocale().toString(limits::kLargestCount)));
        return true;
    }
    return false;
}

bool WorkloadModel::insert(int row, const std::vector<TaskGroup>& groups)
{
    if (groups.empty() || isRefused(groups, taskCount(m_workload))) {
        return false;
    }
    m_undo.push(new InsertGroupsCommand(*this, std::clamp(row, 0, groupCount()), groups));
    return true;
}

void WorkloadModel::remove(std::vector<int> rows)
{
    rows = ascending(std::move(rows));
    if (rows.empty()) {
        return;
    }
    m_undo.beginMacro(tr("Remove tasks"));
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        m_undo.push(new RemoveGroupsCommand(*this, *row, 1));
    }
    m_undo.endMacro();
}

void WorkloadModel::duplicate(std::vector<int> rows)
{
    rows = ascending(std::move(rows));
    std::vector<TaskGroup> copies;
    for (const int row : rows) {
        copies.push_back(group(row));
    }
    if (!rows.empty()) {
        insert(rows.back() + 1, copies);
    }
}

void WorkloadModel::move(int row, int before)
{
    const int to = before > row ? before - 1 : before;
    if (row >= 0 && row < groupCount() && to != row && to >= 0 && to < groupCount()) {
        m_undo.push(new MoveGroupCommand(*this, row, to));
    }
}

bool WorkloadModel::replaceAll(const Workload& workload)
{
    if (isRefused(workload.groups, 0)) {
        return false;
    }
    m_named.push_back(workload);
    m_undo.beginMacro(tr("Load %1").arg(QString::fromStdString(workload.name)));
    if (groupCount() > 0) {
        m_undo.push(new RemoveGroupsCommand(*this, 0, groupCount()));
    }
    if (!workload.groups.empty()) {
        m_undo.push(new InsertGroupsCommand(*this, 0, workload.groups));
    }
    m_undo.endMacro();
    return true;
}

bool WorkloadModel::replaceByFiles(int row, const QString& folder)
{
    const int count = group(row).count;
    std::vector<TaskGroup> groups;
    for (const QString& file : filesOf(folder)) {
        groups.push_back({FileReadSpec{file.toStdString()}, count});
    }
    if (groups.empty()) {
        Q_EMIT refused(tr("There is no regular file in %1").arg(folder));
        return false;
    }
    if (isRefused(groups, taskCount(m_workload) - static_cast<std::size_t>(count))) {
        return false;
    }
    m_undo.beginMacro(tr("Add the files of a folder"));
    m_undo.push(new RemoveGroupsCommand(*this, row, 1));
    m_undo.push(new InsertGroupsCommand(*this, row, groups));
    m_undo.endMacro();
    return true;
}

bool WorkloadModel::change(int row, const TaskGroup& group)
{
    if (group == this->group(row)) {
        return true;
    }
    const auto others = taskCount(m_workload) - static_cast<std::size_t>(this->group(row).count);
    if (isRefused({group}, others)) {
        return false;
    }
    m_undo.push(new ChangeGroupCommand(*this, row, group));
    return true;
}

void WorkloadModel::load(const Workload& workload)
{
    if (groupCount() > 0) {
        applyRemove(0, groupCount());
    }
    m_named.push_back(workload);
    if (!workload.groups.empty()) {
        applyInsert(0, workload.groups);
    }
    m_undo.clear();
}

void WorkloadModel::noteChange()
{
    const auto same = std::find_if(m_named.rbegin(), m_named.rend(), [this](const Workload& named) { return named.groups == m_workload.groups; });
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

void WorkloadModel::applyMove(int from, int to)
{
    const auto shift = [from, to](auto& rows) {
        const auto first = rows.begin() + std::min(from, to);
        const auto last = rows.begin() + std::max(from, to) + 1;
        std::rotate(first, from < to ? first + 1 : last - 1, last);
    };
    beginMoveRows({}, from, from, {}, from < to ? to + 1 : to);
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
    case TaskKind::FileWrite: {
        FileWriteSpec spec = std::get<FileWriteSpec>(group(row).spec);
        spec.sizeBytes = value.toLongLong();
        return spec;
    }
    case TaskKind::Add: break;
    }
    return AddSpec{};
}

bool WorkloadModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || (index.column() != Parameter && index.column() != Count)) {
        return false;
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
        case Task: return kindText(kind);
        case Parameter: return parameterText(shown.spec);
        case Count: return QLocale().toString(shown.count);
        case Nature: return natureText(kind);
        default: return {};
        }
    case Qt::EditRole: return index.column() == Parameter || index.column() == Count ? editValue(shown, index.column()) : data(index, Qt::DisplayRole);
    case Qt::DecorationRole:
        if (index.column() == Task) {
            return themedIcon(kindIconName(kind));
        }
        return problem.isEmpty() ? QVariant() : themedIcon(u"warning"_s, IconColor::Warning);
    case Qt::ToolTipRole: return problem.isEmpty() ? parameterToolTip(shown.spec) : problem;
    case Qt::TextAlignmentRole:
        return index.column() == Count ? int(Qt::AlignCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
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
    default: return {};
    }
}

Qt::ItemFlags WorkloadModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    const bool isEditable = index.column() == Parameter || index.column() == Count;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}

QStringList WorkloadModel::mimeTypes() const
{
    return {QString::fromLatin1(kRowsMimeType)};
}

QMimeData* WorkloadModel::mimeData(const QModelIndexList& indexes) const
{
    std::vector<int> rows;
    std::transform(indexes.begin(), indexes.end(), std::back_inserter(rows), [](const QModelIndex& index) { return index.row(); });
    QByteArray text;
    for (const int row : ascending(std::move(rows))) {
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
    int target = row >= 0 ? row : parent.isValid() ? parent.row() : groupCount();
    const QByteArrayList texts = data->data(QString::fromLatin1(kRowsMimeType)).split(',');
    if (texts.size() == 1) {
        move(texts.first().toInt(), target);
        return true;
    }
    m_undo.beginMacro(tr("Move tasks"));
    int moved = 0;
    for (const QByteArray& text : texts) {
        const int from = text.toInt();
        if (from < target) { // those above have moved behind it already
            move(from - moved++, target);
        } else {
            move(from, target++);
        }
    }
    m_undo.endMacro();
    return true;
}

} // namespace juggler::ui
