// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/workload_panel.h"

#include "core/formats/workload_file.h"
#include "ui/theme/icons.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/quantity_text.h"
#include "ui/workload/file_list.h"
#include "ui/workload/presets.h"
#include "ui/workload/sample_files_dialog.h"
#include "ui/workload/workload_delegate.h"
#include "ui/workload/workload_model.h"
#include "ui/workload/workload_table.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <functional>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

TaskGroup readOf(const QString& path)
{
    return {FileReadSpec{path.toStdString()}, 1};
}

} // namespace

WorkloadPanel::WorkloadPanel(QUndoStack& undo, QWidget* parent) :
    Card(tr("Workload"), parent), m_undo(undo), m_model(new WorkloadModel(undo, this)), m_table(new WorkloadTable(*m_model, this)),
    m_count(new Chip(this)), m_message(new MessageBar(this)), m_addMenu(new QMenu(tr("Add tasks"), this)),
    m_presetsMenu(new QMenu(tr("Presets"), this))
{
    buildActions();
    buildMenus();
    buildButtons();
    connectModel();
    m_table->setMinimumHeight(96);
    updateState();
}

void WorkloadPanel::buildActions()
{
    const auto make = [this](const QString& icon, const QString& text, const QKeySequence& keys, auto&& order) {
        auto* action = new QAction(themedIcon(icon), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, order);
        addAction(action);
        return action;
    };
    m_remove = make(u"trash"_s, tr("Remove"), QKeySequence::Delete, [this] { removeSelection(); });
    m_duplicate = make(u"duplicate"_s, tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_model->duplicate(m_table->selectedRows()); });
    m_up = make(u"arrow-up"_s, tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveSelection(-1); });
    m_down = make(u"arrow-down"_s, tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveSelection(1); });
    m_undoAction = m_undo.createUndoAction(this, tr("Undo"));
    m_undoAction->setIcon(themedIcon(u"undo"_s));
    m_undoAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redoAction = m_undo.createRedoAction(this, tr("Redo"));
    m_redoAction->setIcon(themedIcon(u"redo"_s));
    m_redoAction->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    addActions({m_undoAction, m_redoAction});
}

void WorkloadPanel::buildMenus()
{
    m_addMenu->addAction(themedIcon(u"file"_s), tr("Files..."), this, &WorkloadPanel::addFiles);
    m_addMenu->addAction(themedIcon(u"folder"_s), tr("All files of a folder..."), this, &WorkloadPanel::addFolder);
    m_addMenu->addAction(themedIcon(u"file"_s), tr("A file by its path"), this, &WorkloadPanel::addTyped);
    m_addMenu->addSeparator();
    m_addMenu->addAction(themedIcon(u"clock"_s), tr("Sleep"), this, [this] { addGroup({SleepSpec{std::chrono::milliseconds(500)}, 1}); });
    m_addMenu->addAction(themedIcon(u"cpu"_s), tr("Fibonacci"), this, [this] { addGroup({FibonacciSpec{35}, 1}); });

    for (const Preset& preset : builtInPresets()) {
        auto* action = m_presetsMenu->addAction(themedIcon(u"presets"_s), preset.name, this, [this, workload = preset.workload] {
            m_message->clear();
            replaceWorkload(workload);
        });
        action->setToolTip(preset.explanation);
    }
    m_presetsMenu->addSeparator();
    m_presetsMenu->addAction(themedIcon(u"sample-files"_s), tr("Sample files..."), this, &WorkloadPanel::askForSampleFiles)
        ->setToolTip(tr("Adds real temporary files of a size that you choose"));
    m_presetsMenu->addSeparator();
    m_presetsMenu->addAction(themedIcon(u"folder"_s), tr("Open a workload..."), this, &WorkloadPanel::openWorkload);
    m_presetsMenu->addAction(themedIcon(u"export"_s), tr("Save the workload..."), this, &WorkloadPanel::saveWorkload);
    m_presetsMenu->setToolTipsVisible(true);
}

