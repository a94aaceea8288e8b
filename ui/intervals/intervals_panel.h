// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QAction;
class QCheckBox;
class QTableView;
QT_END_NAMESPACE

namespace juggler::ui {

class ElidedLabel;
class IntervalModel;
class TimelineView;

/// Every interval that the timeline draws, in a table: the same for who cannot see the bars, or wants the numbers. What is selected in
/// one is selected in the other. Owned by the timeline's card, whose view it follows. [GUI thread]
class IntervalsPanel : public QWidget {
    Q_OBJECT

public:
    explicit IntervalsPanel(TimelineView& view, QWidget* parent = nullptr);

    [[nodiscard]] IntervalModel& model() const noexcept { return *m_model; }
    [[nodiscard]] QTableView& table() const noexcept { return *m_table; }
    [[nodiscard]] QCheckBox& onlyVisible() const noexcept { return *m_onlyVisible; }
    [[nodiscard]] QCheckBox& onlySelected() const noexcept { return *m_onlySelected; }

    /// Takes over what was recorded since the last time; nothing while it is hidden.
    void refresh();
    /// The rows that are selected, as text, into the clipboard.
    void copy();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildTable();
    void followView();
    void showSelection();
    void selectInView();
    void updateWish();
    void updateText();

    TimelineView& m_view;
    IntervalModel* m_model;
    QTableView* m_table;
    QCheckBox* m_onlyVisible;
    QCheckBox* m_onlySelected;
    ElidedLabel* m_count;
    QTimer m_later; // the range changes with each frame of a zoom
    std::uint32_t m_comparison = 0; // its number in the view
    bool m_isFollowing = false;
};

} // namespace juggler::ui
