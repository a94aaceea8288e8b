// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/bar_text.h"

#include "ui/timeline/blocked_marks.h"
#include "ui/timeline/core_text.h"
#include "ui/timeline/migration_marks.h"
#include "ui/timeline/task_name.h"
#include "ui/timeline/time_format.h"
#include "ui/words/translated_core.h"

#include <algorithm>
#include <chrono>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

bool hasThread(const RowBar& bar)
{
    return bar.lane != RowBar::kNoLane;
}

QString nameOf(const PanelContent& content, const RowBar& bar)
{
    return bar.task == kNoTask ? PanelContent::tr("thread's own work") : taskName(content.timeline->tasks(), bar.task);
}

QString threadName(const PanelContent& content, const RowBar& bar)
{
    return QString::fromStdString(content.timeline->lane(bar.lane).name());
}

QString stateLine(const PanelContent& content, const RowBar& bar)
{
    if (!hasThread(bar)) {
        return stateText(bar);
    }
    return bar.core == kNoCore ? PanelContent::tr("%1 on %2").arg(stateText(bar), threadName(content, bar))
                               : PanelContent::tr("%1 on %2, %3").arg(stateText(bar), threadName(content, bar), coreName(bar.core));
}

QString threadLine(const PanelContent& content, const RowBar& bar)
{
    return PanelContent::tr("thread id %1").arg(content.timeline->lane(bar.lane).tid());
}

QString cacheName(CacheMode mode)
{
    const std::string_view key = cacheModeKey(mode);
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

QStringList fileLines(const PanelContent& content, const TaskRecord& task)
{
    QStringList lines;
    if (const auto used = task.cacheUsed()) {
        const auto cached = task.cachedBytes();
        lines << (cached ? PanelContent::tr("read %1, %2 were in the page cache").arg(cacheName(*used), bytesText(*cached))
                         : PanelContent::tr("read %1").arg(cacheName(*used)));
        if (*used != content.run->config().cache) {
            lines << PanelContent::tr("%1 was asked for").arg(cacheName(content.run->config().cache));
        }
    }
    return lines;
}

QString resultLine(const TaskSpec& spec, std::uint64_t result)
{
    return kindOf(spec) == TaskKind::FileRead ? PanelContent::tr("read %L1 bytes").arg(result)
        : kindOf(spec) == TaskKind::FileWrite ? PanelContent::tr("wrote %L1 bytes").arg(result)
                                              : PanelContent::tr("result %L1").arg(result);
}

QString outcomeLine(const TaskRecord& task, const TaskSpec& spec)
{
    const QString error = translatedCore(describeTaskError(task.error(), spec));
    switch (task.outcome()) {
    case TaskOutcome::Failed: return PanelContent::tr("failed: %1").arg(error);
    case TaskOutcome::Cancelled: return PanelContent::tr("cancelled");
    case TaskOutcome::NotStarted: return error.isEmpty() ? PanelContent::tr("not started") : error;
    case TaskOutcome::Done:
    case TaskOutcome::Pending: return {};
    }
    return {};
}

QStringList taskLines(const PanelContent& content, TaskId id)
{
    const TaskRecord& task = content.timeline->task(id);
    const TaskSpec& spec = content.timeline->tasks().spec(id);
    QStringList lines;
    QStringList times;
    if (task.cpuNs() > 0) {
        times << (task.cpuIsBound() ? PanelContent::tr("CPU time at most %1") : PanelContent::tr("CPU time %1"))
                     .arg(durationText(task.cpuNs()));
    }
    if (task.submittedNs() >= 0 && task.hasStarted()) {
        times << PanelContent::tr("queued for %1").arg(durationText(task.startedNs() - task.submittedNs()));
    }
    if (const auto* const sleep = std::get_if<SleepSpec>(&spec); sleep && task.outcome() == TaskOutcome::Done) {
        const std::int64_t lateNs = task.endedNs() - task.startedNs() - std::chrono::nanoseconds(sleep->duration).count();
        times << PanelContent::tr("%1 late").arg(durationText(std::max<std::int64_t>(lateNs, 0)));
    }
    if (!times.isEmpty()) {
        lines << PanelContent::tr("task: %1").arg(times.join(u", "_s));
    }
    lines += fileLines(content, task);
    if (const auto result = task.result()) {
        lines << resultLine(spec, *result);
    }
    if (const QString outcome = outcomeLine(task, spec); !outcome.isEmpty()) {
        lines << outcome;
    }
    return lines;
}

/// Where the bar is and for how long: thread, state, time, core.
QStringList placeParts(const PanelContent& content, const RowBar& bar)
{
    QStringList parts;
    if (hasThread(bar)) {
        parts << threadName(content, bar);
    }
    parts << PanelContent::tr("%1 for %2").arg(stateText(bar), durationText(bar.endNs - bar.startNs));
    parts << PanelContent::tr("from %1").arg(durationText(bar.startNs));
    if (bar.core != kNoCore) {
        parts << coreName(bar.core);
    }
    return parts;
}

/// How often the task went on elsewhere; empty where it never did.
QString migrationText(const Timeline& timeline, TaskId task)
{
    const MigrationCount count = countMigrations(timeline, task);
    const auto times = [](std::size_t moves) { return moves == 1 ? PanelContent::tr("once") : PanelContent::tr("%L1 times").arg(moves); };
    if (count.threads > 0) {
        return PanelContent::tr("moved to another thread %1").arg(times(count.threads));
    }
    return count.cores > 0 ? PanelContent::tr("moved to another core %1").arg(times(count.cores)) : QString();
}

} // namespace

