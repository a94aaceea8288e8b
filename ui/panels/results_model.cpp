// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/results_model.h"

#include "core/analysis/journal_cost.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label_font.h"
#include "ui/widgets/model_name.h"
#include "ui/widgets/quantity_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

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

void ResultsModel::setComparison(std::shared_ptr<const Comparison> comparison)
{
    if (m_comparison && !m_comparison->runs.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_comparison.reset();
        endRemoveRows();
    }
    m_figures.clear();
    m_best.reset();
    if (comparison && !comparison->runs.empty()) {
        beginInsertRows({}, 0, static_cast<int>(comparison->runs.size()) - 1);
        m_comparison = std::move(comparison);
        endInsertRows();
    }
}

void ResultsModel::setFigures(std::vector<Figures> figures)
{
    m_figures = std::move(figures);
    m_best = m_comparison && m_figures.size() == m_comparison->runs.size() ? bestRun(*m_comparison, m_figures) : std::nullopt;
    refreshStates();
}

void ResultsModel::refreshStates()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_comparison ? 0 : static_cast<int>(m_comparison->runs.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ResultsModel::text(std::size_t row, int column) const
{
    const RunRecord& run = *m_comparison->runs[row];
    if (column == Model) {
        return modelName(run.config(), m_comparison->machine.cores);
    }
    if (!run.isFinished() || row >= m_figures.size()) {
        return column == Makespan ? runStateText(run.state()) : unknownText();
    }
    const Figures& figures = m_figures[row];
    switch (column) {
    case Makespan: return run.state() == RunState::Stopped ? tr("%1 (stopped)").arg(knownDurationText(figures.makespanNs)) : knownDurationText(figures.makespanNs);
    case SpeedUp: return numberText(figures.speedUp, 2, u"\u00d7"_s);
    case Cpu: return numberText(figures.cpuPercent, 0, u" %"_s);
    case Concurrency: return numberText(figures.concurrency, 1);
    case Parallelism: return numberText(figures.parallelism, 1);
    case Threads: return QLocale().toString(figures.nativeThreads);
    case Tasks: return outcomesText(figures);
    default: return {};
    }
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const bool isBest = m_best == row;
    const bool hasTrouble = row < m_figures.size() && m_figures[row].failed + m_figures[row].notStarted > 0;
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return isBest && index.column() == Makespan ? tr("The shortest time") : text(row, index.column());
    case Qt::FontRole: return isBest ? QVariant(boldFont(QApplication::font())) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Tasks && hasTrouble ? QVariant(themedIcon(u"warning"_s, IconColor::Warning)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Model || index.column() == Tasks ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
    case kIsBestRole: return isBest;
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
        Heading{tr("Makespan"), tr("From the first submission to the last end")},
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
