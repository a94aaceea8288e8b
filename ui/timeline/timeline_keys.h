// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <cstdint>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QKeyEvent;
QT_END_NAMESPACE

namespace juggler::ui {

/// What a key orders of the timeline while that has the focus.
enum class TimelineOrder {
    NextBar,
    PreviousBar,
    NextRow,
    PreviousRow,
    NextPanel,
    PreviousPanel,
    ZoomToSelection,
    ZoomToTask,
    ClearSelection,
    ZoomIn,
    ZoomOut,
    Fit,
    PanLeft,
    PanRight,
    ToStart,
    ToEnd,
    ScrollUp,
    ScrollDown,
    ToggleInFlight,
    RangeBegin,
    RangeEnd,
    RangeOfBar,
    RangeOfView,
    ClearRange,
    PinRow,
    HideRow,
    HideInactiveRows,
    ShowHiddenRows,
    CollapsePanel,
    ToggleAllRows,
    OpenRowsMenu,
    NextInstant,
    PreviousInstant,
    NextRepetition,
    PreviousRepetition,
    TypicalRepetition,
};

/// A row of the one table from which keys are handled, menus are labelled and the sheet of keys is made.
struct TimelineKey {
    TimelineOrder order;
    QList<QKeySequence> keys; ///< the first one is the usual one
    QString text; ///< as a command: "Next bar"
    QString icon; ///< its name; empty for none
};

/// The table, in the order in which it is shown. [GUI thread]
const std::vector<TimelineKey>& timelineKeys();

/// What a key press orders; nothing where it orders nothing. Shift is ignored where it orders nothing by itself: layouts differ in
/// which signs need it. A key whose sign is not a Latin one counts as the sign that stands at its place on a US keyboard, and any
/// script's digits count as digits, so the keys work on a Cyrillic, Greek, Hebrew or Arabic layout too. [any thread]
std::optional<TimelineOrder> timelineOrderOf(const QKeyEvent& event);

/// The key of a US keyboard at the place of an X11 or Wayland key code, which is the kernel's plus 8; 0 for keys without a sign.
int usKeyAt(std::uint32_t nativeScanCode);

} // namespace juggler::ui
