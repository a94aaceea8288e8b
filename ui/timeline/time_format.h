// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace juggler::ui {

/// Three figures in the unit that fits: "2.86 s", "504 ms", "12.3 µs", "0 ns". [any thread]
QString durationText(std::int64_t ns);

/// Every nanosecond, in groups of three behind the point: "360.123 456 ms", "2.863 012 345 s", "85 ns". [any thread]
QString exactTimeText(std::int64_t ns);

/// Bytes in the unit that fits: "64 MiB", "1.5 KiB", "12 bytes". [any thread]
QString bytesText(std::int64_t bytes);

} // namespace juggler::ui
