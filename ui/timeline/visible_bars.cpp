// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/visible_bars.h"

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

/// Adds the listed bars of one row. A bar of at least `leastNs` that begins after an instant contains the one leastNs later: going
/// on by that much misses none of them, and looks at no more bars than there are pixels.
void addBars(std::vector<VisibleBar>& found, const TimelineScene& scene, std::size_t panel, int row, std::size_t most)
{
    const RowBars bars(scene.panels[panel], row, scene.grouping);
    const double pixels = kNarrowestListedBar * scene.time.rangeNs() / scene.frame.plotWidth();
    const auto leastNs = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(pixels)));
    const auto endNs = static_cast<std::int64_t>(scene.time.endNs());
    auto timeNs = static_cast<std::int64_t>(std::max(0.0, scene.time.beginNs()));
    while (timeNs < endNs && found.size() < most) {
        const std::size_t index = bars.firstEndingAfter(timeNs);
        if (index >= bars.size()) {
            return;
        }
        const RowBar bar = bars[index];
        if (bar.startNs >= endNs) {
            return;
        }
        const bool isWide = bar.endNs - bar.startNs >= leastNs;
        if (isWide && bars.isShown(index)) {
            found.push_back({{panel, row, bar.startNs, bar.endNs, bar.task, bar.span}, bar});
        }
        timeNs = isWide ? bar.endNs : std::max(bar.endNs, timeNs + leastNs);
    }
}

void addPanel(std::vector<VisibleBar>& found, const TimelineScene& scene, std::size_t panel, const VerticalWindow& window, std::size_t most)
{
    const PanelGeometry& geometry = scene.geometry.panels()[panel];
    if (!scene.panels[panel].timeline) {
        return;
    }
    for (int place = 0; place < geometry.shownRows() && found.size() < most; ++place) {
        const int row = geometry.rowAt(place);
        const int top = geometry.rowTop(row);
        if (top + geometry.heightOf(row) > window.top && top < window.top + window.height) {
            addBars(found, scene, panel, row, most);
        }
    }
}

/// Puts the selected bar into its place, if it is not there yet.
void addSelected(std::vector<VisibleBar>& found, const TimelineScene& scene)
{
    const SelectedBar& selected = *scene.selected;
    const PanelGeometry& geometry = scene.geometry.panels()[selected.panel];
    const auto placeOf = [&](const SelectedBar& bar) { return std::pair(geometry.placeOf(bar.row).value_or(0), bar.startNs); };
    const auto isBefore = [&](const VisibleBar& bar) {
        return bar.place.panel != selected.panel ? bar.place.panel < selected.panel : placeOf(bar.place) < placeOf(selected);
    };
    const auto at = std::partition_point(found.begin(), found.end(), isBefore);
    if (at != found.end() && at->place.panel == selected.panel && at->place.row == selected.row && at->place.startNs == selected.startNs) {
        return;
    }
    const RowBars bars(scene.panels[selected.panel], selected.row, scene.grouping);
    if (const auto index = bars.startingUntil(selected.startNs)) {
        found.insert(at, {selected, bars[*index]});
    }
}

} // namespace

std::vector<VisibleBar> visibleBars(const TimelineScene& scene, const VerticalWindow& window, std::size_t most)
{
    std::vector<VisibleBar> found;
    const bool hasSelected = scene.selected && scene.selected->panel < scene.panels.size() && scene.panels[scene.selected->panel].timeline;
    const std::size_t room = hasSelected && most > 0 ? most - 1 : most;
    for (std::size_t panel = 0; panel < scene.panels.size() && panel < scene.geometry.panels().size(); ++panel) {
        const PanelGeometry& geometry = scene.geometry.panels()[panel];
        if (geometry.bottom > window.top && geometry.top < window.top + window.height) {
            addPanel(found, scene, panel, window, room);
        }
    }
    if (hasSelected) {
        addSelected(found, scene);
    }
    return found;
}

} // namespace juggler::ui
