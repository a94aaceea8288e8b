// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/legend_entry.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label_font.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSample(20, 13);
constexpr int kPadding = 5; // at both sides
constexpr int kSpace = 6; // between sample, name and share
constexpr int kHeight = 24;
constexpr qreal kHiddenOpacity = 0.3;

QString percentText(double share)
{
    const double percent = share * 100;
    if (percent > 0 && percent < 0.5) {
        return u"< 1 %"_s;
    }
    return u"%1 %"_s.arg(static_cast<int>(std::lround(percent)));
}

} // namespace

LegendEntry::LegendEntry(Swatch state, const QString& meaning, QWidget* parent)
    : QAbstractButton(parent), m_state(state), m_meaning(meaning)
{
    setCheckable(true);
    setChecked(true);
    setText(swatchName(state));
    setFont(smallFont(font()));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setWhatsThis(meaning);
    connect(this, &QAbstractButton::toggled, this, &LegendEntry::explain);
    explain();
}

void LegendEntry::setDetail(Detail detail)
{
    if (m_detail != detail) {
        m_detail = detail;
        updateGeometry();
        update();
    }
}

void LegendEntry::setShare(std::optional<double> share)
{
    const QString text = share ? percentText(*share) : QString();
    if (text != m_shareText) {
        m_shareText = text;
        explain();
        update();
    }
}

void LegendEntry::explain()
{
    const QString share = m_shareText.isEmpty() ? QString() : tr("%1 of what is visible.").arg(m_shareText);
    const QString click = isChecked() ? tr("A click hides it.") : tr("Hidden. A click shows it again.");
    setAccessibleName(m_shareText.isEmpty() ? text() : u"%1, %2"_s.arg(text(), m_shareText));
    setAccessibleDescription((m_meaning + u' ' + share).trimmed());
    setToolTip(u"<b>%1</b> %2<br>%3<br>%4"_s.arg(text().toHtmlEscaped(), share.toHtmlEscaped(), m_meaning.toHtmlEscaped(), click));
}

int LegendEntry::shareWidth() const
{
    const QFontMetrics metrics(boldFont(font()));
    return std::max(metrics.horizontalAdvance(u"100 %"_s), metrics.horizontalAdvance(u"< 1 %"_s)); // numbers that change move nothing
}

int LegendEntry::widthFor(Detail detail) const
{
    const int sample = 2 * kPadding + kSample.width();
    switch (detail) {
    case Detail::Sample: return sample;
    case Detail::Share: return sample + kSpace + shareWidth();
    case Detail::NameAndShare: break;
    }
    return sample + kSpace + QFontMetrics(font()).horizontalAdvance(text()) + kSpace + shareWidth();
}

QSize LegendEntry::sizeHint() const
{
    return {widthFor(m_detail), std::max(kHeight, QFontMetrics(font()).height() + 6)};
}

QSize LegendEntry::minimumSizeHint() const
{
    return {widthFor(Detail::Sample), sizeHint().height()};
}

bool LegendEntry::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

void LegendEntry::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(theme.accent) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? QBrush(theme.hover) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    QRect sample(QPoint(kPadding, (height() - kSample.height()) / 2), kSample);
    painter.setOpacity(isChecked() ? 1 : kHiddenOpacity);
    paintSwatch(painter, m_state, sample, theme);
    painter.setOpacity(1);
    int left = sample.right() + 1 + kSpace;
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // "44 %" is not "% 44"
    QFont named = font();
    named.setStrikeOut(!isChecked());
    if (m_detail == Detail::NameAndShare) {
        painter.setFont(named);
        painter.setPen(isChecked() ? theme.mutedText : theme.disabledText);
        const int width = QFontMetrics(font()).horizontalAdvance(text());
        painter.drawText(QRect(left, 0, width + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
        left += width + kSpace;
    }
    if (m_detail != Detail::Sample) {
        painter.setFont(boldFont(named));
        painter.setPen(isChecked() ? theme.text : theme.disabledText);
        painter.drawText(QRect(left, 0, shareWidth() + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, m_shareText);
    } else if (!isChecked()) {
        painter.fillRect(QRect(sample.left() - 2, sample.center().y(), sample.width() + 4, 2), theme.text); // crossed out
    }
}

} // namespace juggler::ui
