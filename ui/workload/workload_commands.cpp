// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_commands.h"

#include "ui/workload/workload_model.h"

#include <utility>

namespace juggler::ui {

InsertGroupsCommand::InsertGroupsCommand(WorkloadModel& model, int row, std::vector<TaskGroup> groups, QUndoCommand* parent)
    : QUndoCommand(WorkloadModel::tr("Add tasks"), parent), m_model(model), m_row(row), m_groups(std::move(groups))
{
}

void InsertGroupsCommand::redo()
{
    m_model.applyInsert(m_row, m_groups);
}

void InsertGroupsCommand::undo()
{
    m_model.applyRemove(m_row, static_cast<int>(m_groups.size()));
}

RemoveGroupsCommand::RemoveGroupsCommand(WorkloadModel& model, int row, int count, QUndoCommand* parent)
    : QUndoCommand(WorkloadModel::tr("Remove tasks"), parent), m_model(model), m_row(row)
{
    const auto first = model.workload().groups.begin() + row;
    m_groups.assign(first, first + count);
}

void RemoveGroupsCommand::redo()
{
    m_model.applyRemove(m_row, static_cast<int>(m_groups.size()));
}

void RemoveGroupsCommand::undo()
{
    m_model.applyInsert(m_row, m_groups);
}

MoveGroupsCommand::MoveGroupsCommand(WorkloadModel& model, int from, int count, int to, QUndoCommand* parent)
    : QUndoCommand(WorkloadModel::tr("Move tasks"), parent), m_model(model), m_from(from), m_count(count), m_to(to)
{
}

void MoveGroupsCommand::redo()
{
    m_model.applyMove(m_from, m_count, m_to);
}

void MoveGroupsCommand::undo()
{
    m_model.applyMove(m_to, m_count, m_from);
}

ChangeGroupCommand::ChangeGroupCommand(WorkloadModel& model, int row, TaskGroup group, QUndoCommand* parent)
    : QUndoCommand(WorkloadModel::tr("Change tasks"), parent),
      m_model(model),
      m_row(row),
      m_before(model.group(row)),
      m_after(std::move(group))
{
}

void ChangeGroupCommand::redo()
{
    m_model.applyChange(m_row, m_after);
}

void ChangeGroupCommand::undo()
{
    m_model.applyChange(m_row, m_before);
}

StepCommand::StepCommand(WorkloadModel& model, const QString& text) : QUndoCommand(text), m_model(model) {}

void StepCommand::redo()
{
    m_model.beginStep();
    QUndoCommand::redo();
    m_model.endStep();
}

void StepCommand::undo()
{
    m_model.beginStep();
    QUndoCommand::undo();
    m_model.endStep();
}

ShuffleCommand::ShuffleCommand(WorkloadModel& model, std::optional<std::uint64_t> seed, QUndoCommand* parent)
    : QUndoCommand(WorkloadModel::tr("Change the order"), parent), m_model(model), m_before(model.workload().shuffleSeed), m_after(seed)
{
}

void ShuffleCommand::redo()
{
    m_model.applyShuffle(m_after);
}

void ShuffleCommand::undo()
{
    m_model.applyShuffle(m_before);
}

} // namespace juggler::ui
