// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include "ui/widgets/plain_tool_tip.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace juggler::ui {

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText); // a path is no HTML
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::showWholeOnly()
{
    m_isWholeOnly = true;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    showInToolTip(shown != text());
    if (m_isWholeOnly && shown != text()) {
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // a text has the direction of its own letters
    painter.drawText(rect(), int(QStyle::visualAlignment(layoutDirection(), alignment())) | int(Qt::TextSingleLine), shown);
}

void ElidedLabel::showInToolTip(bool isCut)
{
    if (isCut && (m_hasTextAsToolTip || toolTip().isEmpty())) {
        m_hasTextAsToolTip = true;
        if (const QString whole = plainToolTip(text()); toolTip() != whole) {
            setToolTip(whole);
        }
    } else if (!isCut && m_hasTextAsToolTip) {
        m_hasTextAsToolTip = false;
        setToolTip({});
    }
}

} // namespace juggler::ui
