// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_line.h"

#include "ui/theme/icons.h"

#include <QtGui/QAction>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

using namespace Qt::StringLiterals;

SearchLine::SearchLine(const QString& name, const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(name);
    const QAction* sign = addAction(themedIcon(u"search"_s, IconColor::Muted), LeadingPosition);
    setClearButtonEnabled(true);
    for (QToolButton* button : findChildren<QToolButton*>()) {
        const bool isSign = button->defaultAction() == sign;
        button->setAccessibleName(isSign ? name : tr("Clear"));
        button->setToolTip(isSign ? name : tr("Clear"));
    }
}

} // namespace juggler::ui
