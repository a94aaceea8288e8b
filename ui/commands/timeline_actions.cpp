// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/timeline_actions.h"

#include "ui/commands/command_list.h"
#include "ui/theme/icons.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/action_button.h"

namespace juggler::ui {

namespace {

/// Whether the window has an action of its own for it.
bool isOfTheWindow(TimelineOrder order)
{
    using enum TimelineOrder;
    return order == ZoomIn || order == ZoomOut || order == Fit || order == ZoomToSelection || order == ZoomToTask;
}

} // namespace

TimelineActions::TimelineActions(TimelineView& view) : QObject(&view), m_view(view)
{
    for (const TimelineKey& key : timelineKeys()) {
        if (isOfTheWindow(key.order)) {
            continue;
        }
        auto* action = new QAction(key.icon.isEmpty() ? QIcon() : themedIcon(key.icon), key.text, this);
        action->setShortcuts(key.keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        setActionToolTip(*action, key.text, {});
        setCommandGroup(*action, tr("Timeline"));
        connect(action, &QAction::triggered, &view, [&view, order = key.order] { view.obey(order); });
        view.addAction(action);
        m_all.push_back(action);
        m_byOrder[key.order] = action;
    }
    connect(&view, &TimelineView::selectionChanged, this, &TimelineActions::updateState);
    updateState();
}

void TimelineActions::updateState()
{
    const bool hasSelection = m_view.selection().has_value();
    QAction& clear = *m_byOrder.at(TimelineOrder::ClearSelection);
    clear.setEnabled(hasSelection);
    setActionToolTip(clear, clear.text(), hasSelection ? QString() : tr("Select a bar first"));
}

} // namespace juggler::ui
