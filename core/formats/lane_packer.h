// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <queue>
#include <utility>
#include <vector>

namespace juggler {

/// Puts intervals that overlap onto as few tracks as they need, so that none of a track overlap. They come by their ends, the latest first;
/// where they do not quite, tracks are only more than the fewest. Memory is that of the tracks. [any thread; one at a time]
class LanePacker {
public:
    /// The number of the track for the interval, from 0.
    std::size_t place(std::int64_t startNs, std::int64_t endNs)
    {
        std::size_t track = m_count;
        if (!m_free.empty() && m_free.top().first >= endNs) {
            track = m_free.top().second;
            m_free.pop();
        } else {
            ++m_count;
        }
        m_free.emplace(startNs, track);
        return track;
    }

    [[nodiscard]] std::size_t count() const noexcept { return m_count; }

private:
    /// Where the earliest interval of each track begins; the latest of them is on top.
    std::priority_queue<std::pair<std::int64_t, std::size_t>> m_free;
    std::size_t m_count = 0;
};

} // namespace juggler
