// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

#include <vector>

namespace juggler::ui {

class WorkloadDelegate;
class WorkloadModel;

/// The workload as a table that is edited in place; rows are dragged to another place, files dropped from a file manager. [GUI thread]
class WorkloadTable : public QTableView {
    Q_OBJECT

public:
    explicit WorkloadTable(WorkloadModel& model, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<int> selectedRows() const;
    /// Selects these rows alone and shows the first.
    void selectRows(int first, int count);
    /// Opens the choice of the row after which this one runs; its column is shown for that.
    void editAfter(int row);
    [[nodiscard]] WorkloadDelegate& cellDelegate() const noexcept { return *m_delegate; }

Q_SIGNALS:
    void selectedRowsChanged();
    /// Files or folders were dropped; to be inserted before row.
    void pathsDropped(const QStringList& paths, int row);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showColumns();
    [[nodiscard]] int rowOfDrop(const QDropEvent& event) const;

    WorkloadModel& m_model;
    WorkloadDelegate* m_delegate;
};

/// The local paths of what is dragged; empty where it is something else. [GUI thread]
QStringList localPaths(const QMimeData& data);

} // namespace juggler::ui
