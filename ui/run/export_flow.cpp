// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/export_flow.h"

#include "core/analysis/run_label.h"
#include "core/formats/write_progress.h"
#include "core/model/machine_info.h"
#include "ui/background/background_pool.h"
#include "ui/charts/area_summary.h"
#include "ui/charts/chart_export.h"
#include "ui/export/picture_caption.h"
#include "ui/panels/progress_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/run/background_save.h"
#include "ui/run/background_task.h"
#include "ui/run/clipboard_copy.h"
#include "ui/run/comparison_text.h"
#include "ui/run/print_job.h"
#include "ui/run/run_controller.h"
#include "ui/theme/icons.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/model_name.h"
#include "ui/words/number_text.h"
#include "ui/words/translated_core.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QFutureWatcher>
#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

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

/// The pictures of each model by itself, so that a page is laid out while the one before is told of.
Result<void> layOutPages(std::vector<Picture>& pages, const Recording& printed, const PictureOptions& options, PictureLayout layout,
                         const WriteProgress& progress)
{
    std::vector<PictureOptions> parts{options};
    const std::vector<std::size_t> models = drawnModels(*printed.comparison, options);
    if (layout == PictureLayout::OneEach && !models.empty()) {
        parts.assign(models.size(), options);
        for (std::size_t i = 0; i < models.size(); ++i) {
            parts[i].runs = {models[i]};
        }
    }
    for (const PictureOptions& part : parts) {
        if (!progress(static_cast<std::int64_t>(pages.size()), static_cast<std::int64_t>(parts.size()))) {
            return Error{kWritingCancelled};
        }
        pages.push_back(recorded(timelinePictures(printed.comparison, printed.figures, part).front()));
    }
    return {};
}

} // namespace

ExportFlow::ExportFlow(const Sources& sources) : QObject(&sources.window), m_sources(sources), m_lastFolder(QDir::homePath()) {}

ExportFlow::~ExportFlow()
{
    for (QFutureWatcherBase* watcher : findChildren<QFutureWatcherBase*>()) {
        watcher->waitForFinished();
    }
}

void ExportFlow::fillMenu(QMenu& menu)
{
    addExports(menu);
    menu.addSeparator();
    addCopies(menu);
    menu.addSeparator();
    addPrinting(menu);
    menu.setToolTipsVisible(true);
    updateState();
}

QAction* ExportFlow::add(QMenu& menu, const QString& text, const QString& explanation, std::function<void()> order)
{
    QAction* const action = menu.addAction(themedIcon(u"export"_s), text, this, std::move(order));
    action->setToolTip(explanation);
    m_actions.push_back(action);
    return action;
}

void ExportFlow::addExports(QMenu& menu)
{
    QAction* const first = add(menu, tr("Export..."), tr("PNG, SVG, PDF, a report as HTML, or the data: what, how large and where"),
                               [this] { ask(Kind::Timeline); });
    first->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_sources.window.addAction(first);
    add(menu, tr("Makespan chart..."), tr("PNG, SVG or PDF"), [this] { ask(Kind::Makespans); });
    add(menu, tr("Tasks-in-progress chart..."), tr("PNG, SVG or PDF, of the model that is selected in the results"),
        [this] { ask(Kind::Progress); });
    menu.addSeparator();
    add(menu, tr("Intervals as CSV..."), tr("One row for each interval of each task"), [this] { ask(Kind::Csv); });
    add(menu, tr("Whole run as JSON..."), tr("Machine, workload, figures, threads and tasks"), [this] { ask(Kind::Json); });
}

void ExportFlow::addCopies(QMenu& menu)
{
    QAction* const chart =
        add(menu, tr("Copy the chart"), tr("The visible part of the timeline as a picture, for pasting into other programs"),
            [this] { copyChart(); });
    QAction* const table =
        add(menu, tr("Copy the results"), tr("The table of results, for pasting into a spreadsheet or a text"), [this] { copyTable(); });
    chart->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    table->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    m_sources.window.addActions({chart, table});
}

