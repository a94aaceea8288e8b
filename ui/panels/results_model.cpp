// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/results_model.h"

#include "core/analysis/combined_comparison.h"
#include "core/analysis/journal_cost.h"
#include "core/analysis/run_label.h"
#include "ui/theme/icons.h"
#include "ui/timeline/time_format.h"
#include "ui/widgets/label_font.h"
#include "ui/widgets/model_name.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/quantity_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

/// "6 done", "4 done, 1 failed, 1 stopped".
QString outcomesText(const Figures& figures)
{
    QStringList parts;
    const auto add = [&parts](std::int64_t count, const QString& word) {
        if (count > 0) {
            parts.append(u"%1 %2"_s.arg(QLocale().toString(qlonglong(count)), word));
        }
    };
    add(figures.done, ResultsModel::tr("done"));
    add(figures.failed, ResultsModel::tr("failed"));
    add(figures.cancelled, ResultsModel::tr("cancelled"));
    add(figures.notStarted, ResultsModel::tr("not started"));
    return parts.isEmpty() ? unknownText() : parts.join(u", "_s);
}

} // namespace

QString runStateText(RunState state)
{
    switch (state) {
    case RunState::NotRun: return ResultsModel::tr("not run");
    case RunState::Preparing: return ResultsModel::tr("preparing");
    case RunState::Running: return ResultsModel::tr("running");
    case RunState::Done: return ResultsModel::tr("done");
    case RunState::Stopped: break;
    }
    return ResultsModel::tr("stopped");
}

QString runStateText(const Comparison& comparison, RunState state)
{
    return state == RunState::NotRun && isGoingOn(comparison) ? ResultsModel::tr("waiting for its turn") : runStateText(state);
}

QString verdictText(Verdict verdict, bool isOneRunEach)
{
    switch (verdict) {
    case Verdict::Faster: return ResultsModel::tr("faster");
    case Verdict::Slower: return ResultsModel::tr("slower");
    case Verdict::WithinSpread: return ResultsModel::tr("no difference shown");
    case Verdict::OtherTasks: return ResultsModel::tr("did other tasks");
    case Verdict::NoSpread: break;
    }
    return isOneRunEach ? ResultsModel::tr("one run each: no spread") : ResultsModel::tr("one run on a side: no spread");
}

void ResultsModel::setComparison(std::shared_ptr<const Comparison> comparison)
{
    if (rowCount() > 0) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_comparison.reset();
        m_stats = {};
        endRemoveRows();
    }
    m_figures.clear();
    m_baselines.clear();
    if (comparison && !comparison->runs.empty()) {
        RepetitionStats stats = repetitionStats(*comparison, m_figures);
        beginInsertRows({}, 0, static_cast<int>(stats.groups.size()) - 1);
        m_comparison = std::move(comparison);
        m_stats = std::move(stats);
        endInsertRows();
        if (hasSeveralFiles()) {
            compareWithFirstFile();
        }
    }
}

void ResultsModel::setFigures(std::vector<Figures> figures)
{
    m_figures = std::move(figures);
    refreshStates();
}

