// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/visible_shares.h"
#include "ui/widgets/legend_entry.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

/// What the looks in the timeline mean and how much of the visible time each has; a click hides a state. While something is hidden it says
/// so, with a button that shows everything again. Owned by the timeline's card. [GUI thread]
class TimelineLegend final : public QWidget {
    Q_OBJECT

public:
    /// Follows and filters view, which outlives the legend.
    explicit TimelineLegend(TimelineView& view, QWidget* parent = nullptr);

    [[nodiscard]] LegendEntry& entry(Swatch state) const;
    [[nodiscard]] QToolButton& resetButton() const noexcept { return *m_reset; }
    void setShown(Swatch state, bool isShown);
    /// Shows as much of each entry as there is room for, in pixels.
    void setRoom(int room);

public Q_SLOTS:
    void showAll();
    void showMeanings();

private:
    void addEntry(Swatch state);
    void followFilter();
    void updateShares();
    void fitEntries();

    TimelineView& m_view;
    VisibleShares m_shares;
    std::vector<LegendEntry*> m_entries;
    QToolButton* m_help;
    QToolButton* m_reset;
    QTimer m_timer; // one look a frame, however often the range changes
    int m_room = 0;
};

} // namespace juggler::ui
