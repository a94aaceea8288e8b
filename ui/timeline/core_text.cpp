// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/core_text.h"

#include "ui/timeline/time_format.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace juggler::ui {

QString onCoreSourceText(std::string_view source)
{
    if (source.starts_with("gap-detection+rseq")) {
        return PanelContent::tr("estimated from gaps, each confirmed by the kernel");
    }
    if (source.starts_with("gap-detection")) {
        return PanelContent::tr("estimated from gaps");
    }
    return QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size()));
}

QString coreName(std::uint16_t core)
{
    return PanelContent::tr("core %1").arg(core);
}

QString shareText(std::int64_t partNs, std::int64_t wholeNs)
{
    if (wholeNs <= 0) {
        return {};
    }
    const double percent = 100.0 * static_cast<double>(partNs) / static_cast<double>(wholeNs);
    if (partNs > 0 && percent < 0.1) {
        return PanelContent::tr("< %1 %").arg(QLocale().toString(0.1, 'f', 1));
    }
    return PanelContent::tr("%1 %").arg(QLocale().toString(percent, 'f', partNs == 0 || percent >= 9.95 ? 0 : 1));
}

std::int64_t oursOnCoreNs(const CoreLane& lane, std::int64_t fromNs, std::int64_t toNs, std::int64_t nowNs)
{
    std::int64_t oursNs = lane.totalsIn(fromNs, toNs).runningNs;
    const std::size_t count = lane.size();
    if (const auto open = lane.open(); open && (count == 0 || lane[count - 1].endNs <= open->startNs)) {
        oursNs += std::max<std::int64_t>(0, std::min(nowNs, toNs) - std::max(open->startNs, fromNs));
    }
    return oursNs;
}

QString coreShareText(const PanelContent& content, std::uint16_t core, double beginNs, double endNs)
{
    const auto fromNs = static_cast<std::int64_t>(std::max(0.0, beginNs));
    const std::int64_t toNs = std::min(static_cast<std::int64_t>(endNs), content.nowNs);
    if (toNs <= fromNs) {
        return {};
    }
    const CoreLane* const lane = content.timeline->coreLaneOf(core);
    return shareText(lane ? oursOnCoreNs(*lane, fromNs, toNs, content.nowNs) : 0, toNs - fromNs);
}

QStringList coreDetails(const PanelContent& content, std::uint16_t core, std::optional<std::int64_t> emptyAtNs)
{
    QStringList lines{coreName(core)};
    if (emptyAtNs && *emptyAtNs <= content.nowNs) {
        lines << PanelContent::tr("not ours or idle at %1").arg(exactTimeText(*emptyAtNs));
    }
    const CoreLane* const lane = content.timeline->coreLaneOf(core);
    const std::int64_t oursNs = lane ? oursOnCoreNs(*lane, 0, content.nowNs, content.nowNs) : 0;
    lines << PanelContent::tr("whole run: ours %1").arg(shareText(oursNs, content.nowNs));
    return lines;
}

} // namespace juggler::ui
