// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/range_model.h"
#include "ui/widgets/card.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>

#include <memory>
#include <stop_token>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedLayout;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

class TimelineView;

/// The figures of the range that is selected in the timeline; they follow it while it is dragged and while a run goes on. They are
/// counted on another thread, and a count that is out of date is given up. [GUI thread]
class RangePanel final : public Card {
    Q_OBJECT

public:
    /// Follows view, which outlives the panel.
    explicit RangePanel(TimelineView& view, QWidget* parent = nullptr);
    ~RangePanel() override;

    [[nodiscard]] RangeModel& model() const noexcept { return *m_model; }
    [[nodiscard]] QTableView& table() const noexcept { return *m_table; }
    /// Whether the figures are those of the range as it is now.
    [[nodiscard]] bool isUpToDate() const noexcept { return !m_isWanted && !m_watcher.isRunning(); }
    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Copies the table with its head as tab-separated text.
    void copy();

Q_SIGNALS:
    /// A range was selected where none was.
    void appeared();
    void disappeared();

private:
    using Statistics = std::vector<RangeStatistics>; // none: given up

    void buildTable();
    void buildButtons();
    void followRange();
    void followPanels();
    void want();
    void count();
    void showResult();

    TimelineView& m_view;
    RangeModel* m_model;
    QTableView* m_table;
    QLabel* m_hint;
    QStackedLayout* m_pages;
    std::vector<QToolButton*> m_buttons; // of a range
    QFutureWatcher<Statistics> m_watcher;
    std::stop_source m_stop;
    QTimer m_timer;
    std::shared_ptr<const Comparison> m_counted;
    bool m_isWanted = false; // something changed since the count began
    bool m_hasRange = false;
    bool m_wasLive = false;
};

} // namespace juggler::ui
