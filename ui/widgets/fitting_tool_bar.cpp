// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitting_tool_bar.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLayout>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace juggler::ui {

namespace {

int widthOf(QToolButton& button, Qt::ToolButtonStyle style)
{
    button.setToolButtonStyle(style);
    return button.sizeHint().width();
}

} // namespace

void FittingToolBar::addShrinking(QToolButton& button, int rank)
{
    const auto place =
        std::upper_bound(m_buttons.begin(), m_buttons.end(), rank, [](int value, const Shrinking& known) { return value < known.rank; });
    m_buttons.insert(place, {&button, rank, std::nullopt});
}

bool FittingToolBar::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        for (Shrinking& known : m_buttons) {
            known.saves.reset();
        }
        break;
    case QEvent::Resize:
    case QEvent::LayoutRequest: fit(); break; // the latter: a button's text has changed
    default: break;
    }
    return QToolBar::event(event);
}

void FittingToolBar::fit()
{
    int wanted = 0; // with all texts
    for (Shrinking& known : m_buttons) {
        if (!known.saves) {
            const Qt::ToolButtonStyle style = known.button->toolButtonStyle();
            const int withText = widthOf(*known.button, Qt::ToolButtonTextBesideIcon);
            known.saves = withText - widthOf(*known.button, Qt::ToolButtonIconOnly);
            known.button->setToolButtonStyle(style);
        }
        wanted += known.button->toolButtonStyle() == Qt::ToolButtonIconOnly ? *known.saves : 0;
    }
    wanted += layout()->sizeHint().width();
    // Those of one rank together: a row of buttons of which one has its text looks broken.
    for (auto first = m_buttons.begin(); first != m_buttons.end();) {
        const auto last = std::find_if(first, m_buttons.end(), [first](const Shrinking& known) { return known.rank != first->rank; });
        const bool isTooWide = wanted > width();
        for (; first != last; ++first) {
            first->button->setToolButtonStyle(isTooWide ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
            wanted -= isTooWide ? *first->saves : 0;
        }
    }
}

} // namespace juggler::ui
