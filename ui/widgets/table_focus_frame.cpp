// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_focus_frame.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>

namespace juggler::ui {

TableFocusFrame::TableFocusFrame(QWidget* window) : QFocusFrame(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void TableFocusFrame::follow(QWidget* focused)
{
    auto* const table = qobject_cast<QAbstractItemView*>(focused);
    const bool isOurs = table != nullptr && table->window() == parentWidget()->window() && !table->inherits("QHeaderView");
    setWidget(isOurs && table->window()->testAttribute(Qt::WA_KeyboardFocusChange) ? table : nullptr);
}

} // namespace juggler::ui
