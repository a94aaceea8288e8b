// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_results.h"

#include "app/file_output.h"
#include "app/terminal.h"
#include "core/analysis/repetition_stats.h"
#include "core/formats/csv_writer.h"
#include "core/formats/session_writer.h"
#include "core/strategy/catalog.h"

#include <QFile>

#include <algorithm>

namespace juggler::app {

namespace {

constexpr std::size_t kMostTroubles = 5; ///< lines a model

} // namespace

RunResults::RunResults(const RunOptions& options, const Comparison& comparison, StopWatcher& watcher, ProgressLine& progress)
    : m_options(options), m_comparison(comparison), m_watcher(watcher), m_progress(progress), m_figures(computeFigures(comparison))
{
}

int RunResults::deliver()
{
    reportNotes();
    for (const RunGroup& group : groupRuns(m_comparison)) {
        reportTrouble(group);
    }
    printResults();
    m_watcher.setWriting(true);
    writeTo(m_options.jsonPath, &RunResults::writeJson);
    writeTo(m_options.csvPath, &RunResults::writeTable);
    writeFiles();
    m_watcher.setWriting(false);
    if (m_watcher.wasStopped()) {
        return StopWatcher::kInterruptedStatus;
    }
    return m_hasFailedWrite || !isEveryTaskDone() ? 1 : 0;
}

void RunResults::reportNotes() const
{
    if (m_options.isQuiet) {
        return;
    }
    printRunNotes(m_comparison);
}

void RunResults::reportTrouble(const RunGroup& group)
{
    std::size_t troubled = 0;
    for (const std::size_t run : group.all()) {
        if (m_figures[run].failed + m_figures[run].notStarted > 0 && ++troubled == 1) {
            reportTrouble(*m_comparison.runs[run]);
        }
    }
    if (troubled > 1) {
        const std::string key{strategyInfo(m_comparison.runs[group.first()]->config().strategy).key};
        printMessage(key + ": so it was in " + std::to_string(troubled) + " of its " + std::to_string(group.all().size()) + " runs\n");
    }
}

void RunResults::reportTrouble(const RunRecord& run) const
{
    const Timeline* timeline = run.timeline();
    if (!timeline) {
        return;
    }
    const std::string key{strategyInfo(run.config().strategy).key};
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < timeline->taskCount(); ++i) {
        const TaskRecord& task = timeline->task(TaskId{i});
        if (task.outcome() != TaskOutcome::Failed && task.outcome() != TaskOutcome::NotStarted) {
            continue;
        }
        if (++count <= kMostTroubles) {
            const std::string reason = describeTaskError(task.error(), run.tasks().spec(TaskId{i}));
            printMessage(key + ": task " + std::to_string(i) + ": " + printableText(reason, localeCharset()) + "\n");
        }
    }
    if (count > kMostTroubles) {
        const std::size_t more = count - kMostTroubles;
        printMessage(key + ": " + std::to_string(more) + (more == 1 ? " more task" : " more tasks") + " failed or "
                     + (more == 1 ? "was" : "were") + " not started\n");
    }
}

void RunResults::printResults()
{
    if (m_options.isQuiet || m_options.usesStandardOutput()) {
        return;
    }
    check(app::printResults(m_comparison, m_figures, m_options.style));
}

void RunResults::writeTo(const std::string& path, Writer writer)
{
    if (path.empty()) {
        return;
    }
    const WriteProgress progress = [this, &path](std::int64_t done, std::int64_t total) {
        m_progress.show("writing " + printableText(path, localeCharset()) + ": "
                        + std::to_string(done * 100 / std::max<std::int64_t>(total, 1)) + " %");
        return !m_watcher.isImpatient();
    };
    const DeviceWriter write = [&](QIODevice& device) { return (this->*writer)(device, progress); };
    const auto written =
        path == "-" ? writeStandardOutput(write) : saveFile(QFile::decodeName(QByteArray::fromStdString(path)), write, progress);
    m_progress.clear();
    check(written);
}

Result<void> RunResults::writeJson(QIODevice& device, const WriteProgress& progress) const
{
    return writeSession(m_comparison, m_figures, device, progress);
}

Result<void> RunResults::writeTable(QIODevice& device, const WriteProgress& progress) const
{
    return writeCsv(m_comparison, device, progress);
}

void RunResults::writeFiles()
{
    // Of the caller's comparison, which outlives this: nothing is owned.
    const Recording recording{std::shared_ptr<const Comparison>(std::shared_ptr<void>(), &m_comparison), m_figures, nullptr, {}};
    for (const std::string& path : m_options.exportPaths) {
        if (m_watcher.isImpatient()) {
            return;
        }
        const std::string name = printableText(path, localeCharset());
        m_progress.show("writing " + name);
        const WriteProgress progress = [&](std::int64_t done, std::int64_t total) {
            m_progress.show("writing " + name + ": " + std::to_string(done * 100 / std::max<std::int64_t>(total, 1)) + " %");
            return !m_watcher.isImpatient();
        };
        const auto written = writeFile(recording, {.grouping = m_options.style.grouping}, path, progress);
        m_progress.clear();
        check(written);
    }
}

void RunResults::check(const Result<void>& written)
{
    if (!written) {
        printMessage("juggler run: " + printableText(written.error().message, localeCharset()) + "\n");
        m_hasFailedWrite = true;
    }
}

bool RunResults::isEveryTaskDone() const
{
    for (const auto& run : m_comparison.runs) {
        const Timeline* timeline = run->timeline();
        if (!timeline) {
            return false;
        }
        for (std::uint32_t i = 0; i < timeline->taskCount(); ++i) {
            if (timeline->task(TaskId{i}).outcome() != TaskOutcome::Done) {
                return false;
            }
        }
    }
    return true;
}

} // namespace juggler::app
