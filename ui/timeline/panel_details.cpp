// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/panel_details.h"

namespace juggler::ui {

void PanelDetails::addTo(std::vector<PanelContent>& panels, const std::set<StrategyId>& inFlightExpanded)
{
    for (std::size_t i = 0; i < panels.size(); ++i) {
        PanelContent& panel = panels[i];
        Details& details = m_details[i];
        if (panel.hasInFlight && inFlightExpanded.contains(panel.run->config().strategy)) {
            if (!details.inFlightRows) {
                details.inFlightRows = std::make_shared<InFlightRows>();
            }
            details.inFlightRows->update(*panel.timeline);
            panel.inFlightRows = details.inFlightRows;
        }
        // A run may have begun and ended since its panel was made: then the next panels have its marks.
        if (panel.timeline != nullptr && panel.run->isFinished()) {
            if (!details.marks) {
                details.marks = std::make_shared<const std::vector<TaskMark>>(collectTaskMarks(*panel.timeline));
            }
            panel.marks = details.marks;
        }
    }
}

void PanelDetails::clear()
{
    m_details.clear();
}

} // namespace juggler::ui
