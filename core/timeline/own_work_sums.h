// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lane.h"

#include <cstdint>
#include <vector>

namespace juggler {

/// How long a thread worked without a task in any window: the lane's running sums do not tell that apart from its tasks. A sum for each
/// 128 spans, 8 bytes; a window costs two searches and at most twice as many additions. Owned by who asks. [one thread]
class OwnWorkSums {
public:
    /// Takes in the closed spans that are new, at most `most` of them; how many. Always of the same lane.
    std::size_t update(const Lane& lane, std::size_t most);
    [[nodiscard]] std::size_t taken() const noexcept { return m_taken; }
    /// The time between fromNs and toNs, of the spans taken in. Exact.
    [[nodiscard]] std::int64_t totalIn(const Lane& lane, std::int64_t fromNs, std::int64_t toNs) const noexcept;

private:
    static constexpr std::size_t kBlock = 128;
    [[nodiscard]] std::int64_t totalUntil(const Lane& lane, std::int64_t timeNs) const noexcept;

    std::vector<std::int64_t> m_sums; // entry b: before span b * kBlock
    std::size_t m_taken = 0;
    std::int64_t m_totalNs = 0;
};

} // namespace juggler
