// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/picture_export.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/card.h"

namespace juggler::ui {

class IntervalsPanel;
class OverviewStrip;
class SearchBar;
class TimelineLegend;

/// The timeline with its legend, and the overview of the whole comparison above it. [GUI thread]
class TimelinePanel : public Card {
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget* parent = nullptr);

    [[nodiscard]] TimelineView& view() const noexcept { return *m_view; }
    [[nodiscard]] TimelineLegend& legend() const noexcept { return *m_legend; }
    [[nodiscard]] OverviewStrip& overview() const noexcept { return *m_overview; }

    [[nodiscard]] IntervalsPanel& intervals() const noexcept { return *m_intervals; }
    /// Shows a table of the intervals in the place of the bars, or the bars again.
    void showIntervals(bool areShown);
    /// Brings what is shown up to date with the timelines.
    void refresh();
    [[nodiscard]] SearchBar& searchBar() const noexcept { return *m_search; }

    /// What a picture of the whole timeline is to show, as it is grouped now.
    [[nodiscard]] PictureOptions pictureOptions() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    TimelineView* m_view;
    OverviewStrip* m_overview;
    SearchBar* m_search;
    TimelineLegend* m_legend;
    IntervalsPanel* m_intervals;
};

} // namespace juggler::ui
