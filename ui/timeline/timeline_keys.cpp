// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_keys.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>

#include <string_view>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TimelineKeys)
};

constexpr int kEvdevOffset = 8; // xkb key codes are the kernel's (linux/input-event-codes.h) plus 8

/// Keys beside each other have numbers one after the other: a row of the keyboard.
struct KeyRow {
    std::uint32_t first; // of linux/input-event-codes.h
    std::string_view signs; // on a US keyboard
};
constexpr KeyRow kRows[]{{2, "1234567890-="}, {16, "QWERTYUIOP[]"}, {30, "ASDFGHJKL;'"}, {44, "ZXCVBNM,./"}};

std::vector<TimelineKey> makeKeys()
{
    return {
        {TimelineOrder::NextBar, {Qt::Key_Right}, Text::tr("Next bar"), {}},
        {TimelineOrder::PreviousBar, {Qt::Key_Left}, Text::tr("Previous bar"), {}},
        {TimelineOrder::NextRow, {Qt::Key_Down}, Text::tr("Bar in the row below"), {}},
        {TimelineOrder::PreviousRow, {Qt::Key_Up}, Text::tr("Bar in the row above"), {}},
        {TimelineOrder::NextPanel, {Qt::Key_PageDown}, Text::tr("Bar in the panel below"), {}},
        {TimelineOrder::PreviousPanel, {Qt::Key_PageUp}, Text::tr("Bar in the panel above"), {}},
        {TimelineOrder::ZoomToSelection, {Qt::Key_Z, Qt::Key_Return, Qt::Key_Enter}, Text::tr("Zoom to selection"), u"zoom-selection"_s},
        {TimelineOrder::ZoomToTask,
         {Qt::SHIFT | Qt::Key_Z, Qt::SHIFT | Qt::Key_Return, Qt::SHIFT | Qt::Key_Enter},
         Text::tr("Zoom to task"),
         u"zoom-task"_s},
        {TimelineOrder::ClearSelection, {Qt::Key_Escape}, Text::tr("Clear the selection"), u"close"_s},
        {TimelineOrder::ZoomIn, {Qt::Key_Plus, Qt::Key_Equal}, Text::tr("Zoom in"), u"zoom-in"_s},
        {TimelineOrder::ZoomOut, {Qt::Key_Minus}, Text::tr("Zoom out"), u"zoom-out"_s},
        {TimelineOrder::Fit, {Qt::Key_F, Qt::Key_0}, Text::tr("Fit"), u"fit"_s},
        {TimelineOrder::PanLeft, {Qt::SHIFT | Qt::Key_Left}, Text::tr("Move to an earlier time"), {}},
        {TimelineOrder::PanRight, {Qt::SHIFT | Qt::Key_Right}, Text::tr("Move to a later time"), {}},
        {TimelineOrder::ToStart, {Qt::Key_Home}, Text::tr("Go to the start"), {}},
        {TimelineOrder::ToEnd, {Qt::Key_End}, Text::tr("Go to the end"), {}},
        {TimelineOrder::ScrollUp, {Qt::SHIFT | Qt::Key_Up}, Text::tr("Scroll up"), u"arrow-up"_s},
        {TimelineOrder::ScrollDown, {Qt::SHIFT | Qt::Key_Down}, Text::tr("Scroll down"), u"arrow-down"_s},
        {TimelineOrder::ToggleInFlight, {Qt::Key_I}, Text::tr("A row for each wait in flight"), {}},
        {TimelineOrder::RangeBegin, {Qt::Key_BracketLeft, Qt::Key_F7}, Text::tr("Begin the range here"), u"range-begin"_s},
        {TimelineOrder::RangeEnd, {Qt::Key_BracketRight, Qt::Key_F8}, Text::tr("End the range here"), u"range-end"_s},
        {TimelineOrder::RangeOfBar, {Qt::Key_S}, Text::tr("Select the bar's time as a range"), u"range"_s},
        {TimelineOrder::RangeOfView, {Qt::SHIFT | Qt::Key_S}, Text::tr("Select the visible time as a range"), u"range"_s},
        {TimelineOrder::ClearRange, {Qt::SHIFT | Qt::Key_Escape}, Text::tr("Clear the range"), u"close"_s},
        {TimelineOrder::PinRow, {Qt::Key_P}, Text::tr("Pin the row, or let it go"), u"pin"_s},
        {TimelineOrder::HideRow, {Qt::Key_H}, Text::tr("Hide the row"), u"hide"_s},
        {TimelineOrder::HideInactiveRows, {Qt::SHIFT | Qt::Key_H}, Text::tr("Hide rows without activity in view"), u"hide"_s},
        {TimelineOrder::ShowHiddenRows, {Qt::Key_U}, Text::tr("Show the hidden rows"), {}},
        {TimelineOrder::ToggleAllRows, {Qt::Key_A}, Text::tr("Show all rows, or only the first ones"), {}},
        {TimelineOrder::CollapsePanel, {Qt::Key_C}, Text::tr("Fold the panel up, or unfold it"), {}},
        {TimelineOrder::OpenRowsMenu, {Qt::Key_R}, Text::tr("Sort and hide rows..."), u"sort"_s},
        {TimelineOrder::NextInstant, {Qt::Key_J}, Text::tr("Next instant of another program"), {}},
        {TimelineOrder::PreviousInstant, {Qt::SHIFT | Qt::Key_J}, Text::tr("Previous instant of another program"), {}},
        {TimelineOrder::NextRepetition, {Qt::Key_N}, Text::tr("Next repetition of the model"), {}},
        {TimelineOrder::PreviousRepetition, {Qt::SHIFT | Qt::Key_N}, Text::tr("Previous repetition of the model"), {}},
        {TimelineOrder::TypicalRepetition, {Qt::Key_M}, Text::tr("The repetition nearest the median"), {}},
    };
}

std::optional<TimelineOrder> orderOf(QKeyCombination combination)
{
    for (const TimelineKey& key : timelineKeys()) {
        if (key.keys.contains(QKeySequence(combination))) {
            return key.order;
        }
    }
    return std::nullopt;
}

/// The event's key as one of a US keyboard.
Qt::Key latinKeyOf(const QKeyEvent& event)
{
    const int key = event.key();
    if (key < 0x80 || key >= Qt::Key_Escape) {
        return static_cast<Qt::Key>(key); // Latin, or without a sign
    }
    if (key <= 0xffff && QChar(key).digitValue() >= 0) {
        return static_cast<Qt::Key>(Qt::Key_0 + QChar(key).digitValue());
    }
    const int placed = usKeyAt(event.nativeScanCode());
    return static_cast<Qt::Key>(placed != 0 ? placed : key);
}

} // namespace

const std::vector<TimelineKey>& timelineKeys()
{
    static const std::vector<TimelineKey> keys = makeKeys();
    return keys;
}

int usKeyAt(std::uint32_t nativeScanCode)
{
    for (const KeyRow& row : kRows) {
        const std::uint32_t first = row.first + kEvdevOffset;
        if (nativeScanCode >= first && nativeScanCode < first + row.signs.size()) {
            return row.signs[nativeScanCode - first]; // Qt::Key_A is 'A', and so on
        }
    }
    return 0;
}

std::optional<TimelineOrder> timelineOrderOf(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const Qt::Key key = latinKeyOf(event);
    const auto order = orderOf(QKeyCombination(modifiers, key));
    return order || modifiers != Qt::ShiftModifier ? order : orderOf(QKeyCombination(key));
}

} // namespace juggler::ui
