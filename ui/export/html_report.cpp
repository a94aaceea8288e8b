// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/html_report.h"

#include "core/analysis/repetition_stats.h"
#include "core/analysis/run_notes.h"
#include "core/base/time_text.h"
#include "core/formats/output_buffer.h"
#include "core/formats/save_recording.h"
#include "ui/export/makespan_picture.h"
#include "ui/export/picture_caption.h"
#include "ui/export/report_style.h"
#include "ui/export/svg_device.h"
#include "ui/theme/theme.h"
#include "ui/timeline/core_text.h"
#include "ui/timeline/state_text.h"
#include "ui/timeline/task_name.h"
#include "ui/widgets/model_name.h"
#include "ui/words/translated_core.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureWidth = 1120;
constexpr const char* kUnknown = "\u2013";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::HtmlReport)
};

/// Takes bytes up to a limit, then refuses more: what is too large for a report is not gathered first.
class LimitedBuffer final : public QIODevice {
public:
    explicit LimitedBuffer(std::int64_t limit) : m_limit(limit) { open(WriteOnly | Unbuffered); }
    [[nodiscard]] const QByteArray& bytes() const noexcept { return m_bytes; }
    [[nodiscard]] bool isFull() const noexcept { return m_isFull; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        if (m_bytes.size() + size > m_limit) {
            m_isFull = true;
            setErrorString(u"too large"_s);
            return -1;
        }
        m_bytes.append(data, size);
        return size;
    }

private:
    std::int64_t m_limit;
    QByteArray m_bytes;
    bool m_isFull = false;
};

QByteArray escaped(const QString& text)
{
    return xmlText(text);
}