void WorkloadPanel::buildButtons()
{
    titleRow()->addWidget(m_count);
    titleRow()->addStretch(1);
    titleRow()->addWidget(makeMenuButton(*m_addMenu, u"plus"_s, tr("Add tasks"), this));
    titleRow()->addWidget(makeActionButton(*m_remove, this));

    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    for (QAction* action : {m_duplicate, m_up, m_down, m_undoAction, m_redoAction}) {
        row->addWidget(makeActionButton(*action, this));
    }
    row->addStretch(1);
    auto* presets = makeMenuButton(*m_presetsMenu, u"presets"_s, tr("Presets"), this);
    presets->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(presets);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_message);
    body()->addLayout(row);
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
    connect(&m_table->cellDelegate(), &WorkloadDelegate::problemFound, this, [this](const QString& problem) {
        problem.isEmpty() ? m_message->clear() : m_message->show(MessageBar::Kind::Error, problem);
    });
    connect(m_table, &WorkloadTable::selectedRowsChanged, this, &WorkloadPanel::updateState);
    connect(m_table, &WorkloadTable::pathsDropped, this, qOverload<const QStringList&, int>(&WorkloadPanel::addPaths));
}

std::vector<QAction*> WorkloadPanel::editActions() const
{
    return {m_undoAction, m_redoAction, m_duplicate, m_up, m_down, m_remove};
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
    addPaths(paths, 0);
}

void WorkloadPanel::replaceWorkload(const Workload& workload)
{
    if (m_model->replaceAll(workload)) {
        m_table->clearSelection();
        m_table->scrollToTop();
    }
}

void WorkloadPanel::openFile(const QString& path)
{
    const Result<Workload> workload = readWorkloadFile(path);
    if (!workload) {
        m_message->show(MessageBar::Kind::Error, QString::fromStdString(workload.error().message));
    } else {
        replaceWorkload(*workload);
    }
}

void WorkloadPanel::openWorkload()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Open a workload"), {}, tr("Workloads (*.json)"));
    if (!path.isEmpty()) {
        openFile(path);
    }
}

void WorkloadPanel::saveWorkload()
{
    const QString path = QFileDialog::getSaveFileName(window(), tr("Save the workload"), u"workload.json"_s, tr("Workloads (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> result = writeWorkloadFile(m_model->workload(), path); !result) {
        m_message->show(MessageBar::Kind::Error, QString::fromStdString(result.error().message));
    }
}

void WorkloadPanel::addFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(window(), tr("Files to read"));
    if (!paths.isEmpty()) {
        addPaths(paths);
    }
}

void WorkloadPanel::addFolder()
{
    const QString path = QFileDialog::getExistingDirectory(window(), tr("Folder whose files are to be read"));
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
        m_table->edit(m_model->index(row, WorkloadModel::Parameter));
    }
}

void WorkloadPanel::askForSampleFiles()
{
    openSampleDialog({6, std::int64_t{64} << 20}, false);
}

void WorkloadPanel::openSampleDialog(const SampleRequest& request, bool startsAtOnce)
{
    auto* dialog = new SampleFilesDialog(m_sampleFiles, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setRequest(request);
    connect(dialog, &SampleFilesDialog::made, this, qOverload<const QStringList&>(&WorkloadPanel::addPaths));
    dialog->show();
    if (startsAtOnce) {
        dialog->begin();
    }
}

std::vector<int> WorkloadPanel::lostSampleRows() const
{
    std::vector<int> rows;
    for (int row = 0; row < m_model->groupCount(); ++row) {
        const auto* file = std::get_if<FileReadSpec>(&m_model->group(row).spec);
        if (file != nullptr && !m_model->fileProblem(row).isEmpty() && SampleFiles::sizeFromName(QString::fromStdString(file->path)) > 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

void WorkloadPanel::restore(const Workload& workload)
{
    m_model->load(workload);
    const std::vector<int> lost = lostSampleRows();
    if (!lost.empty()) {
        m_message->show(MessageBar::Kind::Warning, tr("The sample files of the last session are gone: %1 of them.").arg(lost.size()),
                        {{tr("Make again"), [this] { remakeSampleFiles(); }}});
    }
}

void WorkloadPanel::remakeSampleFiles()
{
    const std::vector<int> lost = lostSampleRows();
    if (lost.empty()) {
        return;
    }
    const auto& file = std::get<FileReadSpec>(m_model->group(lost.front()).spec);
    const SampleRequest request{static_cast<int>(lost.size()), SampleFiles::sizeFromName(QString::fromStdString(file.path))};
    m_model->remove(lost);
    openSampleDialog(request, true);
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
    m_up->setEnabled(isOne && rows.front() > 0);
    m_down->setEnabled(isOne && rows.front() + 1 < m_model->groupCount());
}

} // namespace juggler::ui
