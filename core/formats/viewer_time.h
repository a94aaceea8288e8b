// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace juggler {

/// A time as a viewer of Chrome traces takes it: a double of microseconds.
struct ViewerTime {
    std::int64_t ns = 0;
    double us = 0; // rounds to ns

    /// Whether the decimals of ns say the same as us.
    [[nodiscard]] bool isPlain() const noexcept { return us == static_cast<double>(ns) / 1000; }
};

/// The smallest double that is no ns less also where a viewer cuts off what is finer instead of rounding it: 1.001 us times 1000 is
/// 1000.9999999999999, which Perfetto takes for 1000 ns. From 2^40 us on the nearest one.
[[nodiscard]] ViewerTime viewerTime(std::int64_t ns) noexcept;

struct ViewerBar {
    ViewerTime start;
    ViewerTime length;
};

/// Makes the bars of one thread, in the order of time, such that each ends before the next one begins also in the arithmetic of a viewer.
///
/// Viewers subtract the first "ts", divide by 1,000 and add "dur", all as doubles. With three decimals, one of ten bars that touch would
/// end a bit behind the next one's begin; a viewer that compares exactly takes that for nesting, and one of them then draws bars to the end
/// of the run. So each begins a few units in the last place later, which adds up to less than half a ns: before that a length gives it
/// back. Behind 2^40 us (12 days) doubles are too coarse for that, and bars are where they are. [any thread; one at a time]
class ViewerBars {
public:
    /// A bar that begins where the last one ended, or later.
    [[nodiscard]] ViewerBar next(std::int64_t startNs, std::int64_t endNs) noexcept;

private:
    struct End {
        std::int64_t endNs;
        double endUs; // as viewers calculate it
    };
    std::optional<End> m_last;
};

} // namespace juggler
