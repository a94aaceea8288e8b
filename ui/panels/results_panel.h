// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/timeline/run_record.h"
#include "ui/widgets/card.h"

#include <memory>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QTableView;
QT_END_NAMESPACE

namespace juggler::ui {

class MessageBar;
class ResultsModel;

/// The results of a comparison as a table. The row that is selected is the run that the chart of tasks in progress shows. [GUI thread]
class ResultsPanel : public Card {
    Q_OBJECT

public:
    explicit ResultsPanel(QWidget* parent = nullptr);

    void setComparison(std::shared_ptr<const Comparison> comparison);
    /// One for each run. Offers to run Blocking when the comparison is over and no speed-up can be told for want of it.
    void setFigures(std::vector<Figures> figures, bool isOver);
    void refreshStates();

    /// What results can be compared with, for menus.
    [[nodiscard]] const std::vector<QAction*>& actions() const noexcept { return m_actions; }
    [[nodiscard]] ResultsModel& model() const noexcept { return *m_model; }
    [[nodiscard]] QTableView& table() const noexcept { return *m_table; }
    /// The row that is selected, which stands for a run or for the repetitions of one.
    [[nodiscard]] std::optional<std::size_t> selectedRun() const;
    void selectRun(std::size_t row);

    /// As wide as the table's columns were at most since the comparison began: a card that changed its width with every figure would
    /// make the charts beside it jump.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void selectedRunChanged();
    /// The user wants the run that speed-ups are measured against.
    void blockingWanted();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void buildActions();
    void updateColumns();
    void tellWhyNoSpeedUp();
    void noteWidth();
    void fitRows();

    ResultsModel* m_model;
    QTableView* m_table;
    MessageBar* m_message;
    std::shared_ptr<const Comparison> m_comparison;
    int m_columnsWidth = 0;
    std::vector<QAction*> m_actions;
    QAction* m_compareWithSelected = nullptr;
    QAction* m_compareWithFirstFile = nullptr;
    QAction* m_compareWithNothing = nullptr;
};

} // namespace juggler::ui
