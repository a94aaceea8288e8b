// SPDX-License-Identifier: GPL-3.0-or-later
// WorkloadPanel: its actions, menus and buttons.
#include "ui/panels/workload_panel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/message_bar.h"
#include "ui/workload/presets.h"
#include "ui/workload/workload_model.h"
#include "ui/workload/workload_table.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

using namespace Qt::StringLiterals;

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
    m_duplicate =
        make(u"duplicate"_s, tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_model->duplicate(m_table->selectedRows()); });
    m_up = make(u"arrow-up"_s, tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveSelection(-1); });
    m_down = make(u"arrow-down"_s, tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveSelection(1); });
    m_undoAction = m_undo.createUndoAction(this, tr("Undo"));
    m_undoAction->setIcon(themedIcon(u"undo"_s));
    m_undoAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redoAction = m_undo.createRedoAction(this, tr("Redo"));
    m_redoAction->setIcon(themedIcon(u"redo"_s));
    m_redoAction->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    addActions({m_undoAction, m_redoAction});
    m_rename =
        make({}, tr("Name the tasks"), {}, [this] { m_table->edit(m_model->index(m_table->selectedRows().front(), WorkloadModel::Task)); });
}

void WorkloadPanel::buildMenus()
{
    m_addMenu->addAction(themedIcon(u"file"_s), tr("Files..."), this, &WorkloadPanel::addFiles);
    m_addMenu->addAction(themedIcon(u"folder"_s), tr("All files of a folder..."), this, &WorkloadPanel::addFolder);
    m_addMenu->addAction(themedIcon(u"file"_s), tr("A file by its path"), this, &WorkloadPanel::addTyped);
    m_addMenu->addSeparator();
    m_addMenu->addAction(themedIcon(u"clock"_s), tr("Sleep"), this, [this] { addGroup({SleepSpec{std::chrono::milliseconds(500)}, 1}); });
    m_addMenu->addAction(themedIcon(u"cpu"_s), tr("Fibonacci"), this, [this] { addGroup({FibonacciSpec{35}, 1}); });
    m_addMenu->addAction(themedIcon(u"file-write"_s), tr("Write a file"), this, [this] {
        addGroup({FileWriteSpec{.sizeBytes = std::int64_t{4} << 20}, 1});
    });
    m_addMenu->addAction(themedIcon(u"cpu"_s), tr("Small computation (1 + 2)"), this, [this] { addGroup({AddSpec{}, 1}); });

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

    m_afterMenu->setIcon(themedIcon(u"after"_s));
    connect(m_afterMenu, &QMenu::aboutToShow, this, &WorkloadPanel::fillAfterMenu);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        QMenu menu;
        menu.addActions({m_rename, m_afterMenu->menuAction()});
        menu.addSeparator();
        menu.addActions({m_duplicate, m_up, m_down, m_remove});
        menu.addSeparator();
        menu.addActions({m_undoAction, m_redoAction});
        menu.exec(m_table->viewport()->mapToGlobal(place));
    });
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
    row->addWidget(makeMenuButton(*m_afterMenu, u"after"_s, tr("Run after"), this));
    row->addStretch(1);
    auto* presets = makeMenuButton(*m_presetsMenu, u"presets"_s, tr("Presets"), this);
    presets->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(presets);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_message);
    body()->addLayout(row);
}

} // namespace juggler::ui
