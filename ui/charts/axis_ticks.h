// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace juggler::ui {

/// Ticks of a value axis at 1, 2 or 5 times a power of ten: Qt Charts' own are elided when fixed and overlap when dynamic. A plain value.
struct AxisTicks {
    double step = 1;
    double end = 1; ///< the axis reaches from 0 to here
    int decimals = 0; ///< that the labels need

    friend bool operator==(const AxisTicks&, const AxisTicks&) = default;
};

/// Ticks for values from 0 to greatest with at most mostTicks steps between them. greatest <= 0 counts as 1. [any thread]
AxisTicks ticksFor(double greatest, int mostTicks);

/// The same for counts: the step is at least 1.
AxisTicks countTicksFor(double greatest, int mostTicks);

/// The unit in which a time axis is labelled. A plain value.
struct TimeUnit {
    double ns = 1e9;
    QString name; ///< "s", "ms", "µs", "ns"
};

/// The largest unit of which greatestNs is at least one; ns at the least. [any thread]
TimeUnit timeUnitFor(std::int64_t greatestNs);

} // namespace juggler::ui
