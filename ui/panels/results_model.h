// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repetition_stats.h"
#include "core/analysis/run_comparison.h"
#include "core/timeline/run_record.h"

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// The figures of a comparison as a table, one row a model; where it was repeated, medians and the spread. Rows come with a new comparison
/// and are only changed while it runs. A row may be compared with another one, its baseline. [GUI thread]
class ResultsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Model, Tasks, Makespan, Iqr, Delta, Judgement, SpeedUp, Cpu, Concurrency, Parallelism, Threads, ColumnCount };
    /// True for the row of the best result.
    static constexpr int kIsBestRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Another comparison; null for none. Compares with nothing, but for one of several files: there each model with that of the first.
    void setComparison(std::shared_ptr<const Comparison> comparison);
    /// The figures as far as they are known: one for each run, in their order.
    void setFigures(std::vector<Figures> figures);
    /// The states of the runs changed.
    void refreshStates();

    /// The row of the best result.
    [[nodiscard]] std::optional<std::size_t> best() const noexcept { return m_stats.best; }
    /// The groups of runs that the rows stand for.
    [[nodiscard]] const RepetitionStats& stats() const noexcept { return m_stats; }

    /// Compares every row with this one; nothing for none.
    void setBaseline(std::optional<std::size_t> row);
    /// Compares every model with the same one of the first file.
    void compareWithFirstFile();
    /// The row that a row is compared with; nothing where it is with none, or is a baseline itself.
    [[nodiscard]] std::optional<std::size_t> baselineOf(std::size_t row) const;
    [[nodiscard]] bool hasBaseline() const;
    /// Whether the rows are of several files.
    [[nodiscard]] bool hasSeveralFiles() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const RunRecord& shownRun(std::size_t row) const;
    [[nodiscard]] QString text(std::size_t row, int column) const;
    [[nodiscard]] QString makespanText(std::size_t row) const;
    [[nodiscard]] QString toolTip(std::size_t row, int column) const;
    [[nodiscard]] QString runsToolTip(std::size_t row) const;
    [[nodiscard]] QString deltaText(std::size_t row, int column) const;
    [[nodiscard]] QString bestText() const;

    std::shared_ptr<const Comparison> m_comparison;
    std::vector<Figures> m_figures; // of the runs
    RepetitionStats m_stats; // a row each
    std::vector<std::optional<std::size_t>> m_baselines; // a row each; empty: none
};

/// "not run", "preparing", "running", "done", "stopped", translated. [any thread]
QString runStateText(RunState state);
/// The same of a run of a comparison: while that goes on, "waiting for its turn" instead of "not run". [any thread]
QString runStateText(const Comparison& comparison, RunState state);

/// "faster", "slower", "no difference shown", "one run each: no spread", translated. [any thread]
QString verdictText(Verdict verdict, bool isOneRunEach);

} // namespace juggler::ui
