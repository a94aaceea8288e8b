// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/bar_tool_tip.h"

#include "ui/widgets/accessible_role.h"

#include <QtGui/QAccessible>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 10;
constexpr int kDistance = 14; // from the pointer
constexpr int kWidest = 440;

QFont boldFont(const QFont& font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

} // namespace

BarToolTip::BarToolTip(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"barToolTip"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleRole(*this, QAccessible::ToolTip);
    hide();
}

void BarToolTip::showAt(const QPoint& point, const QStringList& lines, const Theme& theme)
{
    if (m_lines != lines || m_background != theme.toolTip) {
        m_lines = lines;
        m_background = theme.toolTip;
        m_color = theme.toolTipText;
        resize(sizeOfText());
        update();
    }
    const QRect space = parentWidget()->rect();
    QPoint corner = point + QPoint(kDistance, kDistance);
    if (corner.x() + width() > space.right()) {
        corner.setX(point.x() - kDistance - width());
    }
    if (corner.y() + height() > space.bottom()) {
        corner.setY(point.y() - kDistance - height());
    }
    move(std::max(0, corner.x()), std::max(0, corner.y()));
    show();
    raise();
}

void BarToolTip::announce()
{
    setAccessibleName(m_lines.join(u", "_s));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString BarToolTip::text() const
{
    return m_lines.join(u'\n');
}

QSize BarToolTip::sizeOfText() const
{
    int width = QFontMetrics(boldFont(font())).horizontalAdvance(m_lines.value(0));
    const QFontMetrics metrics(font());
    for (const QString& line : m_lines) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    return {std::min(width, kWidest) + 2 * kPadding, static_cast<int>(m_lines.size()) * (metrics.height() + 1) + 2 * kPadding - 4};
}

void BarToolTip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_background);
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setPen(m_color);
    const QFontMetrics metrics(font());
    int y = kPadding - 2;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        painter.setFont(i == 0 ? boldFont(font()) : font());
        const QRect line(kPadding, y, width() - 2 * kPadding, metrics.height());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_lines[i], Qt::ElideMiddle, line.width() + 2));
        y += metrics.height() + 1;
    }
}

} // namespace juggler::ui
