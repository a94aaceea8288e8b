// SPDX-License-Identifier: GPL-3.0-or-later
// WorkloadModel: what a user orders; each is one step of the undo stack.
#include "ui/workload/workload_model.h"

#include "ui/words/translated_core.h"
#include "ui/workload/file_list.h"
#include "ui/workload/row_runs.h"
#include "ui/workload/workload_commands.h"

#include <QtCore/QLocale>
#include <QtGui/QUndoStack>

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>

namespace juggler::ui {

namespace {

/// A short name for a group of a kind: what other groups call it.
std::string baseName(TaskKind kind)
{
    switch (kind) {
    case TaskKind::FileRead: return "reads";
    case TaskKind::Sleep: return "sleeps";
    case TaskKind::FileWrite: return "writes";
    case TaskKind::Add: return "adds";
    case TaskKind::Recorded: return "events";
    case TaskKind::Fibonacci: break;
    }
    return "fibs";
}

} // namespace

bool WorkloadModel::isRefused(const std::vector<TaskGroup>& groups, std::size_t others)
{
    for (const TaskGroup& group : groups) {
        auto problem = validateSpec(group.spec);
        if (!problem) {
            problem = validateCount(group.count);
        }
        if (problem) {
            Q_EMIT refused(translatedCore(*problem));
            return true;
        }
    }
    const std::size_t sum = others + taskCount({{}, groups});
    if (sum > static_cast<std::size_t>(limits::kLargestCount)) {
        Q_EMIT refused(
            tr("%1 tasks: at most %2 in one workload").arg(QLocale().toString(qulonglong(sum)), QLocale().toString(limits::kLargestCount)));
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
    std::unordered_set<std::string> removedNames;
    std::vector<bool> isRemoved(m_workload.groups.size(), false);
    for (const int row : rows) {
        isRemoved[static_cast<std::size_t>(row)] = true;
        if (!group(row).name.empty()) {
            removedNames.insert(group(row).name);
        }
    }
    auto step = std::make_unique<StepCommand>(*this, tr("Remove tasks"));
    for (int row = 0; row < groupCount(); ++row) { // who ran after one of them runs after nothing
        if (!isRemoved[static_cast<std::size_t>(row)] && removedNames.contains(group(row).after)) {
            TaskGroup freed = group(row);
            freed.after.clear();
            new ChangeGroupCommand(*this, row, freed, step.get());
        }
    }
    const std::vector<RowRun> runs = runsOf(rows);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) { // from below, so that the numbers of the others stay
        new RemoveGroupsCommand(*this, run->first, run->count, step.get());
    }
    m_undo.push(step.release());
}

void WorkloadModel::duplicate(std::vector<int> rows)
{
    rows = ascending(std::move(rows));
    std::vector<TaskGroup> copies;
    for (const int row : rows) {
        copies.push_back(group(row));
        copies.back().name.clear(); // there is one group of a name
    }
    if (!rows.empty()) {
        insert(rows.back() + 1, copies);
    }
}

void WorkloadModel::move(int row, int before)
{
    const int to = before > row ? before - 1 : before;
    if (row >= 0 && row < groupCount() && to != row && to >= 0 && to < groupCount()) {
        m_undo.push(new MoveGroupsCommand(*this, row, 1, to));
    }
}

bool WorkloadModel::replaceAll(const Workload& workload)
{
    if (isRefused(workload.groups, 0)) {
        return false;
    }
    std::erase(m_named, workload); // the last one that was loaded gives its name
    m_named.push_back(workload);
    auto step = std::make_unique<StepCommand>(*this, tr("Load %1").arg(QString::fromStdString(workload.name)));
    if (groupCount() > 0) {
        new RemoveGroupsCommand(*this, 0, groupCount(), step.get());
    }
    if (!workload.groups.empty()) {
        new InsertGroupsCommand(*this, 0, workload.groups, step.get());
    }
    if (workload.shuffleSeed != m_workload.shuffleSeed) {
        new ShuffleCommand(*this, workload.shuffleSeed, step.get());
    }
    m_undo.push(step.release());
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
    auto step = std::make_unique<StepCommand>(*this, tr("Add the files of a folder"));
    new RemoveGroupsCommand(*this, row, 1, step.get());
    new InsertGroupsCommand(*this, row, groups, step.get());
    m_undo.push(step.release());
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
    if (group.name != this->group(row).name || group.after != this->group(row).after) {
        return changeAll(tr("Change tasks"), {{row, group}});
    }
    m_undo.push(new ChangeGroupCommand(*this, row, group));
    return true;
}

bool WorkloadModel::changeAll(const QString& text, const std::vector<RowChange>& changes)
{
    Workload changed = m_workload;
    for (const RowChange& change : changes) {
        changed.groups[static_cast<std::size_t>(change.row)] = change.group;
    }
    if (changed == m_workload) {
        return true;
    }
    if (const auto problem = validateWorkload(changed)) {
        Q_EMIT refused(translatedCore(*problem));
        return false;
    }
    auto step = std::make_unique<StepCommand>(*this, text);
    for (const RowChange& change : changes) {
        if (change.group != group(change.row)) {
            new ChangeGroupCommand(*this, change.row, change.group, step.get());
        }
    }
    m_undo.push(step.release());
    return true;
}

void WorkloadModel::replacePaths(const QStringList& before, const QStringList& now)
{
    std::vector<RowChange> changes;
    for (int row = 0; row < groupCount(); ++row) {
        const auto* file = std::get_if<FileReadSpec>(&group(row).spec);
        const qsizetype place = file != nullptr ? before.indexOf(QString::fromStdString(file->path)) : -1;
        if (place >= 0 && place < now.size()) {
            changes.push_back({row, group(row)});
            changes.back().group.spec = FileReadSpec{now[place].toStdString()};
        }
    }
    changeAll(tr("Other files"), changes);
}

bool WorkloadModel::rename(int row, const std::string& name)
{
    const std::string before = group(row).name;
    if (name == before) {
        return true;
    }
    std::vector<RowChange> changes;
    for (int i = 0; i < groupCount(); ++i) {
        TaskGroup changed = group(i);
        if (!before.empty() && changed.after == before) {
            changed.after = name; // those that run after it go on doing so; without a name they run after nothing
        }
        if (i == row) {
            changed.name = name;
        }
        if (changed != group(i)) {
            changes.push_back({i, changed});
        }
    }
    return changeAll(tr("Name tasks"), changes);
}

std::string WorkloadModel::unusedName(const TaskSpec& spec) const
{
    const std::string base = baseName(kindOf(spec));
    std::string name = base;
    const auto isUsed = [&name](const TaskGroup& group) { return group.name == name; };
    for (int number = 2; std::any_of(m_workload.groups.begin(), m_workload.groups.end(), isUsed); ++number) {
        name = base + std::to_string(number);
    }
    return name;
}

bool WorkloadModel::runAfter(int row, std::optional<int> other)
{
    TaskGroup changed = group(row);
    if (!other) {
        changed.after.clear();
        return changeAll(tr("Run after nothing"), {{row, changed}});
    }
    TaskGroup first = group(*other);
    if (first.name.empty()) {
        first.name = unusedName(first.spec);
    }
    changed.after = first.name;
    if (row == *other) {
        changed.name = first.name; // refused with the sentence for a group that waits for itself
        return changeAll(tr("Run after"), {{row, changed}});
    }
    return changeAll(tr("Run after"), {{*other, first}, {row, changed}});
}

void WorkloadModel::shuffle(std::optional<std::uint64_t> seed)
{
    if (seed != m_workload.shuffleSeed) {
        m_undo.push(new ShuffleCommand(*this, seed));
    }
}

void WorkloadModel::load(const Workload& workload)
{
    if (groupCount() > 0) {
        applyRemove(0, groupCount());
    }
    m_named = {workload}; // the others cannot come back: there are no steps to undo
    if (!workload.groups.empty()) {
        applyInsert(0, workload.groups);
    }
    applyShuffle(workload.shuffleSeed);
    m_undo.clear();
}

} // namespace juggler::ui
