// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace juggler::ui {

/// What was looked at: a part of the time axis in one of the views.
struct ViewedPlace {
    double beginNs = 0;
    double endNs = 0;
    bool isFit = true; ///< everything, however long that is: the times do not matter
    Grouping grouping = Grouping::ByThread;

    friend bool operator==(const ViewedPlace& a, const ViewedPlace& b) noexcept
    {
        const bool isSameRange = a.isFit ? b.isFit : !b.isFit && a.beginNs == b.beginNs && a.endNs == b.endNs;
        return isSameRange && a.grouping == b.grouping;
    }
};

/// The places that were looked at, to go back and forward through them as a browser does. Without a clock of its own and without a
/// widget. [any thread]
///
/// A wheel or a held key changes the range many times in a row; that is one step. What follows within kPause belongs together, and
/// everything between beginGesture() and endGesture(), however long a button is held still.
class RangeHistory {
public:
    static constexpr std::chrono::milliseconds kPause{600};
    static constexpr std::size_t kMostPlaces = 200; ///< the oldest are forgotten

    /// Forgets everything; the view is here now.
    void reset(const ViewedPlace& place);

    /// Whether a change may belong to the one before it, or is a step in any case (a jump to a bar, another grouping). Within a gesture
    /// all changes belong together.
    enum class Change { Flowing, Jump };
    /// The view has come to place at `now`, of any clock that does not go back. What lay ahead is forgotten.
    void visit(const ViewedPlace& place, Change change, std::chrono::milliseconds now);

    void beginGesture() noexcept { m_gesture = Gesture::Begun; }
    void endGesture() noexcept;

    [[nodiscard]] bool canGoBack() const noexcept { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const noexcept { return m_current + 1 < m_places.size(); }
    /// The place before, which becomes the present one; nothing at the first. forward(): the other way.
    std::optional<ViewedPlace> back();
    std::optional<ViewedPlace> forward();

    [[nodiscard]] std::size_t size() const noexcept { return m_places.size(); }

private:
    enum class Gesture { None, Begun, Moving };
    [[nodiscard]] bool goesOn(Change change, std::chrono::milliseconds now) const noexcept;
    std::optional<ViewedPlace> go(std::size_t place);

    std::vector<ViewedPlace> m_places{ViewedPlace{}};
    std::size_t m_current = 0;
    Gesture m_gesture = Gesture::None;
    std::optional<std::chrono::milliseconds> m_flowedAt; // the last change, where the next may belong to it
};

} // namespace juggler::ui
