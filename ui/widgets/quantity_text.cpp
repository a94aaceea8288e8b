// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantity_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>

namespace juggler::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("juggler::ui::QuantityText", text);
}

/// Three significant digits: 1.23, 12.3, 123.
QString threeDigits(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

struct Unit {
    double ns;
    const char* pattern;
};

constexpr double kMinuteNs = 60e9;
constexpr double kHourNs = 60 * kMinuteNs;

} // namespace

QString unknownText()
{
    return QStringLiteral("-");
}

QString durationText(std::int64_t ns)
{
    const auto value = static_cast<double>(ns);
    if (value >= kHourNs) {
        return tr("%1 h").arg(threeDigits(value / kHourNs));
    }
    if (value >= kMinuteNs) {
        const auto seconds = static_cast<qlonglong>(value / 1e9);
        return tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    }
    constexpr std::array units{Unit{1e9, QT_TRANSLATE_NOOP("juggler::ui::QuantityText", "%1 s")},
                               Unit{1e6, QT_TRANSLATE_NOOP("juggler::ui::QuantityText", "%1 ms")},
                               Unit{1e3, QT_TRANSLATE_NOOP("juggler::ui::QuantityText", "%1 us")}};
    for (const Unit& unit : units) {
        if (value >= unit.ns * 0.9995) {
            return tr(unit.pattern).arg(threeDigits(value / unit.ns));
        }
    }
    return tr("%1 ns").arg(QLocale().toString(qlonglong(ns)));
}

QString durationText(std::optional<std::int64_t> ns)
{
    return ns ? durationText(*ns) : unknownText();
}

QString numberText(std::optional<double> value, int decimals, const QString& unit)
{
    return value ? QLocale().toString(*value, 'f', decimals) + unit : unknownText();
}

QString taskCountText(std::size_t count)
{
    return count == 1 ? tr("1 task") : tr("%1 tasks").arg(QLocale().toString(qulonglong(count)));
}

} // namespace juggler::ui
