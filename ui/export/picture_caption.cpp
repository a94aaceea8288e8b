// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_caption.h"

#include "core/analysis/run_label.h"
#include "ui/timeline/core_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::PictureCaption)
};

QString titleOf(const Workload& workload)
{
    const QString tasks = QString::fromStdString(describeWorkload(workload));
    const QString name = QString::fromStdString(workload.name);
    return name.isEmpty() ? tasks : name + u":  "_s + tasks;
}

QString machineText(const MachineInfo& machine)
{
    QStringList parts;
    for (const std::string& part : {machine.processor, machine.system, machine.kernel}) {
        if (!part.empty()) {
            parts << QString::fromStdString(part);
        }
    }
    const QString cores = machine.cores == 1 ? Text::tr("1 core") : Text::tr("%1 cores").arg(machine.cores);
    parts.insert(std::min<qsizetype>(1, parts.size()), cores);
    return parts.join(u", "_s);
}

QString dayText(std::chrono::system_clock::time_point time)
{
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count()).toString(u"yyyy-MM-dd HH:mm:ss t"_s);
}

QStringList measuredLines(const MachineInfo& machine, std::chrono::system_clock::time_point created)
{
    return {Text::tr("Machine: %1").arg(machineText(machine)), Text::tr("Measured %1.  Drawn by Juggler.").arg(dayText(created))};
}

QString sourceLine(const RunRecord& run)
{
    if (!run.isFinished()) {
        return {};
    }
    const std::string_view cache = cacheModeKey(run.config().cache);
    QString line =
        Text::tr("On-core times: %1.  Page cache: %2.  Workers' nice value: %3.")
            .arg(onCoreSourceText(run.summary().onCoreSource), QString::fromUtf8(cache.data(), static_cast<qsizetype>(cache.size())))
            .arg(run.summary().nice);
    if (run.config().cores > 0) {
        line += u"  "_s + Text::tr("Cores allowed: %1.").arg(run.summary().coresAllowed);
    }
    return line;
}

QString orderLine(const Workload& workload)
{
    const auto seed = workload.shuffleSeed;
    return seed ? Text::tr("Tasks in a mixed order, seed %1.").arg(*seed) : QString();
}

/// where: machines first, then who drew it; what is known of the runs stands between them.
QStringList footerOf(QStringList where, const QString& source, const Workload& workload)
{
    for (const QString& line : {source, orderLine(workload)}) {
        if (!line.isEmpty()) {
            where.insert(where.size() - 1, line);
        }
    }
    return where;
}

} // namespace

bool isImported(const RunRecord& run)
{
    return run.config().strategy == StrategyId::Imported;
}

bool isMeasured(const Comparison& comparison)
{
    return comparison.runs.empty()
        || std::any_of(comparison.runs.begin(), comparison.runs.end(), [](const auto& run) { return !isImported(*run); });
}

std::vector<MeasuredPlace> measuredPlaces(const Comparison& comparison)
{
    const auto names = originNames(comparison);
    std::vector<MeasuredPlace> places;
    for (std::size_t i = 0; names && i < comparison.runs.size(); ++i) {
        if (isImported(*comparison.runs[i])) {
            continue;
        }
        const RunOrigin* const origin = comparison.runs[i]->origin().get();
        const MeasuredPlace place{
            (*names)[i].empty() ? Text::tr("measured here") : QString::fromStdString((*names)[i]),
            Text::tr("%1, measured %2")
                .arg(machineText(machineOf(comparison, *comparison.runs[i])), dayText(origin ? origin->created : comparison.created))};
        if (std::find(places.begin(), places.end(), place) == places.end()) {
            places.push_back(place);
        }
    }
    return places;
}

QString hiddenStatesLine(const StateFilter& filter)
{
    QStringList names;
    for (const Swatch state : filter.hidden()) {
        names << swatchName(state);
    }
    return Text::tr("Filtered: not drawn are %1.").arg(names.join(u", "_s));
}

PictureCaption captionOf(const Comparison& comparison)
{
    const auto finished = std::find_if(comparison.runs.begin(), comparison.runs.end(),
                                       [](const auto& run) { return run->isFinished() && !isImported(*run); });
    const Workload& workload = comparison.tasks->workload();
    QStringList where;
    for (const MeasuredPlace& place : measuredPlaces(comparison)) {
        where << Text::tr("%1: %2").arg(place.name, place.machine);
    }
    if (where.isEmpty() && isMeasured(comparison)) {
        where = measuredLines(comparison.machine, comparison.created);
    } else {
        where << Text::tr("Drawn by Juggler.");
    }
    return {titleOf(workload), footerOf(where, finished == comparison.runs.end() ? QString() : sourceLine(**finished), workload)};
}

PictureCaption captionOf(const Comparison& comparison, const RunRecord& run)
{
    const Workload& workload = run.tasks().workload();
    if (isImported(run)) {
        return {titleOf(workload), {Text::tr("Drawn by Juggler.")}};
    }
    const auto created = run.origin() ? run.origin()->created : comparison.created;
    return {titleOf(workload), footerOf(measuredLines(machineOf(comparison, run), created), sourceLine(run), workload)};
}

} // namespace juggler::ui
