// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/legend_help.h"

#include "ui/panels/mark_swatch.h"
#include "ui/theme/theme.h"
#include "ui/timeline/state_filter.h"
#include "ui/timeline/state_text.h"
#include "ui/widgets/label_font.h"

#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr int kTextWidth = 380;
}

LegendHelp::LegendHelp(QWidget* parent) : QFrame(parent, Qt::Popup), m_scroll(new QScrollArea(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("What the states mean"));
    auto* page = new QWidget;
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(2, 2, 2, 2); // the frame's line, whole at a scale of 1.5, too
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget* ground : {page, m_scroll->viewport()}) {
        ground->setBackgroundRole(QPalette::Button); // the card's colour
    }
    outside->addWidget(m_scroll);
    setFocusProxy(m_scroll); // arrows scroll where the screen is low
    fill(*page);
    m_scroll->setWidget(page);
}

void LegendHelp::fill(QWidget& page)
{
    auto* layout = new QGridLayout(&page);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(10);
    QStringList spoken;
    const auto addRow = [&](QWidget* sample, const QString& name, const QString& meaning) {
        const int row = layout->rowCount();
        auto* nameLabel = new QLabel(name, &page);
        nameLabel->setFont(boldFont(nameLabel->font()));
        auto* meaningLabel = new QLabel(meaning, &page);
        meaningLabel->setWordWrap(true);
        meaningLabel->setFixedWidth(kTextWidth);
        meaningLabel->setForegroundRole(QPalette::PlaceholderText);
        int column = 0;
        for (QWidget* widget : {sample, static_cast<QWidget*>(nameLabel), static_cast<QWidget*>(meaningLabel)}) {
            layout->addWidget(widget, row, column++, Qt::AlignTop);
        }
        spoken << name + QStringLiteral(": ") + meaning;
    };
    for (const Swatch state : kLegendStates) {
        addRow(new StateSwatch(state, &page), swatchName(state), stateMeaning(state));
    }
    auto* shares =
        new QLabel(tr("The shares are of the time that is drawn in the visible part of the timeline, all models together. A click "
                      "on a state hides it, another one shows it again."),
                   &page);
    shares->setWordWrap(true);
    layout->addWidget(shares, layout->rowCount(), 1, 1, 2);
    for (const Mark mark : kMarks) {
        addRow(new MarkSwatch(mark, &page), markName(mark), markMeaning(mark));
    }
    setAccessibleDescription(spoken.join(u'\n'));
}

void LegendHelp::fitInto(const QSize& room)
{
    m_scroll->widget()->adjustSize();
    const QSize page = m_scroll->widget()->size() + QSize(4, 4);
    const bool isCut = page.height() > room.height();
    const int bar = isCut ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll) : 0;
    resize(std::min(page.width() + bar, room.width()), std::min(page.height(), room.height()));
}

void LegendHelp::openBelow(QWidget& anchor)
{
    auto* help = new LegendHelp(&anchor);
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4));
    const QRect room = anchor.screen()->availableGeometry();
    help->fitInto(room.size());
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
