// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/overview_geometry.h"

#include <optional>

namespace juggler::ui {

/// The range of time that is selected, and how it is made and changed: drawn by a drag, an edge moved by another, or its ends set one by
/// one. Without a widget; a pixel is a length of time. [any thread]
class RangeSelection {
public:
    /// What has no length is no range.
    [[nodiscard]] const std::optional<TimeRange>& range() const noexcept { return m_range; }
    /// True where that is another range than before, as for all that follow. Ends may come in any order; times before 0 count as 0.
    bool set(double oneEndNs, double otherEndNs);
    bool clear();

    /// Begins at timeNs; the end stays, or is fallbackEndNs where there is none after that. setEnd(): the other way round.
    bool setBegin(double timeNs, double fallbackEndNs);
    bool setEnd(double timeNs, double fallbackBeginNs);

    /// Whether timeNs is within reachNs of one of its edges.
    [[nodiscard]] bool isAtEdge(double timeNs, double reachNs) const noexcept;
    /// Takes hold of the edge at timeNs, or begins a new range there.
    void beginDrag(double timeNs, double reachNs);
    bool dragTo(double timeNs);
    void endDrag() noexcept { m_fixedNs.reset(); }
    [[nodiscard]] bool isDragging() const noexcept { return m_fixedNs.has_value(); }

private:
    std::optional<TimeRange> m_range;
    std::optional<double> m_fixedNs; // the end that a drag leaves where it is
};

} // namespace juggler::ui
