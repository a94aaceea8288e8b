// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/comparison_text.h"

#include "core/analysis/repetition_stats.h"
#include "core/analysis/run_label.h"
#include "core/analysis/run_notes.h"
#include "ui/panels/results_model.h"
#include "ui/widgets/model_name.h"
#include "ui/words/translated_core.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QStringList>
#include <QtCore/QSysInfo>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostNotes = 5; // more would push the timeline away; the session file has them all

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::ComparisonText)
};

QString namesOf(const std::vector<StrategyId>& strategies)
{
    QStringList names;
    std::transform(strategies.begin(), strategies.end(), std::back_inserter(names), strategyName);
    return names.join(u", "_s);
}

} // namespace

QString roundText(const Comparison& comparison, std::size_t run)
{
    const RoundPlace place = roundPlace(comparison, run);
    const QString model = Text::tr("model %1 of %2").arg(place.model).arg(place.models);
    if (place.isWarmUp) {
        return place.rounds > 1 ? Text::tr("warm-up %1 of %2, %3").arg(place.round).arg(place.rounds).arg(model)
                                : Text::tr("warm-up, %1").arg(model);
    }
    return place.rounds > 1 ? Text::tr("round %1 of %2, %3").arg(place.round).arg(place.rounds).arg(model) : model;
}

std::vector<MakespanBar> makespanBars(const Comparison& comparison, const std::vector<Figures>& figures)
{
    const RepetitionStats stats = repetitionStats(comparison, figures);
    const bool isBestKnown = figures.size() == comparison.runs.size();
    std::vector<MakespanBar> bars;
    for (std::size_t i = 0; i < stats.groups.size(); ++i) {
        const GroupFigures& of = stats.figures[i];
        const RunRecord& run = *comparison.runs[of.shown];
        const bool isKnown = run.isFinished() && of.shown < figures.size();
        QString name = runName(comparison, of.shown);
        if (run.state() == RunState::Stopped) {
            name += u" ("_s + runStateText(run.state()) + u')';
        }
        MakespanBar& bar =
            bars.emplace_back(MakespanBar{.name = name, .makespanNs = std::nullopt, .note = runStateText(comparison, run.state())});
        bar.makespanNs = isKnown ? of.typical.makespanNs : std::nullopt;
        bar.isBest = isBestKnown && stats.shownBest() == i;
        if (of.makespanNs && of.makespanNs->isSpread()) {
            bar.quartilesNs = {of.makespanNs->lowerQuartile, of.makespanNs->upperQuartile};
        }
    }
    return bars;
}

QString endText(const Comparison& comparison)
{
    std::size_t spans = 0;
    std::size_t runs = 0;
    for (const auto& run : comparison.runs) {
        runs += run->isFinished() ? 1 : 0;
        spans += run->timeline() != nullptr ? run->timeline()->spanCount() : 0;
    }
    const bool isWhole = runs == comparison.runs.size() && (runs == 0 || comparison.runs.back()->state() == RunState::Done);
    const bool isRepeated = groupRuns(comparison).size() < comparison.runs.size();
    const QString repeated =
        isWhole ? Text::tr("Finished: %1 of %2 runs, %3 intervals recorded") : Text::tr("Stopped: %1 of %2 runs, %3 intervals recorded");
    const QString once = isWhole ? Text::tr("Finished: %1 of %2 models run, %3 intervals recorded")
                                 : Text::tr("Stopped: %1 of %2 models run, %3 intervals recorded");
    const QString& text = isRepeated ? repeated : once;
    return text.arg(runs).arg(comparison.runs.size()).arg(QLocale().toString(qulonglong(spans)));
}

QString recordingText(const Comparison& comparison)
{
    std::size_t spans = 0;
    for (const auto& run : comparison.runs) {
        spans += run->timeline() != nullptr ? run->timeline()->spanCount() : 0;
    }
    const QString runs = comparison.runs.size() == 1 ? Text::tr("1 run") : Text::tr("%1 runs").arg(comparison.runs.size());
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(comparison.created.time_since_epoch());
    const QString text = Text::tr("%1, %2 intervals, recorded %3")
                             .arg(runs, QLocale().toString(qulonglong(spans)),
                                  QLocale().toString(QDateTime::fromMSecsSinceEpoch(sinceEpoch.count()), QLocale::ShortFormat));
    // Runs that were put side by side name their origins themselves.
    const QString host = QString::fromStdString(comparison.machine.hostName);
    const bool isElsewhere = !originNames(comparison) && !host.isEmpty() && host != QSysInfo::machineHostName();
    return isElsewhere ? Text::tr("%1 on %2").arg(text, host) : text;
}

QString notesText(const Comparison& comparison)
{
    const std::vector<RunNote> notes = collectNotes(comparison);
    const std::size_t shown = notes.size() <= kMostNotes ? notes.size() : kMostNotes - 1;
    QStringList lines;
    for (std::size_t i = 0; i < shown; ++i) {
        lines << u"%1: %2"_s.arg(namesOf(notes[i].strategies), translatedCore(notes[i].text));
    }
    if (shown < notes.size()) {
        lines << Text::tr("%1 more notes: they are in the run's JSON").arg(notes.size() - shown);
    }
    return lines.join(u'\n');
}

} // namespace juggler::ui