QString stateText(const RowBar& bar)
{
    switch (bar.state) {
    case State::Queued: return PanelContent::tr("queued");
    case State::Running: return PanelContent::tr("running");
    case State::Ready: return hasThread(bar) ? PanelContent::tr("ready, no core free") : PanelContent::tr("ready, no thread free");
    case State::WaitingHeld: return PanelContent::tr("waiting, holds its thread");
    case State::WaitingFree: return PanelContent::tr("waiting, thread is free");
    }
    return {};
}

QStringList barDetails(const PanelContent& content, const RowBar& bar)
{
    QStringList lines{
        nameOf(content, bar), stateLine(content, bar), PanelContent::tr("start %1").arg(exactTimeText(bar.startNs)),
        (bar.isOpen ? PanelContent::tr("so far %1") : PanelContent::tr("took %1")).arg(exactTimeText(bar.endNs - bar.startNs))};
    if (!bar.isOpen) {
        lines.insert(lines.size() - 1, PanelContent::tr("end %1").arg(exactTimeText(bar.endNs)));
    }
    if (hasThread(bar)) {
        lines << threadLine(content, bar);
    }
    if (bar.task != kNoTask) {
        lines += taskLines(content, bar.task);
        lines += blockedLines(content, bar);
        if (const QString moves = migrationText(*content.timeline, bar.task); !moves.isEmpty()) {
            lines << moves;
        }
    }
    return lines;
}

QString barSentence(const PanelContent& content, const RowBar& bar)
{
    QStringList parts = QStringList{nameOf(content, bar), content.name} + placeParts(content, bar);
    parts += blockedLines(content, bar).mid(0, 1); // without the names
    if (const QString moves = bar.task == kNoTask ? QString() : migrationText(*content.timeline, bar.task); !moves.isEmpty()) {
        parts << moves;
    }
    return parts.join(u", "_s);
}

QString barName(const PanelContent& content, const RowBar& bar)
{
    QStringList parts = QStringList(nameOf(content, bar)) + placeParts(content, bar);
    if (bar.task != kNoTask) {
        const QString outcome = outcomeLine(content.timeline->task(bar.task), content.timeline->tasks().spec(bar.task));
        parts += outcome.isEmpty() ? QStringList() : QStringList(outcome);
    }
    return parts.join(u", "_s);
}

QStringList inFlightDetails(const PanelContent& content, std::int64_t timeNs)
{
    const std::size_t count = timeNs > content.nowNs ? 0 : content.timeline->inFlight().countAt(timeNs);
    const bool isOne = count == 1;
    return {isOne ? PanelContent::tr("1 task in flight") : PanelContent::tr("%L1 tasks in flight").arg(count),
            isOne ? PanelContent::tr("it waits, and no thread is held") : PanelContent::tr("they wait, and no thread is held"),
            PanelContent::tr("at %1").arg(exactTimeText(timeNs)), PanelContent::tr("at most %L1 at once").arg(content.peakInFlight)};
}

} // namespace juggler::ui
