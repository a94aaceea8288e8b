// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/juggler_style.h"

#include "ui/theme/style_parts.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kButtonHeight = 32;
constexpr int kFieldHeight = 28;
constexpr int kHeaderHeight = 30;
constexpr int kScrollBarExtent = 11;
constexpr int kShortestHandle = 28;
constexpr int kSpinButtonWidth = 18;

bool isPrimary(const QWidget* widget)
{
    return widget != nullptr && widget->property(JugglerStyle::kPrimaryProperty).toBool();
}

/// The option with another colour for a label's text.
template <typename Option>
Option withLabelColor(const Option& option, const QColor& color)
{
    Option changed = option;
    for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text}) {
        changed.palette.setColor(QPalette::Active, role, color);
        changed.palette.setColor(QPalette::Inactive, role, color);
    }
    return changed;
}

/// Whether the letters of an item go against the layout.
bool hasOtherDirection(const QStyleOptionViewItem& item)
{
    return item.direction == Qt::RightToLeft && !item.text.isRightToLeft();
}

/// The item with its text in its own direction, and everything where the layout's direction puts it.
QStyleOptionViewItem withDirectionOfText(const QStyleOptionViewItem& item)
{
    QStyleOptionViewItem changed = item;
    changed.displayAlignment = QStyle::visualAlignment(item.direction, item.displayAlignment);
    changed.decorationAlignment = QStyle::visualAlignment(item.direction, item.decorationAlignment);
    changed.decorationPosition =
        item.decorationPosition == QStyleOptionViewItem::Left ? QStyleOptionViewItem::Right : item.decorationPosition;
    changed.direction = Qt::LeftToRight;
    return changed;
}

} // namespace

JugglerStyle::JugglerStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName(u"juggler"_s);
}

void JugglerStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QAbstractButton") || widget->inherits("QAbstractSpinBox") || widget->inherits("QComboBox")
        || widget->inherits("QScrollBar")) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void JugglerStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& theme = themeOf(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: drawButton(*painter, *option, isPrimary(widget) ? ButtonLook::Primary : ButtonLook::Plain, theme); return;
    case PE_PanelButtonTool: drawButton(*painter, *option, isPrimary(widget) ? ButtonLook::Primary : ButtonLook::Flat, theme); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(*painter, *option, theme); return;
    case PE_FrameLineEdit: drawField(*painter, *option, theme); return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame != nullptr && frame->lineWidth > 0) {
            drawField(*painter, *option, theme);
        } else if (widget == nullptr || widget->parentWidget() == nullptr || !widget->parentWidget()->inherits("QAbstractSpinBox")) {
            painter->fillRect(option->rect, option->palette.base());
        }
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget) == nullptr && option->state.testFlag(State_KeyboardFocusChange)) {
            drawRounded(*painter, option->rect, QColor(), linePen(theme, theme.accent), 4);
        }
        return;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(QRect(option->rect.center().x(), option->rect.top() + 6, theme.lineWidth, option->rect.height() - 12),
                          theme.separator);
        return;
    case PE_PanelItemViewItem:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (theme.lineWidth > 1 && option->state.testFlag(State_Selected)) { // not by its tint alone
            painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), theme.lineWidth), theme.accent);
            painter->fillRect(
                QRect(option->rect.left(), option->rect.bottom() + 1 - theme.lineWidth, option->rect.width(), theme.lineWidth),
                theme.accent);
        }
        return;
    case PE_PanelStatusBar:
    case PE_PanelScrollAreaCorner: // between two scroll bars
    case PE_FrameStatusBarItem: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void JugglerStyle::drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool isEnabled,
                                const QString& text, QPalette::ColorRole role) const
{
    const Qt::LayoutDirection before = painter->layoutDirection();
    const auto alignment = visualAlignment(before == Qt::LayoutDirectionAuto ? Qt::LeftToRight : before, Qt::Alignment(QFlag(flags)));
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    QProxyStyle::drawItemText(painter, rect, (flags & ~int(Qt::AlignHorizontal_Mask)) | int(alignment & (Qt::AlignHorizontal_Mask)),
                              palette, isEnabled, text, role);
    painter->setLayoutDirection(before);
}

void JugglerStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& theme = themeOf(option->palette);
    switch (element) {
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option); item != nullptr && hasOtherDirection(*item)) {
            const QStyleOptionViewItem changed = withDirectionOfText(*item);
            QProxyStyle::drawControl(element, &changed, painter, widget);
            return;
        }
        break;
    case CE_PushButtonBevel: drawPrimitive(PE_PanelButtonCommand, option, painter, widget); return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option); button != nullptr && isPrimary(widget)) {
            const auto changed = withLabelColor(*button, theme.onAccent);
            QProxyStyle::drawControl(element, &changed, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        painter->fillRect(option->rect, theme.card);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() + 1 - theme.lineWidth, option->rect.width(), theme.lineWidth),
                          theme.separator);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme.card);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() + 1 - theme.lineWidth, option->rect.width(), theme.lineWidth),
                          theme.separator);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            auto changed = withLabelColor(*header, theme.mutedText);
            changed.state.setFlag(State_On, false); // no bold heading over a selected cell
            QProxyStyle::drawControl(element, &changed, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove: drawProgressGroove(*painter, option->rect, theme); return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            drawProgressContents(*painter, *bar, theme);
        }
        return;
    case CE_FocusFrame: drawRounded(*painter, option->rect, QColor(), linePen(theme, theme.accent), 4); return;
    case CE_Splitter: return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.card);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() + 1 - theme.lineWidth, option->rect.width(), theme.lineWidth),
                          theme.border);
        return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void JugglerStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const
{
    const Theme& theme = themeOf(option->palette);
    const QColor ink = option->state.testFlag(State_Enabled) ? theme.mutedText : theme.disabledText;
    if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            drawField(*painter, *option, theme);
            drawArrow(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), Arrow::Up,
                      spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled) ? ink : theme.disabledText);
            drawArrow(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), Arrow::Down,
                      spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled) ? ink : theme.disabledText);
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            drawPrimitive(PE_PanelButtonTool, option, painter, widget);
            const bool isEnabled = option->state.testFlag(State_Enabled);
            drawToolButtonLabel(*painter, *button, !isEnabled ? theme.disabledText : isPrimary(widget) ? theme.onAccent : theme.text);
            return;
        }
    }
    if (control == CC_ComboBox) {
        drawField(*painter, *option, theme);
        drawArrow(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Arrow::Down, ink);
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(*painter, *bar, scrollHandleRect(*bar, kShortestHandle), theme);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect JugglerStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (control == CC_SpinBox) {
        const QRect whole = option->rect.adjusted(1, 1, -1, -1);
        const int half = whole.height() / 2;
        switch (part) {
        case SC_SpinBoxUp: return {whole.right() - kSpinButtonWidth, whole.top() + 1, kSpinButtonWidth, half};
        case SC_SpinBoxDown: return {whole.right() - kSpinButtonWidth, whole.top() + half - 1, kSpinButtonWidth, half};
        case SC_SpinBoxEditField: return whole.adjusted(4, 0, -kSpinButtonWidth - 2, 0);
        default: return option->rect;
        }
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar == nullptr) {
            return {};
        }
        const QRect handle = scrollHandleRect(*bar, kShortestHandle);
        const bool isHorizontal = bar->orientation == Qt::Horizontal;
        switch (part) {
        case SC_ScrollBarSlider: return handle;
        case SC_ScrollBarGroove: return bar->rect;
        case SC_ScrollBarSubPage:
            return isHorizontal ? QRect(bar->rect.topLeft(), QSize(handle.left() - bar->rect.left(), bar->rect.height()))
                                : QRect(bar->rect.topLeft(), QSize(bar->rect.width(), handle.top() - bar->rect.top()));
        case SC_ScrollBarAddPage:
            return isHorizontal ? QRect(handle.right() + 1, bar->rect.top(), bar->rect.right() - handle.right(), bar->rect.height())
                                : QRect(bar->rect.left(), handle.bottom() + 1, bar->rect.width(), bar->rect.bottom() - handle.bottom());
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize JugglerStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: return {size.width() + 8, std::max(size.height(), kFieldHeight + 2)};
    case CT_ToolButton: {
        const auto* button = qobject_cast<const QToolButton*>(widget);
        const bool hasText = button != nullptr && button->toolButtonStyle() != Qt::ToolButtonIconOnly && !button->text().isEmpty();
        const int padding = (isPrimary(widget) ? 26
                                 : hasText     ? 14
                                               : 4)
            + (button != nullptr && button->menu() != nullptr ? kMenuArrowWidth - 6 : 0);
        return {std::max(size.width() + padding, kFieldHeight), std::max(size.height(), hasText ? kButtonHeight : kFieldHeight)};
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: return {size.width(), std::max(size.height(), kFieldHeight)};
    case CT_HeaderSection: return {size.width(), kHeaderHeight};
    case CT_MenuItem: return {size.width() + 8, size.height() + 6};
    default: return size;
    }
}

int JugglerStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize: return 18;
    case PM_ToolBarItemSpacing: return 4;
    case PM_ToolBarItemMargin: return 8;
    case PM_ToolBarFrameWidth: return 0;
    case PM_ScrollBarExtent: return kScrollBarExtent;
    case PM_ScrollBarSliderMin: return kShortestHandle;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SplitterWidth: return 10;
    case PM_CheckBoxLabelSpacing: return 8;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return 16;
    case PM_HeaderMargin: return 6;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int JugglerStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ToolTip_WakeUpDelay: return 450;
    case SH_Table_GridLineColor: return static_cast<int>(themeOf(option != nullptr ? option->palette : QPalette()).separator.rgb());
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace juggler::ui
