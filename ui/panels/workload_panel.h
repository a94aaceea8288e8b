// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/workload/sample_files.h"

#include <vector>

#include "core/model/workload.h"

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QUndoStack;
QT_END_NAMESPACE

namespace juggler::ui {

class Chip;
class MessageBar;
class SampleFilesDialog;
class WorkloadModel;
class WorkloadTable;

/// The workload: what there is to do, edited in place. Owns the table, its model and the sample files. [GUI thread]
class WorkloadPanel : public Card {
    Q_OBJECT

public:
    /// The stack takes every change; it outlives the panel.
    explicit WorkloadPanel(QUndoStack& undo, QWidget* parent = nullptr);
    /// An editor that is still open hands its value over while the children go: nobody listens any more by then.
    ~WorkloadPanel() override;

    [[nodiscard]] WorkloadModel& model() const noexcept { return *m_model; }
    [[nodiscard]] WorkloadTable& table() const noexcept { return *m_table; }
    [[nodiscard]] MessageBar& messages() const noexcept { return *m_message; }
    [[nodiscard]] QMenu& addMenu() const noexcept { return *m_addMenu; }
    [[nodiscard]] QMenu& presetsMenu() const noexcept { return *m_presetsMenu; }
    /// The actions of the panel in the order of a menu; all of them stand in the panel too.
    [[nodiscard]] std::vector<QAction*> editActions() const;

    /// Adds a row for each file; a folder adds its regular files, in the order of their names. Before row, or behind the selection.
    void addPaths(const QStringList& paths);
    void addPaths(const QStringList& paths, int row);
    /// Opens what the program was started with: a workload file, or files and folders to read in the place of the last workload.
    void open(const QStringList& paths);
    /// Puts the workload of a file into place; tells in the panel why not. Whether it did.
    bool openFile(const QString& path);
    /// Puts the workload of the last session into place; offers to make sample files again that went with that session.
    void restore(const Workload& workload);

Q_SIGNALS:
    void workloadChanged();

private:
    void buildActions();
    void buildMenus();
    void buildButtons();
    void connectModel();

    void replaceWorkload(const Workload& workload);
    void openWorkload();
    void saveWorkload();
    void addFiles();
    void addFolder();
    void addTyped();
    void addGroup(const TaskGroup& group);
    void fillAfterMenu();
    void askForSampleFiles();
    SampleFilesDialog& openSampleDialog();
    void remakeSampleFiles();
    void moveSelection(int by);
    void removeSelection();
    void updateState();
    [[nodiscard]] int insertionRow() const;
    [[nodiscard]] std::vector<int> lostSampleRows() const;

    QUndoStack& m_undo;
    SampleFiles m_sampleFiles;
    WorkloadModel* m_model;
    WorkloadTable* m_table;
    Chip* m_count;
    MessageBar* m_message;
    QMenu* m_addMenu;
    QMenu* m_presetsMenu;
    QMenu* m_afterMenu;
    QAction* m_remove = nullptr;
    QAction* m_duplicate = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_undoAction = nullptr;
    QAction* m_redoAction = nullptr;
    QAction* m_rename = nullptr;
};

} // namespace juggler::ui
