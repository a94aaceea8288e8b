// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_ticks.h"

#include "ui/timeline/time_format.h"
#include "ui/words/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Unit {
    std::int64_t ns;
    QStringView name;
};

constexpr std::array kUnits{Unit{1'000'000'000, u"s"}, Unit{1'000'000, u"ms"}, Unit{1'000, u"µs"}, Unit{1, u"ns"}};
constexpr int kMostDecimals = 3;

std::int64_t stepFor(double rangeNs, int maxCount)
{
    const double smallest = rangeNs / std::max(maxCount, 1);
    for (std::int64_t power = 1; power < 1'000'000'000'000'000'000; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            if (static_cast<double>(factor * power) >= smallest) {
                return factor * power;
            }
        }
    }
    return 1'000'000'000'000'000'000;
}

/// The largest unit of which timeNs has at least `least`.
const Unit& unitFor(std::int64_t timeNs, double least)
{
    for (const Unit& unit : kUnits) {
        if (static_cast<double>(timeNs) >= least * static_cast<double>(unit.ns)) {
            return unit;
        }
    }
    return kUnits.back();
}

int decimalsFor(std::int64_t stepNs, const Unit& unit)
{
    int decimals = 0;
    for (std::int64_t part = unit.ns; part > 1 && stepNs % part != 0; part /= 10) {
        ++decimals;
    }
    return decimals;
}

QString labelText(std::int64_t timeNs, const Unit& unit, int decimals)
{
    return decimalText(static_cast<double>(timeNs) / static_cast<double>(unit.ns), decimals) + u' ' + unit.name.toString();
}

} // namespace

TimeTicks ticksBetween(double beginNs, double endNs, int maxCount)
{
    TimeTicks result;
    result.stepNs = stepFor(endNs - beginNs, maxCount);
    const Unit* unit = &unitFor(static_cast<std::int64_t>(endNs), 1);
    std::int64_t baseNs = 0;
    if (decimalsFor(result.stepNs, *unit) > kMostDecimals) {
        unit = &unitFor(result.stepNs, 0.1);
        const std::int64_t above = unit->ns * 1000;
        baseNs = static_cast<std::int64_t>(beginNs) / above * above;
        result.base = baseNs == 0 ? u"0"_s : exactTimeText(baseNs);
    }
    const int decimals = decimalsFor(result.stepNs, *unit);
    auto number = static_cast<std::int64_t>(std::ceil(beginNs / static_cast<double>(result.stepNs)));
    for (; static_cast<double>(number * result.stepNs) <= endNs; ++number) {
        const std::int64_t timeNs = number * result.stepNs;
        QString label = timeNs == 0 ? u"0"_s : labelText(timeNs - baseNs, *unit, decimals);
        if (!result.base.isEmpty()) {
            label.prepend(u'+');
        }
        result.ticks.push_back({timeNs, std::move(label)});
    }
    return result;
}

} // namespace juggler::ui
