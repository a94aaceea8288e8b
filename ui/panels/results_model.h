// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/timeline/run_record.h"

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// The figures of a comparison as a table, one row a model. Rows come with a new comparison and are only changed while it runs.
/// [GUI thread]
class ResultsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Model, Tasks, Makespan, SpeedUp, Cpu, Concurrency, Parallelism, Threads, ColumnCount };
    /// True for the row of the best result.
    static constexpr int kIsBestRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Another comparison; null for none.
    void setComparison(std::shared_ptr<const Comparison> comparison);
    /// The figures as far as they are known: one for each run, in their order.
    void setFigures(std::vector<Figures> figures);
    /// The states of the runs changed.
    void refreshStates();

    [[nodiscard]] std::optional<std::size_t> best() const noexcept { return m_best; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(std::size_t row, int column) const;

    std::shared_ptr<const Comparison> m_comparison;
    std::vector<Figures> m_figures;
    std::optional<std::size_t> m_best;
};

/// "not run", "preparing", "running", "done", "stopped", translated. [any thread]
QString runStateText(RunState state);

} // namespace juggler::ui
