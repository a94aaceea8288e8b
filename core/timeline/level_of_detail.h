// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/cumulative_table.h"
#include "core/timeline/task_index.h"
#include "core/timeline/timeline.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace juggler {

/// A row of pixels over time: pixel p shows the time from edgeNs(p) to edgeNs(p + 1). fromNs must not be negative.
struct PixelGrid {
    double fromNs = 0;
    double nsPerPixel = 1;
    int width = 0;

    [[nodiscard]] std::int64_t edgeNs(int pixel) const noexcept { return static_cast<std::int64_t>(fromNs + pixel * nsPerPixel + 0.5); }
    [[nodiscard]] std::int64_t endNs() const noexcept { return edgeNs(width); }
    /// The pixel that shows timeNs; at most width, and not before 0.
    [[nodiscard]] int pixelOf(std::int64_t timeNs) const noexcept
    {
        const double place = (static_cast<double>(timeNs) - fromNs) / nsPerPixel;
        int pixel = static_cast<int>(std::clamp(place, 0.0, static_cast<double>(width)));
        // The edges are whole nanoseconds, so the quotient may be one off.
        while (pixel < width && edgeNs(pixel + 1) <= timeNs) {
            ++pixel;
        }
        while (pixel > 0 && edgeNs(pixel) > timeNs) {
            --pixel;
        }
        return pixel;
    }
    /// A span of at least this length covers a whole pixel: it is a bar of its own.
    [[nodiscard]] std::int64_t barLengthNs() const noexcept { return static_cast<std::int64_t>(std::ceil(nsPerPixel)); }
};

/// What one row has to show: the spans of at least a pixel as bars, and for each pixel the shares of all shorter ones.
/// Shares and bars together are the exact time of each state in each pixel.
struct RowDetail {
    struct Bar {
        std::int64_t startNs = 0;
        std::int64_t endNs = 0; ///< of an open span: now
        TaskId task = kNoTask;
        State state = State::Running;
        bool isOpen = false;
    };
    /// Parts of the pixel's time, 0 to 1.
    struct Share {
        float running = 0;
        float ready = 0;
        float waiting = 0;
        [[nodiscard]] float sum() const noexcept { return running + ready + waiting; }
    };

    std::vector<Bar> bars; ///< in the order of their starts
    std::vector<Share> shares; ///< one a pixel
    int firstShare = 0; ///< the pixels from firstShare to endShare may have shares, no others
    int endShare = 0;

    // For whoever fills this in.
    std::vector<BranchlessTotals> sums; ///< all zero in between
    std::vector<Bar> candidates;

    void reset(int width);
};

/// What the lane of a thread or of a core shows, its open span drawn up to nowNs. table: the lane's, or null; it may be behind its lane.
/// Costs a few steps a pixel however many spans there are. [one thread]
template <AnyLane L>
void detailOfLane(const L& lane, const CumulativeTable* table, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail);

/// What a task's row shows: the time in the queue, each of its spans on whichever lane, and its present state up to nowNs. A timer that
/// is late is ready from when it was due.
/// Costs a step a span from now back to the left edge.
void detailOfTask(const Timeline& timeline, TaskId id, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail);

/// The same of a run that records nothing more, through its index: a few steps a pixel. table: of the task's spans in the index, or null.
void detailOfTask(const Timeline& timeline, const TaskIndex& index, TaskId id, const CumulativeTable* table, std::int64_t nowNs,
                  const PixelGrid& grid, RowDetail& detail);

/// The mean number of tasks in flight in each pixel, up to nowNs. levels gets one value a pixel.
void levelsInFlight(const InFlightLane& lane, std::int64_t nowNs, const PixelGrid& grid, std::vector<float>& levels);

} // namespace juggler
