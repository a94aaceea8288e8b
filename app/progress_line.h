// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <cstdint>
#include <string>

namespace juggler::app {

/// One line on standard error that is drawn again and again, at most ten times a second and no wider than the terminal; draws nothing
/// unless that is one. [main thread]
class ProgressLine {
public:
    explicit ProgressLine(bool isWanted);
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    [[nodiscard]] bool isShown() const noexcept { return m_isShown; }

    /// Draws which model runs and how many of its tasks have ended.
    void show(const Comparison& comparison);
    /// Draws any text of one line.
    void show(const std::string& text);
    /// Removes the line, so that something else may be printed.
    void clear();

private:
    bool m_isShown;
    bool m_hasText = false;
    std::int64_t m_drawnAtNs = 0; // CLOCK_MONOTONIC
};

} // namespace juggler::app