void ExportFlow::addPrinting(QMenu& menu)
{
    QAction* const one =
        add(menu, tr("Print..."), tr("The timeline on one page, with a preview"), [this] { print(PictureLayout::Together); });
    one->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_sources.window.addAction(one);
    add(menu, tr("Print a page for each model..."), tr("With a preview"), [this] { print(PictureLayout::OneEach); });
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
    if (kind == Kind::Timeline) {
        askForExport();
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
    if (kind == Kind::Makespans || kind == Kind::Progress) {
        m_sources.messages.clear();
        savePicture(kind, path);
    } else {
        saveAs({m_sources.timeline.pictureOptions(), PictureLayout::Together}, path);
    }
}

void ExportFlow::askForExport()
{
    if (!m_sources.controller.comparison() || m_sources.controller.isRunning()) {
        return;
    }
    const Recording whole = recording();
    const Recording shown = shownRecording();
    ExportDialog dialog(shown, screen(), &m_sources.window);
    if (dialog.exec() == QDialog::Accepted) {
        write(dialog.options(), dialog.path(), whole, shown);
    }
}

ExportDialog::Screen ExportFlow::screen() const
{
    const TimelineView& view = m_sources.timeline.view();
    ExportDialog::Screen screen{m_sources.timeline.pictureOptions(), std::nullopt, std::nullopt};
    if (view.time().beginNs() > 0 || view.time().endNs() < static_cast<double>(view.time().extentNs())) {
        screen.visibleNs = std::pair(view.time().beginNs(), view.time().endNs());
    }
    if (view.selectedRange()) {
        screen.selectedNs = std::pair(static_cast<double>(view.selectedRange()->beginNs), static_cast<double>(view.selectedRange()->endNs));
    }
    return screen;
}

Recording ExportFlow::shownRecording() const
{
    const TimelineView& view = m_sources.timeline.view();
    return {view.comparison(), view.figures(), {}, {}};
}

void ExportFlow::saveAs(const ExportOptions& options, const QString& path)
{
    write(options, path, recording(), shownRecording());
}

void ExportFlow::write(const ExportOptions& options, const QString& path, const Recording& whole, const Recording& shown)
{
    if (!whole.comparison || m_sources.controller.isRunning()) {
        return;
    }
    m_sources.messages.clear();
    const auto format = fileFormatOf(path.toStdString());
    // Pictures show the runs that the window shows; everything else holds all of them.
    const bool isWhole = !format || !fileFormatInfo(*format).isPicture || *format == FileFormat::Html;
    ExportOptions chosen = options;
    if (isWhole) {
        chosen.picture.facts.clear();
        chosen.picture.frameLogs.clear();
    }
    watch(path,
          new BackgroundSave(path,
                             BackgroundSave::Task([path, options = chosen,
                                                   recording = isWhole ? whole : shown](const WriteProgress& progress) -> Result<void> {
                                 const auto written = exportFile(recording, options, path, progress);
                                 return written ? Result<void>() : Result<void>(written.error());
                             }),
                             &m_sources.window));
}

void ExportFlow::copyChart()
{
    if (!m_sources.controller.comparison() || m_sources.controller.isRunning()) {
        return;
    }
    PictureOptions options = m_sources.timeline.pictureOptions();
    options.rangeNs = screen().visibleNs;
    using Copy = std::shared_ptr<std::unique_ptr<QMimeData>>; // a future's result is copied
    auto* watcher = new QFutureWatcher<Copy>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        QGuiApplication::clipboard()->setMimeData(watcher->result()->release());
        watcher->deleteLater();
        Q_EMIT copied(tr("Copied the chart"));
    });
    watcher->setFuture(runInBackground([recording = shownRecording(), options, gui = thread()] {
        const std::vector<Picture> pictures = timelinePictures(recording.comparison, recording.figures, options);
        auto data = mimeDataOf(pictures.front());
        data->moveToThread(gui);
        return std::make_shared<std::unique_ptr<QMimeData>>(std::move(data));
    }));
}

void ExportFlow::copyTable()
{
    QGuiApplication::clipboard()->setMimeData(mimeDataOf(m_sources.results.model()).release());
    Q_EMIT copied(tr("Copied the results"));
}

void ExportFlow::print(PictureLayout layout)
{
    if (!m_sources.controller.comparison() || m_sources.controller.isRunning() || m_isPrinting) {
        return;
    }
    m_sources.messages.clear();
    // A page of a million intervals takes a blink to lay out and to paint: not in the window's thread, and once for all that it is shown.
    const auto pages = std::make_shared<std::vector<Picture>>();
    auto* job = new BackgroundTask(
        tr("Laying out the pages"),
        [pages, printed = shownRecording(), options = m_sources.timeline.pictureOptions(), layout](const WriteProgress& progress) {
            return layOutPages(*pages, printed, options, layout, progress);
        },
        &m_sources.window);
    connect(job, &BackgroundTask::finished, this, [this, pages](const Result<void>& result) {
        m_isLayingOut = false;
        Q_EMIT savingChanged();
        m_isPrinting = result.hasValue();
        if (result) {
            QTimer::singleShot(0, this, [this, pages] { preview(*pages); }); // the job is gone by then
        }
    });
    m_isPrinting = true;
    m_isLayingOut = true;
    job->start();
    Q_EMIT savingChanged();
}

void ExportFlow::preview(const std::vector<Picture>& pages)
{
    // The window may have been closed in the meantime.
    const Result<void> result = m_sources.window.isVisible() ? printWithPreview(m_sources.window, pages) : Result<void>();
    m_isPrinting = false;
    if (!result) {
        reportProblem(QString::fromStdString(result.error().message));
    }
}

void ExportFlow::savePicture(Kind kind, const QString& path)
{
    const FileNumbers withPoints;
    const Comparison& comparison = *m_sources.controller.comparison();
    if (kind == Kind::Makespans) {
        const PictureCaption about = captionOf(comparison);
        report(path,
               saveMakespanChart(path, makespanBars(comparison, m_sources.controller.figures()),
                                 {tr("Makespan of each execution model (less is better)"), about.title, about.footer}));
    } else {
        const auto run = m_sources.progress.run();
        const PictureCaption about = captionOf(comparison, *run);
        const QString name = modelName(run->config(), machineOf(comparison, *run).cores);
        const int cores = run->isFinished() ? run->summary().coresAllowed : usableCores();
        report(path,
               saveProgressChart(path, m_sources.progress.chart().curve(), cores,
                                 {tr("Tasks in progress: %1").arg(name), about.title, about.footer}));
    }
}

void ExportFlow::watch(const QString& path, BackgroundSave* job)
{
    connect(job, &BackgroundSave::finished, this, [this, path](const Result<void>& result) {
        --m_saving;
        report(path, result);
        Q_EMIT savingChanged();
    });
    startSaving(job);
}

void ExportFlow::startSaving(BackgroundTask* job)
{
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
    reportProblem(QString::fromStdString(result.error().message));
}

void ExportFlow::reportProblem(const QString& problem)
{
    if (!problem.endsWith(QString::fromLatin1(kWritingCancelled))) {
        m_sources.messages.show(MessageBar::Kind::Error, translatedCore(problem.toStdString()));
    }
    Q_EMIT failed(problem);
}

} // namespace juggler::ui
