// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantity_text.h"

#include "ui/timeline/time_format.h"
#include "ui/words/number_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::QuantityText)
};

/// Three significant digits: 1.23, 12.3, 123.
QString threeDigits(double value)
{
    return decimalText(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

struct Unit {
    double ns;
    const char* pattern;
};

constexpr std::int64_t kSecondNs = 1'000'000'000;
constexpr std::int64_t kMinuteNs = 60 * kSecondNs;
constexpr double kHourNs = 60.0 * kMinuteNs;
constexpr double kDayNs = 24 * kHourNs;
constexpr double kYearNs = 365.25 * kDayNs;

} // namespace

QString unknownText()
{
    return u"-"_s;
}

QString knownDurationText(std::optional<std::int64_t> ns)
{
    return ns ? durationText(*ns) : unknownText();
}

QString roughDurationText(std::int64_t ns)
{
    constexpr std::array units{Unit{kYearNs, QT_TRANSLATE_NOOP("juggler::ui::QuantityText", "%1 years")},
                               Unit{kDayNs, QT_TRANSLATE_NOOP("juggler::ui::QuantityText", "%1 days")},
                               Unit{kHourNs, QT_TRANSLATE_NOOP("juggler::ui::QuantityText", "%1 h")}};
    const auto value = static_cast<double>(ns);
    for (const Unit& unit : units) {
        if (value >= unit.ns) {
            return Text::tr(unit.pattern).arg(threeDigits(value / unit.ns));
        }
    }
    return ns < kMinuteNs ? durationText(ns) : Text::tr("%1 min %2 s").arg(ns / kMinuteNs).arg(ns % kMinuteNs / kSecondNs);
}

QString numberText(std::optional<double> value, int decimals, const QString& unit)
{
    return value ? decimalText(*value, decimals) + unit : unknownText();
}

QString taskCountText(std::size_t count)
{
    return count == 1 ? Text::tr("1 task") : Text::tr("%1 tasks").arg(QLocale().toString(qulonglong(count)));
}

} // namespace juggler::ui
