// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/action_button.h"

#include "ui/theme/icons.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

using namespace Qt::StringLiterals;

void setActionToolTip(QAction& action, const QString& text, const QString& explanation)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString first = keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys);
    action.setToolTip(explanation.isEmpty() ? first : first + u'\n' + explanation);
}

QToolButton* makeActionButton(QAction& action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    setActionToolTip(action, action.text(), {});
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action.text());
    return button;
}

QToolButton* makeMenuButton(QMenu& menu, const QString& icon, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setMenu(&menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace juggler::ui
