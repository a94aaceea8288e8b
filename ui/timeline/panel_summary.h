// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/level_of_detail.h"

#include <cstdint>
#include <map>

namespace juggler::ui {

/// What the row of a collapsed panel shows: for each pixel the mean share of each state over all threads that did something in the
/// run. Full height is all of them. Remembers the last result of each run, since it costs a few steps for each pixel and thread.
/// Owned by the painter. [GUI thread]
class PanelSummary {
public:
    /// More threads than this are looked at in every fourth pixel only, whose mean stands for the four.
    static constexpr std::size_t kFineLanes = 64;

    /// Valid until the next call.
    const RowDetail& of(const Timeline& timeline, std::int64_t nowNs, const PixelGrid& grid);
    void reset() { m_kept.clear(); }

private:
    struct Kept {
        PixelGrid grid;
        std::int64_t nowNs = -1;
        std::uint64_t revision = 0;
        RowDetail detail;
    };
    std::map<const Timeline*, Kept> m_kept;
};

/// Makes it anew.
void summarizeLanes(const Timeline& timeline, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail);

} // namespace juggler::ui
