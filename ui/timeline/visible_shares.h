// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/state_times.h"
#include "ui/timeline/panel_content.h"

#include <QtCore/QFuture>

#include <map>
#include <memory>
#include <optional>

namespace juggler::ui {

class TimelineView;

/// How much of the visible time of all panels each state has, for the legend. It keeps what it needs to tell that in some
/// searches a lane. Owned by the timeline's card. [GUI thread]
class VisibleShares {
public:
    /// Brings itself up to date with what view shows. False where so much was added that some of it is left for a later call, or is
    /// being made on another thread.
    bool update(const TimelineView& view);

    /// 0 to 1 of the visible time of everything that the view draws: by task that is the time from submission on, by thread what the
    /// threads did and what waits without one. Nothing where the view draws none of it, or where it is not known yet (the queue of
    /// a run that goes on).
    [[nodiscard]] std::optional<double> shareOf(Swatch state) const;

private:
    std::shared_ptr<const Comparison> m_comparison; // what the indexes are of
    /// What is known of a run, and what another thread makes of it.
    struct Known {
        StateTimesIndex index;
        std::optional<QFuture<std::shared_ptr<const StateTimesIndex::Rest>>> rest;
    };
    static bool update(Known& known, const std::shared_ptr<const RunRecord>& run, std::size_t most);

    std::map<const RunRecord*, Known> m_known;
    [[nodiscard]] std::optional<std::int64_t> timeNs(Swatch state) const;

    StateTimes m_times;
    std::int64_t m_lateTimersNs = 0; // of what waits without a thread
    Grouping m_grouping = Grouping::ByThread;
    bool m_knowsQueue = false;
};

} // namespace juggler::ui
