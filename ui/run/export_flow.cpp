// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/export_flow.h"

#include "core/formats/csv_writer.h"
#include "core/formats/save_file.h"
#include "core/formats/session_writer.h"
#include "core/model/machine_info.h"
#include "ui/charts/area_summary.h"
#include "ui/charts/chart_export.h"
#include "ui/export/picture_caption.h"
#include "ui/panels/progress_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/timeline_panel.h"
#include "ui/run/background_save.h"
#include "ui/run/comparison_text.h"
#include "ui/run/run_controller.h"
#include "ui/theme/icons.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/model_name.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

bool isPicture(ExportFlow::Kind kind)
{
    return kind != ExportFlow::Kind::Csv && kind != ExportFlow::Kind::Json;
}

/// The proposed name, without ending.
QString baseName(ExportFlow::Kind kind)
{
    switch (kind) {
    case ExportFlow::Kind::Timeline: return u"juggler-timeline"_s;
    case ExportFlow::Kind::Makespans: return u"juggler-makespans"_s;
    case ExportFlow::Kind::Progress: return u"juggler-tasks-in-progress"_s;
    case ExportFlow::Kind::Csv: return u"juggler-intervals"_s;
    case ExportFlow::Kind::Json: break;
    }
    return u"juggler-run"_s;
}

QStringList filters(ExportFlow::Kind kind)
{
    if (kind == ExportFlow::Kind::Csv) {
        return {ExportFlow::tr("Comma-separated values (*.csv)")};
    }
    if (kind == ExportFlow::Kind::Json) {
        return {ExportFlow::tr("JSON (*.json)")};
    }
    return {ExportFlow::tr("PNG picture (*.png)"), ExportFlow::tr("SVG drawing (*.svg)"), ExportFlow::tr("PDF document (*.pdf)")};
}

/// The ending that a filter stands for: ".png".
QString endingOf(const QString& filter)
{
    return filter.section(u'*', 1).section(u')', 0, 0);
}

} // namespace

ExportFlow::ExportFlow(const Sources& sources) : QObject(&sources.window), m_sources(sources), m_lastFolder(QDir::homePath()) {}

void ExportFlow::fillMenu(QMenu& menu)
{
    const auto add = [this, &menu](Kind kind, const QString& text, const QString& explanation) {
        auto* action = menu.addAction(themedIcon(u"export"_s), text, this, [this, kind] { ask(kind); });
        action->setToolTip(explanation);
        m_actions.push_back(action);
    };
    add(Kind::Timeline, tr("Timeline..."), tr("PNG, SVG or PDF"));
    m_actions.back()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    add(Kind::Makespans, tr("Makespan chart..."), tr("PNG, SVG or PDF"));
    add(Kind::Progress, tr("Tasks-in-progress chart..."), tr("PNG, SVG or PDF, of the model that is selected in the results"));
    menu.addSeparator();
    add(Kind::Csv, tr("Intervals as CSV..."), tr("One row for each interval of each task"));
    add(Kind::Json, tr("Whole run as JSON..."), tr("Machine, workload, figures, threads and tasks"));
    menu.setToolTipsVisible(true);
    m_sources.window.addAction(m_actions.front());
    updateState();
}

void ExportFlow::updateState()
{
    const bool isPossible = m_sources.controller.comparison() != nullptr && !m_sources.controller.isRunning();
    for (QAction* action : m_actions) {
        action->setEnabled(isPossible);
    }
}

bool ExportFlow::isMissingRun(Kind kind)
{
    const bool isMissing = kind == Kind::Progress && m_sources.progress.run() == nullptr;
    if (isMissing) {
        const QString problem = tr("Select a model in the results first: the chart shows the tasks in progress of one model.");
        m_sources.messages.show(MessageBar::Kind::Warning, problem);
        Q_EMIT failed(problem);
    }
    return isMissing;
}

void ExportFlow::ask(Kind kind)
{
    if (isMissingRun(kind)) {
        return;
    }
    const QStringList choices = filters(kind);
    const QString proposed = QDir(m_lastFolder).filePath(baseName(kind) + endingOf(choices.first()));
    const QString path = askForSavePath(&m_sources.window, tr("Export"), proposed, choices).path;
    if (path.isEmpty()) {
        return;
    }
    m_lastFolder = QFileInfo(path).path();
    save(kind, path);
}

void ExportFlow::save(Kind kind, const QString& path)
{
    const RunController& controller = m_sources.controller;
    const auto comparison = controller.comparison();
    if (!comparison || controller.isRunning() || isMissingRun(kind)) {
        return;
    }
    m_sources.messages.clear();
    if (isPicture(kind)) {
        savePicture(kind, path);
    } else if (kind == Kind::Csv) {
        saveInBackground(path, [comparison](QIODevice& device, const WriteProgress& progress) { return writeCsv(*comparison, device, progress); });
    } else {
        saveInBackground(path, [comparison, figures = controller.figures()](QIODevice& device, const WriteProgress& progress) {
            return writeSession(*comparison, figures, device, progress);
        });
    }
}

void ExportFlow::savePicture(Kind kind, const QString& path)
{
    const Comparison& comparison = *m_sources.controller.comparison();
    const PictureCaption about = captionOf(comparison);
    if (kind == Kind::Makespans) {
        report(path, saveMakespanChart(path, makespanBars(comparison, m_sources.controller.figures()),
                                       {tr("Makespan of each execution model (less is better)"), about.title, about.footer}));
    } else if (kind == Kind::Progress) {
        const auto run = m_sources.progress.run();
        const QString name = modelName(run->config(), comparison.machine.cores);
        const int cores = run->isFinished() ? run->summary().coresAllowed : usableCores();
        report(path, saveProgressChart(path, m_sources.progress.chart().curve(), cores,
                                       {tr("Tasks in progress: %1").arg(name), about.title, about.footer}));
    } else {
        // By far the largest picture: not on the window's thread.
        watch(path, new BackgroundSave(path, [path, comparison = m_sources.timeline.view().comparison(), figures = m_sources.timeline.view().figures(),
                                              options = m_sources.timeline.pictureOptions()] {
                  return exportTimeline(*comparison, figures, options, path);
              }, &m_sources.window));
    }
}

void ExportFlow::saveInBackground(const QString& path, Writer writer)
{
    watch(path, new BackgroundSave(path, std::move(writer), &m_sources.window));
}

void ExportFlow::watch(const QString& path, BackgroundSave* job)
{
    connect(job, &BackgroundSave::finished, this, [this, path](const Result<void>& result) {
        --m_saving;
        report(path, result);
        Q_EMIT savingChanged();
    });
    ++m_saving;
    job->start();
    Q_EMIT savingChanged();
}

void ExportFlow::report(const QString& path, const Result<void>& result)
{
    if (result) {
        Q_EMIT written(path);
        return;
    }
    const QString problem = QString::fromStdString(result.error().message);
    if (!problem.endsWith(QString::fromLatin1(kWritingCancelled))) {
        m_sources.messages.show(MessageBar::Kind::Error, problem);
    }
    Q_EMIT failed(problem);
}

} // namespace juggler::ui
