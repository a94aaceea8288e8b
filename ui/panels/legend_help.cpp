// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/legend_help.h"

#include "ui/theme/theme.h"
#include "ui/timeline/state_filter.h"
#include "ui/timeline/state_text.h"
#include "ui/widgets/label_font.h"

#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr int kTextWidth = 380;
}

LegendHelp::LegendHelp(QWidget* parent) : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("What the states mean"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(10);
    int row = 0;
    QStringList spoken;
    const auto addText = [this, layout](const QString& text, int atRow, int column) {
        auto* label = new QLabel(text, this);
        layout->addWidget(label, atRow, column, Qt::AlignTop);
        return label;
    };
    for (const Swatch state : kLegendStates) {
        layout->addWidget(new StateSwatch(state, this), row, 0, Qt::AlignTop);
        QLabel* name = addText(swatchName(state), row, 1);
        name->setFont(boldFont(name->font()));
        QLabel* meaning = addText(stateMeaning(state), row, 2);
        meaning->setWordWrap(true);
        meaning->setFixedWidth(kTextWidth);
        meaning->setForegroundRole(QPalette::PlaceholderText);
        spoken << swatchName(state) + QStringLiteral(": ") + stateMeaning(state);
        ++row;
    }
    QLabel* shares =
        addText(tr("The shares are of the time that is drawn in the visible part of the timeline, all models together. A click on "
                   "a state hides it, another one shows it again."),
                row, 1);
    layout->addWidget(shares, row, 1, 1, 2);
    shares->setWordWrap(true);
    setAccessibleDescription(spoken.join(u'\n'));
}

void LegendHelp::openBelow(QWidget& anchor)
{
    auto* help = new LegendHelp(&anchor);
    help->adjustSize();
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4));
    const QRect room = anchor.screen()->availableGeometry();
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - help->width())));
    place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - help->height())));
    help->move(place);
    help->show();
    help->setFocus(Qt::PopupFocusReason);
}

void LegendHelp::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.controlBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace juggler::ui
