// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/workload_panel.h"

#include "core/formats/workload_file.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/quantity_text.h"
#include "ui/words/translated_core.h"
#include "ui/workload/file_list.h"
#include "ui/workload/workload_delegate.h"
#include "ui/workload/workload_model.h"
#include "ui/workload/workload_table.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRowsInMenu = 40;

TaskGroup readOf(const QString& path)
{
    return {FileReadSpec{path.toStdString()}, 1};
}

} // namespace

WorkloadPanel::WorkloadPanel(QUndoStack& undo, QWidget* parent)
    : Card(tr("Workload"), parent),
      m_undo(undo),
      m_model(new WorkloadModel(undo, this)),
      m_table(new WorkloadTable(*m_model, this)),
      m_count(new Chip(this)),
      m_message(new MessageBar(this)),
      m_addMenu(new QMenu(tr("Add tasks"), this)),
      m_presetsMenu(new QMenu(tr("Presets"), this)),
      m_afterMenu(new QMenu(tr("Run after"), this))
{
    buildActions();
    buildMenus();
    buildButtons();
    connectModel();
    m_table->setMinimumHeight(96);
    updateState();
}

void WorkloadPanel::fillAfterMenu()
{
    m_afterMenu->clear();
    const std::vector<int> rows = m_table->selectedRows();
    if (rows.size() != 1) {
        m_afterMenu->addAction(tr("Select one row first"))->setEnabled(false);
        return;
    }
    const int row = rows.front();
    const std::string after = m_model->group(row).after;
    const auto add = [&](const QString& text, std::optional<int> other, bool isChecked) {
        QAction* action = m_afterMenu->addAction(text, this, [this, row, other] { m_model->runAfter(row, other); });
        action->setCheckable(true);
        action->setChecked(isChecked);
    };
    add(tr("Nothing: from the start"), std::nullopt, after.empty());
    m_afterMenu->addSeparator();
    for (int other = 0; other < std::min(m_model->groupCount(), kMostRowsInMenu); ++other) {
        if (other != row) {
            add(rowText(*m_model, other), other, !after.empty() && m_model->group(other).name == after);
        }
    }
    if (m_model->groupCount() > kMostRowsInMenu) {
        m_afterMenu->addSeparator();
        m_afterMenu->addAction(tr("Choose among all %L1 rows...").arg(m_model->groupCount()), this,
                               [this, row] { m_table->editAfter(row); });
    }
}

WorkloadPanel::~WorkloadPanel()
{
    m_model->disconnect(this);
    m_table->selectionModel()->disconnect(this);
    m_table->disconnect(this);
    m_table->cellDelegate().disconnect(this);
}

void WorkloadPanel::connectModel()
{
    connect(m_model, &WorkloadModel::workloadChanged, this, &WorkloadPanel::updateState);
    connect(m_model, &WorkloadModel::workloadChanged, this, &WorkloadPanel::workloadChanged);
    connect(m_model, &WorkloadModel::workloadChanged, m_message, &MessageBar::clear);
    connect(m_model, &WorkloadModel::refused, this, [this](const QString& problem) { m_message->show(MessageBar::Kind::Error, problem); });
    connect(m_model, &WorkloadModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        // What was just added is what the next order is about; a whole new workload is not.
        if (last - first + 1 < m_model->groupCount()) {
            m_table->selectRows(first, last - first + 1);
        }
    });
    connect(&m_table->cellDelegate(), &WorkloadDelegate::problemFound, this,
            [this](const QString& problem) { problem.isEmpty() ? m_message->clear() : m_message->show(MessageBar::Kind::Error, problem); });
    connect(m_table, &WorkloadTable::selectedRowsChanged, this, &WorkloadPanel::updateState);
    connect(m_table, &WorkloadTable::pathsDropped, this, qOverload<const QStringList&, int>(&WorkloadPanel::addPaths));
}

std::vector<QAction*> WorkloadPanel::editActions() const
{
    return {m_undoAction, m_redoAction, m_duplicate, m_up, m_down, m_remove, m_rename, m_afterMenu->menuAction()};
}

int WorkloadPanel::insertionRow() const
{
    const std::vector<int> rows = m_table->selectedRows();
    return rows.empty() ? m_model->groupCount() : rows.back() + 1;
}

void WorkloadPanel::addPaths(const QStringList& paths)
{
    addPaths(paths, insertionRow());
}

void WorkloadPanel::addPaths(const QStringList& paths, int row)
{
    std::vector<TaskGroup> groups;
    for (const QString& path : paths) {
        const QStringList files = filesOf(path);
        std::transform(files.begin(), files.end(), std::back_inserter(groups), readOf);
    }
    if (groups.empty()) {
        m_message->show(MessageBar::Kind::Warning, tr("There is no regular file in %1").arg(paths.join(u", "_s)));
        return;
    }
    m_model->insert(row, groups);
}

