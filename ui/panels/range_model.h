// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/range_statistics.h"

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <vector>

namespace juggler::ui {

/// The figures of the selected range: a row for each model, below it one for each kind of its tasks where that is asked for, and one for
/// all models together where there are several. [GUI thread]
class RangeModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Running,
        Ready,
        WaitingHeld,
        WaitingFree,
        OwnWork,
        Queued,
        CoresBusy,
        InFlight,
        Intervals,
        Tasks,
        Longest,
        ColumnCount
    };

    /// One run's part.
    struct Part {
        QString name;
        std::shared_ptr<const RunRecord> run;
        RangeStatistics statistics;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Other figures; rows stay where there are as many as before.
    void setParts(std::vector<Part> parts);
    void setByKind(bool isByKind);
    [[nodiscard]] bool isByKind() const noexcept { return m_isByKind; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The whole table with its head as tab-separated text, times in ms with every nanosecond; empty without a range.
    [[nodiscard]] QString toTsv() const;

private:
    enum class RowKind { Model, TaskKind, Total };
    struct Row {
        RowKind kind = RowKind::Model;
        QString name;
        RangeSums sums;
        std::int64_t lengthNs = 0;
        std::shared_ptr<const RunRecord> run; // of the longest interval
    };

    [[nodiscard]] std::vector<Row> makeRows() const;
    void replaceRows();
    [[nodiscard]] static QString text(const Row& row, int column);
    [[nodiscard]] static QString tsvText(const Row& row, int column);
    [[nodiscard]] static QString longestText(const Row& row);

    std::vector<Part> m_parts;
    std::vector<Row> m_rows;
    bool m_isByKind = false;
};

} // namespace juggler::ui
