// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

AxisTicks ticksFor(double greatest, int mostTicks)
{
    const double range = greatest > 0 ? greatest : 1;
    const double coarse = range / std::max(mostTicks, 1);
    const double power = std::pow(10, std::floor(std::log10(coarse)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= coarse * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    return {step, step * std::ceil(range / step - 1e-9), decimals};
}

AxisTicks countTicksFor(double greatest, int mostTicks)
{
    AxisTicks ticks = ticksFor(greatest, mostTicks);
    if (ticks.step < 1) {
        ticks = {1, std::max(1.0, std::ceil(greatest)), 0};
    }
    return ticks;
}

TimeUnit timeUnitFor(std::int64_t greatestNs)
{
    const auto value = static_cast<double>(greatestNs);
    if (value >= 1e9) {
        return {1e9, u"s"_s};
    }
    if (value >= 1e6) {
        return {1e6, u"ms"_s};
    }
    return value >= 1e3 ? TimeUnit{1e3, u"\u00b5s"_s} : TimeUnit{1, u"ns"_s};
}

} // namespace juggler::ui
