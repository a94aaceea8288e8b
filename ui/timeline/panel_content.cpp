// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/panel_content.h"

#include "core/analysis/run_label.h"
#include "ui/timeline/core_text.h"
#include "ui/timeline/curve_strip.h"
#include "ui/timeline/recorded_strip.h"
#include "ui/timeline/task_name.h"
#include "ui/timeline/time_format.h"
#include "ui/timeline/window_strip.h"
#include "ui/widgets/model_name.h"
#include "ui/words/number_text.h"
#include "ui/words/translated_core.h"

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The lanes that are worth a row: threads that have started, but the run's own thread only where it does something.
std::vector<std::uint32_t> shownLanes(const Timeline& timeline)
{
    std::vector<std::uint32_t> lanes;
    for (std::uint32_t i = 0; i < timeline.laneCount(); ++i) {
        const Lane& lane = timeline.lane(i);
        const bool hasSpans = lane.size() > 0 || lane.open();
        const bool hasInstants = timeline.marks() && !timeline.marks()->onThread(i).isEmpty();
        if (hasSpans || hasInstants || (lane.tid() != 0 && lane.role() != ThreadRole::Run)) {
            lanes.push_back(i);
        }
    }
    return lanes;
}

/// The cores on which something ran or was allowed to, by number: the first ones where fewer were allowed than there are.
std::vector<std::uint16_t> shownCores(const RunRecord& run)
{
    std::vector<std::uint16_t> cores;
    const Timeline& timeline = *run.timeline();
    for (std::size_t i = 0; i < timeline.coreCount(); ++i) {
        cores.push_back(timeline.coreLane(i).core());
    }
    if (run.isFinished()) {
        const RunSummary& summary = run.summary();
        const std::size_t allowed = std::min(summary.coreTotals.size(), static_cast<std::size_t>(std::max(summary.coresAllowed, 0)));
        for (std::size_t i = 0; i < allowed; ++i) {
            cores.push_back(static_cast<std::uint16_t>(summary.coreTotals[i].core));
        }
    }
    std::sort(cores.begin(), cores.end());
    cores.erase(std::unique(cores.begin(), cores.end()), cores.end());
    return cores;
}

QString comparisonText(double speedUp)
{
    const bool isFaster = speedUp >= 1;
    const double factor = isFaster ? speedUp : 1 / speedUp;
    const QString number = decimalText(factor, factor < 9.95 ? 1 : 0);
    if (number == u"1.0") {
        return PanelContent::tr("same time");
    }
    return isFaster ? PanelContent::tr("%1× faster").arg(number) : PanelContent::tr("%1× slower").arg(number);
}

QStringList outcomeTexts(const Figures& figures)
{
    QStringList texts;
    if (figures.failed > 0) {
        texts << PanelContent::tr("%1 failed").arg(countText(figures.failed));
    }
    if (figures.cancelled > 0) {
        texts << PanelContent::tr("%1 cancelled").arg(countText(figures.cancelled));
    }
    if (figures.notStarted > 0) {
        texts << PanelContent::tr("%1 not started").arg(countText(figures.notStarted));
    }
    return texts;
}

QString figuresText(const Figures& figures)
{
    QStringList texts{figures.nativeThreads == 1 ? PanelContent::tr("1 thread")
                                                 : PanelContent::tr("%1 threads").arg(countText(figures.nativeThreads))};
    if (figures.cpuPercent) {
        texts << PanelContent::tr("CPU %1 %").arg(QString::number(*figures.cpuPercent, 'f', 0));
    }
    if (figures.concurrency) {
        texts << PanelContent::tr("concurrency %1").arg(decimalText(*figures.concurrency, *figures.concurrency < 99.5 ? 1 : 0));
    }
    return (texts + outcomeTexts(figures)).join(u",  "_s);
}

template <typename Number>
std::optional<int> placeIn(const std::vector<Number>& numbers, Number number)
{
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), number);
    return found != numbers.end() && *found == number ? std::optional(static_cast<int>(found - numbers.begin())) : std::nullopt;
}

QString progressText(const Timeline& timeline)
{
    return PanelContent::tr("%1 of %2 tasks ended").arg(countText(timeline.endedCount()), countText(timeline.taskCount()));
}

/// What the run has told besides its figures: it did not go as its name says.
QString noteText(const RunReport& report)
{
    QString text;
    for (const std::string& note : report.notes) {
        text += (text.isEmpty() ? u""_s : u"; "_s) + translatedCore(note);
    }
    return text;
}

