// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include "app/terminal.h"
#include "core/base/time_text.h"
#include "core/strategy/catalog.h"

namespace juggler::app {

namespace {

std::string progressText(const Comparison& comparison)
{
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const RunRecord& run = *comparison.runs[i];
        if (run.isFinished()) {
            continue;
        }
        std::string text{strategyInfo(run.config().strategy).name};
        text += " (" + std::to_string(i + 1) + " of " + std::to_string(comparison.runs.size()) + ")";
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
    if (m_isShown) {
        printMessage("\r\033[K" + text); // ECMA-48: EL, erase to the end of the line
        m_hasText = true;
    }
}

void ProgressLine::clear()
{
    if (m_hasText) {
        printMessage("\r\033[K");
        m_hasText = false;
    }
}

} // namespace juggler::app
