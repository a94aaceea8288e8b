// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/comparison_text.h"

#include "ui/panels/results_model.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("juggler::ui::ComparisonText", text);
}

QString onCoreSource(const Comparison& comparison)
{
    for (const auto& run : comparison.runs) {
        if (run->isFinished()) {
            return QString::fromStdString(run->summary().onCoreSource);
        }
    }
    return {};
}

} // namespace

std::vector<MakespanBar> makespanBars(const Comparison& comparison, const std::vector<Figures>& figures)
{
    const auto best = figures.size() == comparison.runs.size() ? bestRun(comparison, figures) : std::nullopt;
    std::vector<MakespanBar> bars;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const RunRecord& run = *comparison.runs[i];
        const bool isKnown = run.isFinished() && i < figures.size();
        QString name = modelName(run.config());
        if (run.state() == RunState::Stopped) {
            name += u" ("_s + runStateText(run.state()) + u')';
        }
        bars.push_back({name, isKnown ? figures[i].makespanNs : std::nullopt, runStateText(run.state()), best == i});
    }
    return bars;
}

QString workloadText(const Comparison& comparison)
{
    const Workload& workload = comparison.tasks->workload();
    const QString tasks = QString::fromStdString(describeWorkload(workload));
    return workload.name.empty() ? tasks : u"%1: %2"_s.arg(QString::fromStdString(workload.name), tasks);
}

QStringList measuredText(const Comparison& comparison)
{
    const MachineInfo& machine = comparison.machine;
    const QString cores = machine.cores == 1 ? tr("1 core") : tr("%1 cores").arg(machine.cores);
    const QString memory = QLocale().formattedDataSize(machine.memoryBytes);
    QStringList about{QString::fromStdString(machine.processor), cores, memory, QString::fromStdString(machine.system),
                      QString::fromStdString(machine.kernel)};
    about.removeAll(QString());
    QStringList how;
    if (!comparison.runs.empty()) {
        how.append(tr("page cache: %1").arg(QString::fromUtf8(cacheModeKey(comparison.runs.front()->config().cache).data())));
    }
    if (const QString source = onCoreSource(comparison); !source.isEmpty()) {
        how.append(tr("on-core data: %1").arg(source));
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(comparison.created.time_since_epoch()).count();
    how.append(QDateTime::fromSecsSinceEpoch(seconds).toString(Qt::ISODate).replace(u'T', u' '));
    how.append(tr("measured with Juggler"));
    return {about.join(u", "_s), how.join(u", "_s)};
}

} // namespace juggler::ui
