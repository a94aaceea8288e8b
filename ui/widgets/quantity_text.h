// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace juggler::ui {

/// How the window writes quantities. Measured times are durationText()'s part. [any thread]

/// "-", the sign for what is not known.
QString unknownText();
/// A measured time, or the sign for unknown.
QString knownDurationText(std::optional<std::int64_t> ns);
/// A time that is about right, and may be long: "850 ms", "53.6 s", "3 min 20 s", "2.50 h", "12.1 days", "146 years".
QString roughDurationText(std::int64_t ns);
/// A number with a fixed number of decimals and a unit behind it; the sign for unknown where there is none.
QString numberText(std::optional<double> value, int decimals, const QString& unit = {});
/// "1 task", "16 tasks".
QString taskCountText(std::size_t count);

} // namespace juggler::ui
