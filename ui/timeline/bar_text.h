// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/row_bars.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace juggler::ui {

/// A bar's state in words: "waiting, holds its thread". [GUI thread]
QString stateText(const RowBar& bar);

/// What there is to say about a bar; the first line is its name. [GUI thread]
QStringList barDetails(const PanelContent& content, const RowBar& bar);

/// The same in one line, for the status bar: "fib(37), Thread pool (4), worker 3, running for 360 ms, from 390 ms, core 1".
QString barSentence(const PanelContent& content, const RowBar& bar);

/// The same without the model, for a screen reader, which has told the panel before: "fib(35), worker 3, running for 11.0 ms, from
/// 379 ms, core 1". How a task ended stands behind it, unless it was done.
QString barName(const PanelContent& content, const RowBar& bar);

/// What there is to say about the lane of tasks in flight at a time.
QStringList inFlightDetails(const PanelContent& content, std::int64_t timeNs);

} // namespace juggler::ui
