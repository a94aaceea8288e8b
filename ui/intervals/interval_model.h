// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intervals/interval_order.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QFutureWatcher>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// The intervals of a comparison as a table, which reads the timelines where they are: a million rows cost nothing to open. While a run is
/// live its rows are inserted as they come; sorting and filtering wait until it is over, and happen off the window's thread.
/// Owned by the panel that shows it. [GUI thread]
class IntervalModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit IntervalModel(QObject* parent = nullptr);
    /// Waits until a sort that goes on has noticed that it is not wanted.
    ~IntervalModel() override;

    void setComparison(std::shared_ptr<const Comparison> comparison);
    /// Takes over what was recorded since the last time.
    void refresh();

    /// What is to be shown; it is shown at isOrderingChanged(), at once where nothing is to be sorted or left out.
    void setWish(const IntervalWish& wish);
    [[nodiscard]] const IntervalWish& wish() const noexcept { return m_wish; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] bool isOrdering() const noexcept { return m_isOrdering; }
    /// All intervals, whether or not they are shown.
    [[nodiscard]] std::size_t intervalCount() const noexcept { return m_rows ? m_rows->size() : 0; }

    [[nodiscard]] Interval intervalAt(int row) const;
    /// The row of an interval; nothing where it is not shown.
    [[nodiscard]] std::optional<int> rowOf(std::size_t run, SpanRef ref) const;
    /// Rows as text with tabs between the columns, a heading above; times in ns.
    [[nodiscard]] QString tabSeparated(const std::vector<int>& rows) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Sorting or filtering has begun or come to its end.
    void isOrderingChanged();

private:
    void startOrdering();
    void cancelOrdering();
    void takeOrder();
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] std::size_t recordedRow(int row) const;
    [[nodiscard]] QString text(const Interval& interval, IntervalColumn column) const;
    [[nodiscard]] QString threadText(const Interval& interval) const;

    std::shared_ptr<const Comparison> m_comparison;
    std::optional<IntervalRows> m_rows;
    IntervalWish m_wish;
    std::optional<std::vector<std::uint32_t>> m_order; // nothing: as they were recorded
    QFutureWatcher<std::vector<std::uint32_t>> m_watcher;
    std::shared_ptr<std::atomic<bool>> m_isCancelled; // of the sort that goes on
    bool m_isOrdering = false;
    bool m_waitsForEnd = false; // of the live run, with what is wished for
};

} // namespace juggler::ui
