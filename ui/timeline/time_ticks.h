// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <vector>

namespace juggler::ui {

struct TimeTick {
    std::int64_t timeNs = 0;
    QString label;
};

/// Round times along an axis. Where the labels would need more than three decimals they count from a round time, `base`.
struct TimeTicks {
    std::int64_t stepNs = 1;
    QString base; ///< "2.5 s" where the labels are "+12 µs"; empty where they are times themselves
    std::vector<TimeTick> ticks;
};

/// Ticks at steps of 1, 2 or 5 times a power of ten between two times, at most maxCount of them plus one. [any thread]
TimeTicks ticksBetween(double beginNs, double endNs, int maxCount);

} // namespace juggler::ui
