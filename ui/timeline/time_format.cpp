// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_format.h"

#include "ui/words/number_text.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::TimeFormat)
};

struct Unit {
    std::int64_t ns;
    QStringView name;
    int groups; // of three digits behind the point
};

constexpr std::array kUnits{Unit{1'000'000'000, u"s", 3}, Unit{1'000'000, u"ms", 2}, Unit{1'000, u"µs", 1}, Unit{1, u"ns", 0}};

const Unit& unitOf(std::int64_t ns)
{
    const std::int64_t size = std::abs(ns);
    for (const Unit& unit : kUnits) {
        if (size >= unit.ns) {
            return unit;
        }
    }
    return kUnits.back();
}

/// Decimals that make three figures of value.
int decimalsOf(double value)
{
    return value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
}

} // namespace

QString durationText(std::int64_t ns)
{
    const Unit* unit = &unitOf(ns);
    double value = static_cast<double>(ns) / static_cast<double>(unit->ns);
    if (std::abs(value) >= 999.5 && unit != kUnits.data()) {
        --unit;
        value = static_cast<double>(ns) / static_cast<double>(unit->ns);
    }
    return decimalText(value, unit->ns == 1 ? 0 : decimalsOf(std::abs(value))) + u' ' + unit->name.toString();
}

QString exactTimeText(std::int64_t ns)
{
    const Unit& unit = unitOf(ns);
    QString text = QString::number(ns / unit.ns);
    QString rest = QString::number(std::abs(ns % unit.ns)).rightJustified(3 * unit.groups, u'0');
    for (int group = 0; group < unit.groups; ++group) {
        text += (group == 0 ? decimalSign() : u"\u2009"_s) + rest.mid(3 * group, 3);
    }
    return text + u' ' + unit.name.toString();
}

QString bytesText(std::int64_t bytes)
{
    constexpr std::array<QStringView, 4> kNames{u"KiB", u"MiB", u"GiB", u"TiB"};
    if (bytes < 1024) {
        return Text::tr("%1 bytes").arg(bytes);
    }
    double value = static_cast<double>(bytes) / 1024;
    std::size_t name = 0;
    while (value >= 1024 && name + 1 < kNames.size()) {
        value /= 1024;
        ++name;
    }
    const bool isWhole = value == std::floor(value);
    return decimalText(value, isWhole ? 0 : decimalsOf(value)) + u' ' + kNames[name].toString();
}

} // namespace juggler::ui
