// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"

#include <QtGui/QUndoCommand>

#include <vector>

namespace juggler::ui {

class WorkloadModel;

/// The steps of the undo stack that change a workload. Owned by the stack; the model outlives them. [GUI thread]
class InsertGroupsCommand final : public QUndoCommand {
public:
    InsertGroupsCommand(WorkloadModel& model, int row, std::vector<TaskGroup> groups, QUndoCommand* parent = nullptr);
    void redo() override;
    void undo() override;

private:
    WorkloadModel& m_model;
    int m_row;
    std::vector<TaskGroup> m_groups;
};

/// Removes neighbouring rows.
class RemoveGroupsCommand final : public QUndoCommand {
public:
    RemoveGroupsCommand(WorkloadModel& model, int row, int count, QUndoCommand* parent = nullptr);
    void redo() override;
    void undo() override;

private:
    WorkloadModel& m_model;
    int m_row;
    std::vector<TaskGroup> m_groups;
};

/// Moves neighbouring rows to another place.
class MoveGroupsCommand final : public QUndoCommand {
public:
    /// to: the number that the first of the rows has afterwards.
    MoveGroupsCommand(WorkloadModel& model, int from, int count, int to, QUndoCommand* parent = nullptr);
    void redo() override;
    void undo() override;

private:
    WorkloadModel& m_model;
    int m_from;
    int m_count;
    int m_to;
};

/// Changes one row's values.
class ChangeGroupCommand final : public QUndoCommand {
public:
    ChangeGroupCommand(WorkloadModel& model, int row, TaskGroup group, QUndoCommand* parent = nullptr);
    void redo() override;
    void undo() override;

private:
    WorkloadModel& m_model;
    int m_row;
    TaskGroup m_before;
    TaskGroup m_after;
};

/// Several commands, its children, as one step: the model tells of the change once, whatever their number. The children are made from the
/// model as it is before the step.
class StepCommand final : public QUndoCommand {
public:
    StepCommand(WorkloadModel& model, const QString& text);
    void redo() override;
    void undo() override;

private:
    WorkloadModel& m_model;
};

/// Changes the order in which the tasks are submitted.
class ShuffleCommand final : public QUndoCommand {
public:
    ShuffleCommand(WorkloadModel& model, std::optional<std::uint64_t> seed, QUndoCommand* parent = nullptr);
    void redo() override;
    void undo() override;

private:
    WorkloadModel& m_model;
    std::optional<std::uint64_t> m_before;
    std::optional<std::uint64_t> m_after;
};

} // namespace juggler::ui
