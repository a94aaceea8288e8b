// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include "app/terminal.h"
#include "core/analysis/run_label.h"
#include "core/base/clock.h"
#include "core/base/time_text.h"
#include "core/strategy/catalog.h"

#include <algorithm>

namespace juggler::app {

namespace {

constexpr std::int64_t kIntervalNs = 100'000'000;

/// "3 of 8", "round 2 of 5, model 3 of 8", "warm-up, model 3 of 8".
std::string placeText(const RoundPlace& place)
{
    const std::string model = std::to_string(place.model) + " of " + std::to_string(place.models);
    const std::string round = place.rounds > 1 ? " " + std::to_string(place.round) + " of " + std::to_string(place.rounds) : std::string();
    if (place.isWarmUp) {
        return "warm-up" + round + ", model " + model;
    }
    return place.rounds > 1 ? "round" + round + ", model " + model : model;
}

std::string progressText(const Comparison& comparison)
{
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const RunRecord& run = *comparison.runs[i];
        if (run.isFinished()) {
            continue;
        }
        std::string text{strategyInfo(run.config().strategy).name};
        text += " (" + placeText(roundPlace(comparison, i)) + ")";
        if (const Timeline* timeline = run.timeline()) {
            text += ": " + std::to_string(timeline->endedCount()) + " of " + std::to_string(timeline->taskCount()) + " tasks, ";
            return text + decimalText(static_cast<double>(run.extentNs()) / 1e9, 1) + " s";
        }
        return text + ": preparing";
    }
    return {};
}

} // namespace

ProgressLine::ProgressLine(bool isWanted) : m_isShown(isWanted && hasProgressTerminal()) {}

void ProgressLine::show(const Comparison& comparison)
{
    if (m_isShown) {
        show(progressText(comparison));
    }
}

void ProgressLine::show(const std::string& text)
{
    const std::int64_t now = monotonicNowNs();
    if (!m_isShown || (m_hasText && now - m_drawnAtNs < kIntervalNs)) {
        return;
    }
    // A line that wraps cannot be drawn over; in the last column some terminals wrap already.
    const std::size_t columns = std::max<std::size_t>(messageColumns(), 2) - 1;
    std::string line = fitText(text, columns, localeCharset());
    line.erase(line.find_last_not_of(' ') + 1);
    printMessage("\r\033[K" + line); // ECMA-48: EL, erase to the end of the line
    m_hasText = true;
    m_drawnAtNs = now;
}

void ProgressLine::clear()
{
    if (m_hasText) {
        printMessage("\r\033[K");
        m_hasText = false;
    }
}

} // namespace juggler::app
