// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_delegate.h"

#include "ui/commands/command_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_parts.h"
#include "ui/widgets/label_font.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 34;
constexpr int kIcon = 18;
constexpr int kPadding = 10;
constexpr int kGap = 10;

/// The keys of a shortcut, one by one: "Ctrl+Shift+T" is three, "Ctrl++" two.
QStringList keysOf(const QString& shortcut)
{
    QStringList keys;
    QString rest = shortcut.section(u", "_s, 0, 0);
    for (qsizetype plus = rest.indexOf(u'+', 1); plus > 0 && plus + 1 < rest.size(); plus = rest.indexOf(u'+', 1)) {
        keys << rest.left(plus);
        rest = rest.mid(plus + 1);
    }
    if (!rest.isEmpty()) {
        keys << rest;
    }
    return keys;
}

/// Draws the keys against right; returns their left edge.
int drawKeys(QPainter& painter, const QRect& row, const QString& shortcut, const Theme& theme, const QColor& ink)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QStringList keys = keysOf(shortcut);
    int right = row.right() - kPadding;
    const int height = metrics.height() + 4;
    while (!keys.isEmpty()) {
        const QString key = keys.takeLast();
        const int width = std::max(height, metrics.horizontalAdvance(key) + 12);
        const QRect plate(right - width, row.center().y() - height / 2 + 1, width, height);
        drawRounded(painter, plate, theme.chip, linePen(theme, theme.controlBorder), 4);
        painter.setPen(ink);
        painter.drawText(plate, Qt::AlignCenter, key);
        right = plate.left() - 4;
    }
    return right;
}

/// Draws the text with the characters at positions in bold, cut where it is wider than the place; returns its width.
int drawText(QPainter& painter, const QRect& place, const QString& text, const QList<int>& positions)
{
    QTextLayout layout(text, painter.font());
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    for (const int position : positions) {
        formats.push_back({position, 1, bold});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    if (line.naturalTextWidth() > place.width()) {
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
        return place.width();
    }
    layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
    return qRound(line.naturalTextWidth());
}

QIcon iconOf(const QModelIndex& index)
{
    const QVariant checked = index.data(Qt::CheckStateRole);
    const bool isChecked = checked.isValid() && static_cast<Qt::CheckState>(checked.toInt()) == Qt::Checked;
    return isChecked ? themedIcon(u"check"_s, IconColor::Good) : qvariant_cast<QIcon>(index.data(Qt::DecorationRole));
}

} // namespace

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, std::max(kHeight, option.fontMetrics.height() + 14)};
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const bool isAvailable = index.data(CommandModel::IsAvailableRole).toBool();
    const QRect row = option.rect.adjusted(4, 1, -4, -1);
    const QColor ink = isAvailable ? theme.text : theme.disabledText;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        drawRounded(*painter, row, theme.accentSoft, linePen(theme, theme.accent));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        drawRounded(*painter, row, theme.hover, QColor());
    }
    const QRect iconRect(row.left() + kPadding, row.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    iconOf(index).paint(painter, iconRect, Qt::AlignCenter, isAvailable ? QIcon::Normal : QIcon::Disabled);
    painter->setFont(smallFont(option.font));
    const int right = drawKeys(*painter, row, index.data(CommandModel::ShortcutRole).toString(), theme, ink);
    painter->setFont(option.font);
    painter->setPen(ink);
    const int left = iconRect.right() + kGap;
    const QRect textRect(left, row.top(), std::max(0, right - left - kGap), row.height());
    const int textEnd =
        left + drawText(*painter, textRect, index.data().toString(), index.data(CommandModel::MatchRole).value<QList<int>>());
    const QString explanation = index.data(CommandModel::ExplanationRole).toString();
    const QString group = index.data(CommandModel::GroupRole).toString();
    const QString aside = !isAvailable && !explanation.isEmpty() ? explanation : group;
    const QRect asideRect(textEnd + kGap, row.top(), right - textEnd - 2 * kGap, row.height());
    if (asideRect.width() > 40) {
        painter->setFont(smallFont(option.font));
        painter->setPen(isAvailable ? theme.mutedText : theme.disabledText);
        painter->drawText(asideRect, Qt::AlignRight | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(aside, Qt::ElideRight, asideRect.width()));
    }
    painter->restore();
}

} // namespace juggler::ui