void addFigures(PanelContent& panel, const Figures& figures)
{
    const RunReport& report = panel.run->summary().report;
    panel.subtitle = figuresText(figures);
    if (!report.ioBackend.empty()) {
        panel.subtitle +=
            PanelContent::tr(",  files by %1").arg(translatedCore(report.ioBackend).section(u" ("_s, 0, 0)); // a note says why
    }
    if (figures.makespanNs) {
        panel.chip = durationText(*figures.makespanNs);
    }
    if (figures.speedUp) { // else nothing is measured against it
        panel.comparison =
            panel.run->config().strategy == StrategyId::Blocking ? PanelContent::tr("baseline") : comparisonText(*figures.speedUp);
    }
    if (const std::string& source = panel.run->summary().onCoreSource; !source.empty()) {
        panel.subtitle += PanelContent::tr(",  on-core times: %1").arg(onCoreSourceText(source));
    }
    panel.why = translatedCore(explainRun(*panel.run, figures));
    if (const QString cores = coresSentence(panel); !cores.isEmpty()) {
        panel.why = cores + PanelContent::tr(".  ") + panel.why;
    }
    if (!report.notes.empty()) {
        panel.why = PanelContent::tr("Note: %1.  %2").arg(noteText(report), panel.why); // first: the end of a long line is cut
    }
}

void addState(PanelContent& panel)
{
    switch (panel.run->state()) {
    case RunState::NotRun: panel.badge = PanelContent::tr("not run"); break;
    case RunState::Preparing: panel.badge = PanelContent::tr("preparing"); break;
    case RunState::Running:
        panel.badge = PanelContent::tr("live");
        panel.isLive = true;
        if (panel.timeline) {
            panel.subtitle = progressText(*panel.timeline);
            panel.chip = durationText(panel.nowNs);
        }
        break;
    case RunState::Stopped: panel.badge = PanelContent::tr("stopped"); break;
    case RunState::Done: break;
    }
}

void addRows(PanelContent& panel, Grouping grouping)
{
    if (const RecordedMarks* const marks = panel.timeline->marks()) {
        panel.instants = grouping == Grouping::ByThread ? marks->ofNoThread() : marks->all();
    }
    switch (grouping) {
    case Grouping::ByThread:
        panel.lanes = shownLanes(*panel.timeline);
        panel.rowCount = static_cast<int>(panel.lanes.size());
        panel.peakInFlight = panel.timeline->inFlight().peak();
        panel.hasInFlight = panel.peakInFlight > 0;
        break;
    case Grouping::ByTask: panel.rowCount = static_cast<int>(panel.timeline->taskCount()); break;
    case Grouping::ByCore:
        panel.cores = shownCores(*panel.run);
        panel.rowCount = static_cast<int>(panel.cores.size());
        break;
    }
}

PanelContent makePanel(const std::shared_ptr<const RunRecord>& run, const Figures* figures, int cores, Grouping grouping)
{
    PanelContent panel;
    panel.run = run;
    panel.timeline = run->timeline();
    panel.name = modelName(run->config(), cores);
    panel.nowNs = run->extentNs();
    panel.coresAllowed = run->isFinished() ? run->summary().coresAllowed
        : run->config().cores > 0          ? std::min(run->config().cores, cores)
                                           : cores;
    if (panel.timeline) {
        addRows(panel, grouping);
    }
    addState(panel);
    if (figures && run->isFinished()) {
        addFigures(panel, *figures);
    }
    return panel;
}

/// Whether there is something to compare: two runs have finished, and none goes on.
bool isOver(const Comparison& comparison)
{
    const auto isFinished = [](const auto& run) { return run->isFinished(); };
    return !isGoingOn(comparison) && std::count_if(comparison.runs.begin(), comparison.runs.end(), isFinished) > 1;
}

} // namespace

QString PanelContent::rowName(int row, Grouping grouping) const
{
    if (row >= kFirstInFlightRow) {
        return tr("wait %1").arg(row - kFirstInFlightRow + 1);
    }
    const std::uint32_t item = itemAt(row, grouping);
    switch (grouping) {
    case Grouping::ByThread: return fromStd(timeline->lane(item).name());
    case Grouping::ByTask: return taskName(timeline->tasks(), TaskId{item});
    case Grouping::ByCore: break;
    }
    return coreName(static_cast<std::uint16_t>(item));
}

