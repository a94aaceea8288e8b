// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace juggler::ui {

/// What panels show beyond their lanes and is kept between frames: the rows of tasks in flight, and the marks of tasks that did not
/// end well. Owned by what shows the panels, for as long as its painter knows the rows' lanes. [GUI thread]
class PanelDetails {
public:
    /// Brings the details up to date and adds them to the panels, which are those of the same comparison at each call. inFlightExpanded:
    /// the models whose tasks in flight have rows.
    void addTo(std::vector<PanelContent>& panels, const std::set<StrategyId>& inFlightExpanded);
    /// Forgets everything; for another comparison.
    void clear();

private:
    struct Details {
        std::shared_ptr<InFlightRows> inFlightRows;
        std::shared_ptr<const std::vector<TaskMark>> marks;
    };

    std::map<std::size_t, Details> m_details; // by panel
};

} // namespace juggler::ui
