// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_caption.h"

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

QString machineLine(const MachineInfo& machine)
{
    QStringList parts;
    for (const std::string& part : {machine.processor, machine.system, machine.kernel}) {
        if (!part.empty()) {
            parts << QString::fromStdString(part);
        }
    }
    const QString cores = machine.cores == 1 ? Text::tr("1 core") : Text::tr("%1 cores").arg(machine.cores);
    parts.insert(std::min<qsizetype>(1, parts.size()), cores);
    return Text::tr("Machine: %1").arg(parts.join(u", "_s));
}

QString sourceLine(const Comparison& comparison)
{
    const auto finished = std::find_if(comparison.runs.begin(), comparison.runs.end(), [](const auto& run) { return run->isFinished(); });
    if (finished == comparison.runs.end()) {
        return {};
    }
    const RunRecord& run = **finished;
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

QString orderLine(const Comparison& comparison)
{
    const auto seed = comparison.tasks->workload().shuffleSeed;
    return seed ? Text::tr("Tasks in a mixed order, seed %1.").arg(*seed) : QString();
}

QString dateLine(const Comparison& comparison)
{
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(comparison.created.time_since_epoch());
    const QDateTime created = QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
    return Text::tr("Measured %1.  Drawn by Juggler.").arg(created.toString(u"yyyy-MM-dd HH:mm:ss t"_s));
}

} // namespace

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
    PictureCaption caption;
    caption.title = titleOf(comparison.tasks->workload());
    for (const QString& line : {machineLine(comparison.machine), sourceLine(comparison), orderLine(comparison), dateLine(comparison)}) {
        if (!line.isEmpty()) {
            caption.footer << line;
        }
    }
    return caption;
}

} // namespace juggler::ui