QByteArray escaped(std::string_view text)
{
    return xmlText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

/// Numbers in files have a point, whatever the locale.
QByteArray timeText(std::optional<std::int64_t> ns)
{
    return ns ? escaped(durationText(std::chrono::nanoseconds(*ns))) : QByteArray(kUnknown);
}

QByteArray numberText(std::optional<double> number, int decimals, const char* unit = "")
{
    return number ? escaped(decimalText(*number, decimals) + unit) : QByteArray(kUnknown);
}

QByteArray element(const char* name, const QByteArray& content, const char* attributes = "")
{
    return QByteArray("<") + name + attributes + '>' + content + "</" + name + ">\n";
}

QByteArray row(const QByteArray& term, const QByteArray& description)
{
    return description.isEmpty() ? QByteArray() : "<dt>" + term + "</dt><dd>" + description + "</dd>\n";
}

QString stateText(RunState state)
{
    switch (state) {
    case RunState::NotRun: return Text::tr("not run");
    case RunState::Preparing: return Text::tr("preparing");
    case RunState::Running: return Text::tr("running");
    case RunState::Stopped: return Text::tr("stopped");
    case RunState::Done: break;
    }
    return Text::tr("done");
}

QString outcomeText(TaskOutcome outcome)
{
    const std::string_view key = outcomeKey(outcome);
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

/// One run for each model: where models were repeated the one nearest to the median, with the medians as its figures.
struct TypicalRuns {
    std::shared_ptr<const Comparison> comparison;
    std::vector<Figures> figures;
    std::optional<std::size_t> best;
    std::vector<std::optional<MakespanRow::Whisker>> whiskers; ///< empty without repetitions
};

TypicalRuns typicalRuns(const Recording& recording)
{
    if (recording.figures.size() != recording.comparison->runs.size()) {
        return {recording.comparison, recording.figures, std::nullopt, {}};
    }
    const RepetitionStats stats = repetitionStats(*recording.comparison, recording.figures);
    if (!stats.hasRepetitions()) {
        return {recording.comparison, recording.figures, bestRun(*recording.comparison, recording.figures), {}};
    }
    TypicalRuns typical{representatives(*recording.comparison, recording.figures).comparison, {}, stats.shownBest(), {}};
    for (const GroupFigures& group : stats.figures) {
        typical.figures.push_back(group.typical);
        const auto& spread = group.makespanNs;
        typical.whiskers.push_back(spread && group.counted.size() > 1 ? std::optional(
                                       MakespanRow::Whisker{std::llround(spread->lowerQuartile), std::llround(spread->upperQuartile)})
                                                                      : std::nullopt);
    }
    return typical;
}

/// One report: the parts one after the other, each written when it is made.
class Report {
public:
    Report(const Recording& recording, const PictureOptions& options, QIODevice& device, const WriteProgress& progress)
        : m_recording(recording),
          m_shown(typicalRuns(recording)),
          m_comparison(*m_shown.comparison),
          m_options(options),
          m_output(device),
          m_progress(progress)
    {
        m_options.width = kPictureWidth;
        m_options.frame = PictureFrame::AxisOnly;
    }

    Result<void> write()
    {
        const PictureCaption caption = captionOf(m_comparison);
        writeHead(caption.title);
        put("<main>\n");
        writeMakespans();
        writeResults();
        if (!writeTimelines()) {
            return Error{kWritingCancelled};
        }
        writeLegend();
        writeNotes();
        if (const auto data = writeData(); !data) {
            return data.error();
        }
        put("</main>\n<footer><p>" + escaped(Text::tr("Written by Juggler. This page is complete: it loads nothing and runs no script."))
            + "</p></footer>\n</body>\n</html>\n");
        return m_output.finish();
    }

private:
    void put(const QByteArray& text) { m_output.write({text.constData(), static_cast<std::size_t>(text.size())}); }
    [[nodiscard]] bool isCancelled(std::int64_t done) const
    {
        return m_progress && !m_progress(done, static_cast<std::int64_t>(m_comparison.runs.size()) + 1);
    }
    [[nodiscard]] QString nameOf(std::size_t run) const { return runName(m_comparison, run); }
    [[nodiscard]] const Figures* figuresOf(std::size_t run) const
    {
        return m_comparison.runs[run]->isFinished() && run < m_shown.figures.size() ? &m_shown.figures[run] : nullptr;
    }

    [[nodiscard]] std::optional<MakespanRow::Whisker> whiskerOf(std::size_t run) const
    {
        return run < m_shown.whiskers.size() ? m_shown.whiskers[run] : std::nullopt;
    }

    void writeHead(const QString& title)
    {
        put("<!DOCTYPE html>\n<html lang=\"" + escaped(Text::tr("en", "this report's language, as HTML's attribute lang names it"))
            + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
              "<meta name=\"generator\" content=\"Juggler\">\n<title>"
            + escaped(title) + " \u2013 Juggler</title>\n<style>\n" + reportStyle() + "</style>\n</head>\n<body>\n<header>\n"
            + element("h1", escaped(title)) + "<dl>\n" + about() + "</dl>\n</header>\n");
    }

    QByteArray about() const
    {
        const MachineInfo& machine = m_comparison.machine;
        const auto finished = std::find_if(m_comparison.runs.begin(), m_comparison.runs.end(),
                                           [](const auto& run) { return run->isFinished() && !isImported(*run); });
        QByteArray text;
        const std::vector<MeasuredPlace> places = measuredPlaces(m_comparison);
        for (const MeasuredPlace& place : places) {
            text += row(escaped(place.name), escaped(place.machine));
        }
        if (places.empty() && isMeasured(m_comparison)) {
            text += row(escaped(Text::tr("Measured")), escaped(isoTimeText(m_comparison.created)));
            text += row(escaped(Text::tr("Processor")), escaped(machine.processor));
            text += row(escaped(Text::tr("Cores")), QByteArray::number(machine.cores));
            text += row(escaped(Text::tr("System")), escaped(machine.system + (machine.kernel.empty() ? "" : ", " + machine.kernel)));
        }
        if (finished != m_comparison.runs.end()) {
            text += row(escaped(Text::tr("On-core times from")), escaped(onCoreSourceText((*finished)->summary().onCoreSource)));
            text += row(escaped(Text::tr("Page cache")), escaped(cacheModeKey((*finished)->config().cache)));
        }
        if (const auto seed = m_comparison.tasks->workload().shuffleSeed) {
            text += row(escaped(Text::tr("Order of the tasks")), escaped(Text::tr("mixed, seed %1").arg(*seed)));
        }
        return text;
    }

    void writeMakespans()
    {
        std::vector<MakespanRow> rows;
        for (std::size_t i = 0; i < m_comparison.runs.size(); ++i) {
            const Figures* const figures = figuresOf(i);
            const auto makespan = figures ? figures->makespanNs : std::nullopt;
            rows.push_back({nameOf(i), makespan,
                            makespan ? QString::fromStdString(durationText(std::chrono::nanoseconds(*makespan)))
                                     : stateText(m_comparison.runs[i]->state()),
                            m_shown.best == i, whiskerOf(i)});
        }
        if (rows.empty()) {
            return;
        }
        const QString title = Text::tr("Makespan of each execution model (less is better)");
        put("<section aria-labelledby=\"makespans\">\n<h2 id=\"makespans\">" + escaped(Text::tr("Makespan")) + "</h2>\n<figure>\n"
            + svgElementOf(makespanPicture(rows, title, kPictureWidth), "m-") + "<figcaption>" + escaped(title)
            + "</figcaption>\n</figure>\n</section>\n");
    }

    void writeResults()
    {
        put("<section aria-labelledby=\"results\">\n<h2 id=\"results\">" + escaped(Text::tr("Results"))
            + "</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"results\">\n<table>\n<caption>"
            + escaped(
                Text::tr("Speed-up is measured against Blocking; concurrency is tasks in progress, parallelism cores busy, on average."))
            + "</caption>\n<thead><tr>");
        for (const QString& name :
             {Text::tr("Model"), Text::tr("State"), Text::tr("Tasks"), Text::tr("Makespan"), Text::tr("Speed-up"), Text::tr("CPU"),
              Text::tr("Concurrency"), Text::tr("Parallelism"), Text::tr("Threads"), Text::tr("Queue wait p50"), Text::tr("p99")}) {
            put("<th scope=\"col\">" + escaped(name) + "</th>");
        }
        put("</tr></thead>\n<tbody>\n");
        for (std::size_t i = 0; i < m_comparison.runs.size(); ++i) {
            writeResult(i);
        }
        put("</tbody>\n</table>\n</div>\n</section>\n");
    }

    void writeResult(std::size_t run)
    {
        const Figures* const known = figuresOf(run);
        const Figures figures = known ? *known : Figures{};
        const auto wait = figures.queueWait;
        put((m_shown.best == run ? "<tr class=\"best\">" : "<tr>") + QByteArray("<th scope=\"row\">") + escaped(nameOf(run)) + "</th><td>"
            + escaped(stateText(m_comparison.runs[run]->state())) + "</td><td class=\"wrap\">" + (known ? outcomes(figures) : kUnknown)
            + "</td><td class=\"makespan\">" + timeText(figures.makespanNs) + "</td><td>" + numberText(figures.speedUp, 2, "\u00d7")
            + "</td><td>" + numberText(figures.cpuPercent, 0, " %") + "</td><td>" + numberText(figures.concurrency, 1) + "</td><td>"
            + numberText(figures.parallelism, 2) + "</td><td>" + (known ? QByteArray::number(figures.nativeThreads) : kUnknown)
            + "</td><td>" + timeText(wait ? std::optional(wait->p50Ns) : std::nullopt) + "</td><td>"
            + timeText(wait ? std::optional(wait->p99Ns) : std::nullopt) + "</td></tr>\n");
    }

    static QByteArray outcomes(const Figures& figures)
    {
        QByteArrayList parts;
        const auto add = [&parts](std::int64_t count, const QString& word) {
            if (count > 0) {
                parts << QByteArray::number(qlonglong(count)) + ' ' + escaped(word);
            }
        };
        add(figures.done, Text::tr("done"));
        add(figures.failed, Text::tr("failed"));
        add(figures.cancelled, Text::tr("cancelled"));
        add(figures.notStarted, Text::tr("not started"));
        return parts.isEmpty() ? QByteArray(kUnknown) : parts.join(", ");
    }

    /// Whether it was written to its end.
    bool writeTimelines()
    {
        put("<section aria-labelledby=\"timelines\">\n<h2 id=\"timelines\">" + escaped(Text::tr("Timelines")) + "</h2>\n");
        if (m_options.filter.isActive()) {
            put(element("p", escaped(hiddenStatesLine(m_options.filter)), " class=\"muted\""));
        }
        if (m_options.rangeNs) {
            put(element(
                "p",
                escaped(Text::tr("From %1 to %2 of the run.")
                            .arg(QString::fromStdString(durationText(std::chrono::nanoseconds(std::int64_t(m_options.rangeNs->first)))),
                                 QString::fromStdString(durationText(std::chrono::nanoseconds(std::int64_t(m_options.rangeNs->second)))))),
                " class=\"muted\""));
        }
        bool isComplete = true;
        for (std::size_t i = 0; i < m_comparison.runs.size() && isComplete; ++i) {
            const bool isWanted = !m_options.runs || std::find(m_options.runs->begin(), m_options.runs->end(), i) != m_options.runs->end();
            isComplete = !isCancelled(static_cast<std::int64_t>(i));
            if (isComplete && isWanted && m_comparison.runs[i]->timeline() != nullptr) {
                writeTimeline(i);
            }
        }
        put("</section>\n");
        return isComplete;
    }

    void writeTimeline(std::size_t run)
    {
        PictureOptions options = m_options;
        options.runs = {run};
        const Figures* const figures = figuresOf(run);
        put("<figure>\n");
        for (const Picture& picture : timelinePictures(m_recording.comparison, m_recording.figures, options)) {
            put(svgElementOf(picture, "t" + QByteArray::number(qulonglong(run)) + '-'));
        }
        const QString why = figures ? translatedCore(explainRun(*m_comparison.runs[run], *figures)) : QString();
        put("<figcaption><strong>" + escaped(nameOf(run)) + "</strong>" + (why.isEmpty() ? QByteArray() : ": " + escaped(why))
            + "</figcaption>\n");
        writeTasks(*m_comparison.runs[run]);
        put("</figure>\n");
    }

    void writeTasks(const RunRecord& run)
    {
        const Timeline& timeline = *run.timeline();
        const std::size_t count = run.tasks().size();
        const std::size_t listed = std::min(count, kMostListedTasks);
        put("<details><summary>" + escaped(Text::tr("Tasks (%1)").arg(count)) + "</summary>\n<div class=\"scroll\"><table>\n<caption>"
            + escaped(listed < count ? Text::tr("The first %1 of %2 tasks; times since the run's start.").arg(listed).arg(count)
                                     : Text::tr("Times since the run's start."))
            + "</caption>\n<thead><tr>");
        for (const QString& name :
             {Text::tr("Task"), Text::tr("Outcome"), Text::tr("Submitted"), Text::tr("Started"), Text::tr("Ended"), Text::tr("CPU time")}) {
            put("<th scope=\"col\">" + escaped(name) + "</th>");
        }
        put("</tr></thead>\n<tbody>\n");
        const auto known = [](std::int64_t ns) { return timeText(ns >= 0 ? std::optional(ns) : std::nullopt); };
        for (std::size_t i = 0; i < listed; ++i) {
            const TaskId id{static_cast<std::uint32_t>(i)};
            const TaskRecord& task = timeline.task(id);
            put("<tr><th scope=\"row\">" + escaped(taskLabel(run.tasks().spec(id))) + "</th><td>" + escaped(outcomeText(task.outcome()))
                + "</td><td>" + known(task.submittedNs()) + "</td><td>" + known(task.startedNs()) + "</td><td>" + known(task.endedNs())
                + "</td><td>" + known(task.hasStarted() ? task.cpuNs() : -1) + "</td></tr>\n");
        }
        put("</tbody>\n</table></div></details>\n");
    }

    void writeLegend()
    {
        put("<section aria-labelledby=\"legend\">\n<h2 id=\"legend\">" + escaped(Text::tr("What the looks mean"))
            + "</h2>\n<dl class=\"legend\">\n");
        int number = 0;
        for (const Swatch state : kLegendStates) {
            const Picture sample{QSize(22, 14), swatchName(state), [state](const PictureTarget& target) {
                                     paintSwatch(target.painter, state, QRectF(1, 1, 20, 12), themeFor(ThemeMode::Light));
                                 }};
            put("<dt>" + svgElementOf(sample, "l" + QByteArray::number(number++) + '-') + ' ' + escaped(swatchName(state)) + "</dt><dd>"
                + escaped(stateMeaning(state)) + "</dd>\n");
        }
        put("</dl>\n<p class=\"muted\">"
            + escaped(Text::tr(
                "Where a row has more intervals than pixels, each column shows the exact share of each state: running from the "
                "bottom, waiting above it, ready on top. Below each model: tasks in flight, and tasks on a core with a line at the "
                "number of cores. All models have the same time axis."))
            + "</p>\n</section>\n");
    }

    void writeNotes()
    {
        QByteArray items;
        for (const std::string& note : m_recording.notes) {
            items += element("li", escaped(note));
        }
        for (const RunNote& note : collectNotes(*m_recording.comparison)) {
            QStringList names;
            std::transform(note.strategies.begin(), note.strategies.end(), std::back_inserter(names), strategyName);
            items += element("li", escaped(names.join(u", "_s) + u": "_s + translatedCore(note.text)));
        }
        if (!items.isEmpty()) {
            put("<section aria-labelledby=\"notes\">\n<h2 id=\"notes\">" + escaped(Text::tr("Notes")) + "</h2>\n<ul>\n" + items
                + "</ul>\n</section>\n");
        }
    }

    Result<void> writeData()
    {
        LimitedBuffer session(kLargestEmbeddedSession);
        const auto written = writeRecording(m_recording, FileFormat::CompressedSession, session, m_progress);
        put("<section aria-labelledby=\"data\">\n<h2 id=\"data\">" + escaped(Text::tr("Data")) + "</h2>\n");
        if (session.isFull()) {
            put(element("p",
                        escaped(Text::tr("The session is not in this page: compressed it is larger than %1 MiB. Save it from Juggler as a "
                                         "file of its own.")
                                    .arg(kLargestEmbeddedSession / (1024 * 1024)))));
        } else if (!written) {
            return written.error();
        } else {
            put("<p><a download=\"juggler-run.json.zst\" href=\"data:application/zstd;base64," + session.bytes().toBase64() + "\">"
                + escaped(Text::tr("Save the session (%1 KiB): everything that was recorded, for Juggler to open.")
                              .arg((session.bytes().size() + 1023) / 1024))
                + "</a></p>\n");
        }
        put("</section>\n");
        return {};
    }

    const Recording& m_recording;
    TypicalRuns m_shown;
    const Comparison& m_comparison; ///< of it
    PictureOptions m_options;
    OutputBuffer m_output;
    const WriteProgress& m_progress;
};

} // namespace

Result<void> writeHtmlReport(const Recording& recording, const PictureOptions& options, QIODevice& device, const WriteProgress& progress)
{
    return Report(recording, options, device, progress).write();
}

} // namespace juggler::ui
