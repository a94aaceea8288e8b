// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lane.h"
#include "core/timeline/run_record.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// What the window's own thread did while one run was live: its ticks and its paints, and the longest time from one picture to the next.
/// Times in ns since the run's start. Written and read on one thread. [GUI thread]
class FrameLog {
public:
    struct Gap {
        std::int64_t fromNs = 0;
        std::int64_t untilNs = 0;
        [[nodiscard]] std::int64_t lengthNs() const noexcept { return untilNs - fromNs; }
    };

    /// startNs: the run's start on CLOCK_MONOTONIC, as are the times below.
    explicit FrameLog(std::int64_t startNs) : m_startNs(startNs) {}

    /// Work that is no picture. It comes in the order of time, as do pictures; what begins before the last ended is cut.
    void addWork(std::int64_t beginNs, std::int64_t endNs);
    /// A picture that is there at endNs.
    void addPicture(std::int64_t beginNs, std::int64_t endNs);

    /// The work as intervals without a task.
    [[nodiscard]] const Lane& lane() const noexcept { return m_lane; }
    [[nodiscard]] std::size_t pictures() const noexcept { return m_pictures; }
    /// The longest time from one picture to the next, the run's start standing for the first; nothing before there is one.
    [[nodiscard]] const std::optional<Gap>& longestGap() const noexcept { return m_longest; }

private:
    std::int64_t m_startNs;
    Lane m_lane{"window", ThreadRole::Run};
    std::int64_t m_workedUntilNs = 0;
    std::int64_t m_pictureNs = 0; // the last one's end
    std::size_t m_pictures = 0;
    std::optional<Gap> m_longest;
};

/// The logs of a comparison's runs, kept while they are live; a run during which the window could not be seen has none, since it would
/// tell of pictures that nobody saw. A step a frame. Owned by the window. [GUI thread]
class FrameLogs {
public:
    enum class Shown { Yes, No };

    /// Called at the beginning of each tick of the window's timer, and after the last one.
    void follow(const Comparison& comparison, Shown shown);
    void addWork(std::int64_t beginNs, std::int64_t endNs);
    void addPicture(std::int64_t beginNs, std::int64_t endNs);
    /// Forgets everything; for another comparison.
    void clear();

    /// One a run; null where there is none.
    [[nodiscard]] const std::vector<std::shared_ptr<const FrameLog>>& logs() const noexcept { return m_logs; }

private:
    std::shared_ptr<FrameLog> m_live;
    std::size_t m_liveRun = 0;
    bool m_isEnding = false; // the run is over, the picture of its end is not there yet
    std::vector<std::shared_ptr<const FrameLog>> m_logs;
    std::vector<bool> m_wasHidden;
};

} // namespace juggler::ui