std::uint32_t PanelContent::itemAt(int row, Grouping grouping) const
{
    const auto index = static_cast<std::size_t>(row);
    switch (grouping) {
    case Grouping::ByThread: return lanes[index];
    case Grouping::ByCore: return cores[index];
    case Grouping::ByTask: break;
    }
    return arrangement ? arrangement->itemAt(index) : static_cast<std::uint32_t>(row);
}

std::optional<int> PanelContent::rowOfItem(std::uint32_t item, Grouping grouping) const
{
    if (arrangement) {
        const auto row = arrangement->rowOf(item);
        return row ? std::optional(static_cast<int>(*row)) : std::nullopt;
    }
    switch (grouping) {
    case Grouping::ByThread: return placeIn(lanes, item);
    case Grouping::ByCore: return placeIn(cores, static_cast<std::uint16_t>(item));
    case Grouping::ByTask: break;
    }
    return item < timeline->taskCount() ? std::optional(static_cast<int>(item)) : std::nullopt;
}

std::optional<int> PanelContent::rowOf(std::uint32_t lane, TaskId task, Grouping grouping) const
{
    return rowOfItem(grouping == Grouping::ByTask ? toIndex(task) : lane, grouping);
}

std::optional<int> PanelContent::rowOfCore(std::uint16_t core) const
{
    return rowOfItem(core, Grouping::ByCore);
}

std::optional<int> PanelContent::rowOfSpan(SpanRef ref, Grouping grouping) const
{
    const Span& span = timeline->span(ref);
    switch (grouping) {
    case Grouping::ByThread:
        if (ref.lane == Timeline::kInFlightLane) {
            const auto wait = inFlightRows ? inFlightRows->rowOf(ref.index) : std::nullopt;
            return wait ? std::optional(kFirstInFlightRow + static_cast<int>(*wait)) : std::nullopt;
        }
        return rowOfItem(ref.lane, grouping);
    case Grouping::ByTask: return span.task == kNoTask ? std::nullopt : rowOf(ref.lane, span.task, grouping);
    case Grouping::ByCore: break;
    }
    return span.state == State::Running && span.core != kNoCore ? rowOfCore(span.core) : std::nullopt;
}

PanelShape PanelContent::shape(bool isExpanded) const
{
    PanelShape shape{.rowCount = rowCount, .hasInFlight = hasInFlight, .isExpanded = isExpanded, .hasWhy = !why.isEmpty()};
    shape.pinnedRows = pinnedRows;
    shape.hasHiddenRows = hiddenRows > 0;
    shape.isCollapsed = isCollapsed;
    if (hasInFlight && inFlightRows) {
        shape.inFlightRows = static_cast<int>(inFlightRows->size());
        shape.hasInFlightNote = peakInFlight > InFlightRows::kMostRows;
    }
    shape.windowHeight = window ? kWindowStripHeight : 0;
    shape.curvesHeight = concurrency ? CurveStrip::kHeight : 0;
    shape.recordedHeight = RecordedStrip::at(0, *this).bottom;
    return shape;
}

void addFacts(std::vector<PanelContent>& panels, const std::vector<PanelFacts>& facts)
{
    for (std::size_t i = 0; i < std::min(panels.size(), facts.size()); ++i) {
        panels[i].isBest = facts[i].isBest;
        if (!facts[i].round.isEmpty()) {
            panels[i].subtitle.prepend(panels[i].subtitle.isEmpty() ? facts[i].round : facts[i].round + u",  "_s);
        }
    }
}

std::vector<PanelContent> makePanels(const Comparison& comparison, const std::vector<Figures>& figures, Grouping grouping)
{
    std::vector<PanelContent> panels;
    panels.reserve(comparison.runs.size());
    const auto origins = originNames(comparison);
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const int cores = machineOf(comparison, *comparison.runs[i]).cores;
        panels.push_back(makePanel(comparison.runs[i], i < figures.size() ? &figures[i] : nullptr, cores, grouping));
        if (origins) {
            const QString origin = fromStd((*origins)[i]);
            panels.back().name =
                PanelContent::tr("%1, %2").arg(panels.back().name, origin.isEmpty() ? PanelContent::tr("measured here") : origin);
        }
    }
    if (isGoingOn(comparison)) {
        for (PanelContent& panel : panels) {
            if (panel.run->state() == RunState::NotRun) {
                panel.badge = PanelContent::tr("waiting for its turn");
            }
        }
    }
    if (isOver(comparison)) {
        if (const auto best = bestRun(comparison, figures)) {
            panels[*best].isBest = true;
        }
    }
    return panels;
}

} // namespace juggler::ui