void ResultsModel::refreshStates()
{
    if (rowCount() > 0) {
        m_stats = repetitionStats(*m_comparison, m_figures);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void ResultsModel::setBaseline(std::optional<std::size_t> row)
{
    m_baselines.clear();
    if (row && *row < m_stats.groups.size()) {
        m_baselines.assign(m_stats.groups.size(), row);
        m_baselines[*row].reset();
    }
    refreshStates();
}

void ResultsModel::compareWithFirstFile()
{
    m_baselines = m_comparison ? counterparts(*m_comparison, m_stats.groups) : std::vector<std::optional<std::size_t>>();
    refreshStates();
}

std::optional<std::size_t> ResultsModel::baselineOf(std::size_t row) const
{
    return row < m_baselines.size() ? m_baselines[row] : std::nullopt;
}

bool ResultsModel::hasBaseline() const
{
    return std::any_of(m_baselines.begin(), m_baselines.end(), [](const auto& baseline) { return baseline.has_value(); });
}

bool ResultsModel::hasSeveralFiles() const
{
    return m_comparison && originNames(*m_comparison).has_value();
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_stats.groups.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const RunRecord& ResultsModel::shownRun(std::size_t row) const
{
    return *m_comparison->runs[m_stats.figures[row].shown];
}

QString ResultsModel::makespanText(std::size_t row) const
{
    const RunRecord& run = shownRun(row);
    const QString makespan = knownDurationText(m_stats.figures[row].typical.makespanNs);
    if (!run.isFinished() || m_stats.figures[row].shown >= m_figures.size()) {
        return runStateText(*m_comparison, run.state());
    }
    return run.state() == RunState::Stopped ? tr("%1 (stopped)").arg(makespan) : makespan;
}

QString ResultsModel::text(std::size_t row, int column) const
{
    const GroupFigures& group = m_stats.figures[row];
    switch (column) {
    case Model: return runName(*m_comparison, group.shown);
    case Makespan: return makespanText(row);
    case Delta:
    case Judgement: return deltaText(row, column);
    default: break;
    }
    if (!shownRun(row).isFinished() || group.shown >= m_figures.size()) {
        return unknownText();
    }
    const Figures& figures = group.typical;
    switch (column) {
    case Iqr:
        return group.makespanNs && group.makespanNs->isSpread() ? durationText(std::llround(group.makespanNs->interquartileRange()))
                                                                : unknownText();
    case SpeedUp: return numberText(figures.speedUp, 2, u"\u00d7"_s);
    case Cpu: return numberText(figures.cpuPercent, 0, u" %"_s);
    case Concurrency: return numberText(figures.concurrency, 1);
    case Parallelism: return numberText(figures.parallelism, 1);
    case Threads: return QLocale().toString(figures.nativeThreads);
    case Tasks: return outcomesText(figures);
    default: return {};
    }
}

QString ResultsModel::deltaText(std::size_t row, int column) const
{
    const auto baseline = baselineOf(row);
    if (!baseline) {
        const bool isBaseline = std::find(m_baselines.begin(), m_baselines.end(), row) != m_baselines.end();
        return column == Delta && isBaseline ? tr("baseline") : unknownText();
    }
    if (shownRun(row).tasks().fingerprint() != shownRun(*baseline).tasks().fingerprint()) {
        return column == Delta ? unknownText() : tr("other workload");
    }
    const GroupFigures& before = m_stats.figures[*baseline];
    const GroupFigures& after = m_stats.figures[row];
    const auto delta = makespanDelta(before, after);
    if (!delta) {
        return unknownText();
    }
    if (column == Judgement) {
        return verdictText(delta->verdict, before.counted.size() == 1 && after.counted.size() == 1);
    }
    const QString sign = delta->ns < 0 ? u"\u2212"_s : u"+"_s;
    return u"%1%2 (%1%3)"_s.arg(sign, durationText(std::llround(std::abs(delta->ns))), numberText(std::abs(delta->percent), 1, u" %"_s));
}

QString ResultsModel::bestText() const
{
    if (!m_stats.hasRepetitions()) {
        return tr("The shortest time");
    }
    return m_stats.isBestWithinSpread ? tr("The shortest median; the spread of another model overlaps its own: no difference is shown")
                                      : tr("The shortest median");
}

/// Every run of the row with its time, and what they come to.
QString ResultsModel::runsToolTip(std::size_t row) const
{
    const RunGroup& group = m_stats.groups[row];
    const auto timesOf = [this](const std::vector<std::size_t>& runs) {
        QStringList times;
        for (const std::size_t run : runs) {
            const RunRecord& record = *m_comparison->runs[run];
            const bool isKnown = record.isFinished() && run < m_figures.size();
            const QString time = isKnown ? knownDurationText(m_figures[run].makespanNs) : runStateText(*m_comparison, record.state());
            times << (record.state() == RunState::Stopped ? tr("%1 (stopped)").arg(time) : time);
        }
        return times.join(u",  "_s);
    };
    QStringList lines;
    if (const auto& spread = m_stats.figures[row].makespanNs; spread && spread->isSpread()) {
        const auto time = [](double ns) { return durationText(std::llround(ns)); };
        lines << tr("Median of %1 runs: %2. The middle half lies between %3 and %4.")
                     .arg(spread->count)
                     .arg(time(spread->median), time(spread->lowerQuartile), time(spread->upperQuartile))
              << tr("Shortest %1, longest %2.").arg(time(spread->least), time(spread->greatest));
    }
    lines << tr("Runs: %1").arg(timesOf(group.runs));
    if (!group.warmUps.empty()) {
        lines << tr("Warm-ups, which do not count: %1").arg(timesOf(group.warmUps));
    }
    return lines.join(u'\n');
}

QString ResultsModel::toolTip(std::size_t row, int column) const
{
    const bool isBest = m_stats.best == row;
    const bool isRepeated = m_stats.groups[row].runs.size() + m_stats.groups[row].warmUps.size() > 1;
    if (column == Makespan || column == Iqr) {
        const QString best = isBest ? bestText() : QString();
        if (!isRepeated) {
            return isBest ? best : text(row, column);
        }
        return isBest ? best + u'\n' + runsToolTip(row) : runsToolTip(row);
    }
    if (const auto journal = journalPercent(shownRun(row)); journal && column == Cpu) {
        return tr("%1. Writing the recording down beside it took %2 of one core.")
            .arg(text(row, Cpu), numberText(std::max(*journal, 0.01), 2, u" %"_s));
    }
    if (const auto baseline = baselineOf(row); baseline && (column == Delta || column == Judgement)) {
        return tr("%1 against %2: %3").arg(text(row, Model), text(*baseline, Model), deltaText(row, Judgement));
    }
    return text(row, column);
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const bool isBest = m_stats.best == row;
    const Figures& figures = m_stats.figures[row].typical;
    const bool isLeft = index.column() == Model || index.column() == Tasks;
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return plainToolTip(toolTip(row, index.column()));
    case Qt::FontRole: return isBest ? QVariant(boldFont(QApplication::font())) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Tasks && figures.failed + figures.notStarted > 0 ? QVariant(themedIcon(u"warning"_s, IconColor::Warning))
                                                                                  : QVariant();
    case Qt::TextAlignmentRole: return isLeft ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
    case kIsBestRole: return m_stats.shownBest() == row; // a difference is called one only where the spreads show it
    default: return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount) {
        return {};
    }
    struct Heading {
        QString text;
        QString explanation;
    };
    const std::array<Heading, ColumnCount> headings{
        Heading{tr("Model"), tr("The execution model")},
        Heading{tr("Tasks"), tr("How the tasks ended")},
        m_stats.hasRepetitions()
            ? Heading{tr("Median"), tr("Of the makespans of all runs that count: from the first submission to the last end")}
            : Heading{tr("Makespan"), tr("From the first submission to the last end")},
        Heading{tr("IQR"), tr("The spread: the middle half of the makespans lies within so much")},
        Heading{tr("Difference"), tr("Of the medians, from the result that it is compared with")},
        Heading{tr("Verdict"), tr("A difference is one only where the middle halves of both have no time in common")},
        Heading{tr("Speed-up"), tr("Makespan of Blocking divided by this makespan")},
        Heading{tr("CPU"), tr("CPU time divided by makespan times the cores allowed")},
        Heading{tr("Concurrency"), tr("Tasks in progress on average: sum of (end - start) divided by makespan")},
        Heading{tr("Parallelism"), tr("Cores busy on average: CPU time divided by makespan")},
        Heading{tr("Threads"), tr("Native threads that ran")}};
    const Heading& heading = headings[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return heading.text;
    case Qt::ToolTipRole: return heading.explanation;
    case Qt::TextAlignmentRole:
        return section == Model || section == Tasks ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

} // namespace juggler::ui
