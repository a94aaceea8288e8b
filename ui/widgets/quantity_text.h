// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace juggler::ui {

/// How the window writes quantities: three digits that mean something, and the unit. [any thread]

/// "-", the sign for what is not known.
QString unknownText();
/// "812 ns", "50.1 us", "504 ms", "2.86 s", "3 min 20 s", "2.5 h".
QString durationText(std::int64_t ns);
QString durationText(std::optional<std::int64_t> ns);
/// A number with a fixed number of decimals and a unit behind it; the sign for unknown where there is none.
QString numberText(std::optional<double> value, int decimals, const QString& unit = {});
/// "1 task", "16 tasks".
QString taskCountText(std::size_t count);

} // namespace juggler::ui
