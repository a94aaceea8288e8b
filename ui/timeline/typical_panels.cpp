// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/typical_panels.h"

#include "ui/timeline/panel_facts.h"

namespace juggler::ui {

std::vector<PanelContent> typicalPanels(const Comparison& comparison, const std::vector<Figures>& figures, Grouping grouping)
{
    const RepetitionStats stats = repetitionStats(comparison, figures);
    if (!stats.hasRepetitions()) {
        return makePanels(comparison, figures, grouping);
    }
    const Representatives shown = representatives(comparison, figures);
    std::vector<PanelContent> panels = makePanels(*shown.comparison, shown.figures, grouping);
    std::vector<PanelFacts> facts;
    for (std::size_t group = 0; group < stats.groups.size(); ++group) {
        facts.push_back(panelFacts(comparison, stats, group, stats.figures[group].shown));
    }
    addFacts(panels, facts);
    return panels;
}

} // namespace juggler::ui
