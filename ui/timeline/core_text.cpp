// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/core_text.h"

#include "ui/timeline/time_format.h"
#include "ui/words/number_text.h"

#include <algorithm>

namespace juggler::ui {

namespace {

void addKnown(std::optional<std::int64_t>& sum, const std::optional<std::int64_t>& part)
{
    if (part) {
        sum = sum.value_or(0) + *part;
    }
}

/// Empty where the kernel's totals are not known.
QString partsText(const CoreTotals& totals)
{
    if (!totals.notOursNs || !totals.idleNs) {
        return {};
    }
    const std::int64_t wholeNs = totals.oursNs + totals.jugglerNs.value_or(0) + *totals.notOursNs + *totals.idleNs;
    if (wholeNs <= 0) {
        return {};
    }
    QStringList parts{PanelContent::tr("ours %1").arg(shareText(totals.oursNs, wholeNs))};
    if (totals.jugglerNs) {
        parts << PanelContent::tr("Juggler itself %1").arg(shareText(*totals.jugglerNs, wholeNs));
    }
    parts << (totals.jugglerNs ? PanelContent::tr("others %1") : PanelContent::tr("others and Juggler itself %1"))
                 .arg(shareText(*totals.notOursNs, wholeNs));
    parts << PanelContent::tr("idle %1").arg(shareText(*totals.idleNs, wholeNs));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString onCoreSourceText(std::string_view source)
{
    if (source == "kernel-switch-records") {
        return PanelContent::tr("kernel switch records");
    }
    if (source == "gap-detection+rseq") {
        return PanelContent::tr("gaps that the kernel confirms");
    }
    if (source == "gap-detection") {
        return PanelContent::tr("estimated from gaps");
    }
    if (source == "totals-only") {
        return PanelContent::tr("totals only");
    }
    if (source == "not-recorded") {
        return PanelContent::tr("not recorded");
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
        return PanelContent::tr("< %1 %").arg(decimalText(0.1, 1));
    }
    return PanelContent::tr("%1 %").arg(decimalText(percent, partNs == 0 || percent >= 9.95 ? 0 : 1));
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

QString coresSentence(const PanelContent& content)
{
    if (!content.run || !content.run->isFinished() || content.cores.empty()) {
        return {};
    }
    CoreTotals sum{.core = 0, .oursNs = 0, .jugglerNs = {}, .notOursNs = {}, .idleNs = {}};
    for (const CoreTotals& totals : content.run->summary().coreTotals) {
        if (content.rowOfCore(static_cast<std::uint16_t>(totals.core))) {
            sum.oursNs += totals.oursNs;
            addKnown(sum.jugglerNs, totals.jugglerNs);
            addKnown(sum.notOursNs, totals.notOursNs);
            addKnown(sum.idleNs, totals.idleNs);
        }
    }
    const QString cores =
        content.cores.size() == 1 ? coreName(content.cores.front()) : PanelContent::tr("%1 cores").arg(content.cores.size());
    const QString parts = partsText(sum);
    return parts.isEmpty() ? QString() : PanelContent::tr("%1: %2").arg(cores, parts);
}

namespace {

/// Who had the core while it was none of the run's threads: told apart only where the kernel lets the program see others.
QString emptyText(const PanelContent& content, std::uint16_t core, std::int64_t atNs)
{
    const Lane* const others = content.timeline->othersOn(core);
    const std::size_t count = others ? others->size() : 0;
    const std::size_t next = others ? others->firstEndingAfter(atNs, count) : 0;
    const bool isOver = content.run && content.run->isFinished();
    if (!others || (next == count && !isOver)) {
        return PanelContent::tr("not ours or idle at %1"); // or not known yet
    }
    const bool isOthers = next < count && (*others)[next].startNs <= atNs;
    return isOthers ? PanelContent::tr("not ours at %1: another program, or Juggler itself") : PanelContent::tr("idle at %1");
}

} // namespace

QStringList coreDetails(const PanelContent& content, std::uint16_t core, std::optional<std::int64_t> emptyAtNs)
{
    QStringList lines{coreName(core)};
    if (emptyAtNs && *emptyAtNs <= content.nowNs) {
        lines << emptyText(content, core, *emptyAtNs).arg(exactTimeText(*emptyAtNs));
    }
    const CoreLane* const lane = content.timeline->coreLaneOf(core);
    const std::int64_t oursNs = lane ? oursOnCoreNs(*lane, 0, content.nowNs, content.nowNs) : 0;
    QString whole = PanelContent::tr("ours %1").arg(shareText(oursNs, content.nowNs));
    if (content.run && content.run->isFinished()) {
        const std::vector<CoreTotals>& all = content.run->summary().coreTotals;
        const auto totals = std::find_if(all.begin(), all.end(), [core](const CoreTotals& each) { return each.core == core; });
        whole = totals != all.end() && !partsText(*totals).isEmpty() ? partsText(*totals) : whole;
    }
    lines << PanelContent::tr("whole run: %1").arg(whole);
    if (lane && lane->leftOutCount() > 0) {
        lines << PanelContent::tr("%L1 spans are not shown here: they were known too late, or overlap others").arg(lane->leftOutCount());
    }
    return lines;
}

} // namespace juggler::ui
