// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/range_history.h"

namespace juggler::ui {

void RangeHistory::reset(const ViewedPlace& place)
{
    m_places.assign(1, place);
    m_current = 0;
    m_gesture = Gesture::None;
    m_flowedAt.reset();
}

bool RangeHistory::goesOn(Change change, std::chrono::milliseconds now) const noexcept
{
    if (m_gesture != Gesture::None || m_current == 0) { // the first place stays where one can go back to
        return m_gesture == Gesture::Moving && m_current > 0;
    }
    return change == Change::Flowing && m_flowedAt && now - *m_flowedAt < kPause;
}

void RangeHistory::visit(const ViewedPlace& place, Change change, std::chrono::milliseconds now)
{
    if (place == m_places[m_current]) {
        return;
    }
    const bool replacesLast = goesOn(change, now);
    m_flowedAt = change == Change::Flowing ? std::optional(now) : std::nullopt;
    if (m_gesture == Gesture::Begun) {
        m_gesture = Gesture::Moving;
    }
    m_places.resize(m_current + 1);
    if (replacesLast) {
        m_places[m_current] = place;
        if (m_places[m_current - 1] == place) { // there and back again
            m_places.pop_back();
            --m_current;
            m_gesture = m_gesture == Gesture::Moving ? Gesture::Begun : m_gesture;
            m_flowedAt.reset();
        }
        return;
    }
    if (m_places.size() == kMostPlaces) {
        m_places.erase(m_places.begin());
        --m_current;
    }
    m_places.push_back(place);
    ++m_current;
}

void RangeHistory::endGesture() noexcept
{
    m_gesture = Gesture::None;
    m_flowedAt.reset();
}

std::optional<ViewedPlace> RangeHistory::back()
{
    return canGoBack() ? go(m_current - 1) : std::nullopt;
}

std::optional<ViewedPlace> RangeHistory::forward()
{
    return canGoForward() ? go(m_current + 1) : std::nullopt;
}

std::optional<ViewedPlace> RangeHistory::go(std::size_t place)
{
    m_current = place;
    m_flowedAt.reset();
    return m_places[place];
}

} // namespace juggler::ui