void WorkloadPanel::open(const QStringList& paths)
{
    if (paths.size() == 1 && paths.first().endsWith(u".json"_s, Qt::CaseInsensitive)) {
        openFile(paths.first());
        return;
    }
    m_model->load({});
    QStringList absolute; // the workload comes back at the next start, wherever that is
    std::transform(paths.begin(), paths.end(), std::back_inserter(absolute),
                   [](const QString& path) { return QFileInfo(path).absoluteFilePath(); });
    addPaths(absolute, 0);
}

void WorkloadPanel::replaceWorkload(const Workload& workload)
{
    if (m_model->replaceAll(workload)) {
        m_table->clearSelection();
        m_table->scrollToTop();
    }
}

bool WorkloadPanel::openFile(const QString& path)
{
    const Result<Workload> workload = readWorkloadFile(path);
    if (!workload) {
        m_message->show(MessageBar::Kind::Error, translatedCore(workload.error().message));
        return false;
    }
    replaceWorkload(*workload);
    return true;
}

void WorkloadPanel::openWorkload()
{
    const QString path = askForFile(window(), tr("Open a workload"), {}, tr("Workloads (*.json)"));
    if (!path.isEmpty()) {
        openFile(path);
    }
}

void WorkloadPanel::saveWorkload()
{
    const QString path = askForSavePath(window(), tr("Save the workload"), u"workload.json"_s, {tr("Workloads (*.json)")}).path;
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> result = writeWorkloadFile(m_model->workload(), path); !result) {
        m_message->show(MessageBar::Kind::Error, translatedCore(result.error().message));
    }
}

void WorkloadPanel::addFiles()
{
    const QStringList paths = askForFiles(window(), tr("Files to read"));
    if (!paths.isEmpty()) {
        addPaths(paths);
    }
}

void WorkloadPanel::addFolder()
{
    const QString path = askForFolder(window(), tr("Folder whose files are to be read"));
    if (!path.isEmpty()) {
        addPaths({path});
    }
}

void WorkloadPanel::addTyped()
{
    const int row = insertionRow();
    addGroup(readOf(QDir::homePath() + u'/'));
    // Who gives up typing gets rid of the row as well.
    auto* untilClosed = new QObject(this);
    connect(&m_table->cellDelegate(), &WorkloadDelegate::closeEditor, untilClosed,
            [this, row, untilClosed](QWidget*, QAbstractItemDelegate::EndEditHint hint) {
                untilClosed->deleteLater();
                const bool isUntouched = row < m_model->groupCount() && m_model->group(row) == readOf(QDir::homePath() + u'/');
                if (hint == QAbstractItemDelegate::RevertModelCache && isUntouched) {
                    m_undo.undo();
                }
            });
}

void WorkloadPanel::addGroup(const TaskGroup& group)
{
    const int row = insertionRow();
    if (m_model->insert(row, {group})) {
        m_table->setFocus();
        m_table->setCurrentIndex(m_model->index(row, WorkloadModel::Parameter));
        if (m_model->index(row, WorkloadModel::Parameter).flags().testFlag(Qt::ItemIsEditable)) {
            m_table->edit(m_model->index(row, WorkloadModel::Parameter));
        }
    }
}

void WorkloadPanel::moveSelection(int by)
{
    const std::vector<int> rows = m_table->selectedRows();
    if (rows.size() != 1) {
        return;
    }
    const int target = rows.front() + by;
    if (target >= 0 && target < m_model->groupCount()) {
        m_model->move(rows.front(), by > 0 ? target + 1 : target);
        m_table->selectRows(target, 1);
    }
}

void WorkloadPanel::removeSelection()
{
    const std::vector<int> rows = m_table->selectedRows();
    m_model->remove(rows);
    if (!rows.empty() && m_model->groupCount() > 0) {
        m_table->selectRows(std::min(rows.front(), m_model->groupCount() - 1), 1);
    }
}

void WorkloadPanel::updateState()
{
    m_count->setText(taskCountText(taskCount(m_model->workload())));
    const std::vector<int> rows = m_table->selectedRows();
    const bool isOne = rows.size() == 1;
    m_remove->setEnabled(!rows.empty());
    m_duplicate->setEnabled(!rows.empty());
    m_rename->setEnabled(isOne);
    m_up->setEnabled(isOne && rows.front() > 0);
    m_down->setEnabled(isOne && rows.front() + 1 < m_model->groupCount());
}

} // namespace juggler::ui
