// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QUndoStack;
QT_END_NAMESPACE

namespace juggler::ui {

/// The groups of a workload as a table, one row each. Every change goes through the undo stack, and values that the core refuses are
/// refused here with its own sentence. Rows are inserted, removed and moved, never reset. [GUI thread]
class WorkloadModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Task, Parameter, Count, Nature, After, ColumnCount };
    /// The mime type of rows that are dragged: their numbers, as text, separated by commas.
    static constexpr const char* kRowsMimeType = "application/x-juggler-rows";

    /// The stack outlives the model's use of it; both belong to the window.
    explicit WorkloadModel(QUndoStack& undo, QObject* parent = nullptr);

    [[nodiscard]] const Workload& workload() const noexcept { return m_workload; }
    [[nodiscard]] const TaskGroup& group(int row) const { return m_workload.groups[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int groupCount() const noexcept { return static_cast<int>(m_workload.groups.size()); }

    /// What is wrong with the file of a row, as a sentence; empty where it is fine or the row reads none.
    [[nodiscard]] QString fileProblem(int row) const { return m_fileProblems[static_cast<std::size_t>(row)]; }
    /// Looks at the files again: they come and go behind the program's back.
    void refreshFileProblems();

    // The orders of a user. Each is one step of the undo stack.

    /// Inserts groups before row. Refused as a whole, with refused(), where one of them has a wrong value.
    bool insert(int row, const std::vector<TaskGroup>& groups);
    /// Removes the rows; numbers in any order.
    void remove(std::vector<int> rows);
    /// Copies the rows behind the last of them.
    void duplicate(std::vector<int> rows);
    /// Moves one row so that it stands before the row that is `before` now.
    void move(int row, int before);
    /// Lets the tasks of a row be submitted when those of another row have all ended; nothing for none. The other row gets a name
    /// where it has none. False, with refused(), where rows would wait for each other.
    bool runAfter(int row, std::optional<int> other);
    /// Has the tasks submitted in an order drawn with the seed, the same for every model; nothing for the order of the rows.
    void shuffle(std::optional<std::uint64_t> seed);
    /// Puts another workload into the place of this one.
    bool replaceAll(const Workload& workload);
    /// Lets every row that reads a file of `before` read the one at the same place of `now`; all else of the rows stays.
    void replacePaths(const QStringList& before, const QStringList& now);
    /// Changes one group; false, with refused(), where its values are wrong.
    bool change(int row, const TaskGroup& group);

    /// Puts a workload into place without a step of the undo stack: for the one of the last session.
    void load(const Workload& workload);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

    /// The spec of a row with the value that an editor gave for the column Parameter.
    [[nodiscard]] TaskSpec specWith(int row, const QVariant& value) const;

Q_SIGNALS:
    /// The groups changed in any way.
    void workloadChanged();
    /// A value was refused; problem says why.
    void refused(const QString& problem);

private:
    friend class InsertGroupsCommand;
    friend class RemoveGroupsCommand;
    friend class MoveGroupsCommand;
    friend class ChangeGroupCommand;
    friend class ShuffleCommand;
    friend class StepCommand;

    void applyInsert(int row, const std::vector<TaskGroup>& groups);
    void applyRemove(int row, int count);
    void applyMove(int from, int count, int to);
    void applyChange(int row, const TaskGroup& group);
    void applyShuffle(std::optional<std::uint64_t> seed);
    /// Changes rows in one step where the whole makes sense afterwards.
    struct RowChange {
        int row;
        TaskGroup group;
    };
    bool changeAll(const QString& text, const std::vector<RowChange>& changes);
    bool rename(int row, const std::string& name);
    [[nodiscard]] std::string unusedName(const TaskSpec& spec) const;
    bool replaceByFiles(int row, const QString& folder);
    bool isRefused(const std::vector<TaskGroup>& groups, std::size_t others);
    void moveRows(std::vector<int> rows, int before);
    void noteChange();
    /// Between the two, changes are told of once, at the end.
    void beginStep();
    void endStep();

    QUndoStack& m_undo;
    Workload m_workload;
    std::vector<Workload> m_named; // those that were put into place: an edit takes the name away, undoing it gives it back
    std::vector<QString> m_fileProblems; // a row each
    bool m_isInStep = false;
};

/// How a row is called where it is chosen from a list: its name, or its number and what it does. [any thread]
QString rowText(const WorkloadModel& model, int row);

} // namespace juggler::ui

Q_DECLARE_METATYPE(juggler::FileWriteSpec)
