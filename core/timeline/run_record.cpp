// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/run_record.h"

#include "core/base/clock.h"
#include "core/timeline/recorded_marks.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {
constexpr std::array<std::string_view, 5> kStateKeys{"not-run", "preparing", "running", "done", "stopped"};
}

std::string_view runStateKey(RunState state) noexcept
{
    return kStateKeys[static_cast<std::size_t>(state)];
}

std::optional<RunState> runStateFromKey(std::string_view key) noexcept
{
    const auto* const found = std::find(kStateKeys.begin(), kStateKeys.end(), key);
    return found == kStateKeys.end() ? std::nullopt : std::optional(static_cast<RunState>(found - kStateKeys.begin()));
}

std::optional<std::int64_t> RunRecord::makespanNs() const noexcept
{
    if (!isFinished()) { // asked first: whoever sees the end sees the recording, too
        return std::nullopt;
    }
    const Timeline* const recorded = timeline();
    if (recorded->firstSubmittedNs() < 0 || recorded->lastEndedNs() < 0) {
        return std::nullopt;
    }
    return recorded->lastEndedNs() - recorded->firstSubmittedNs();
}

std::int64_t RunRecord::extentNs() const noexcept
{
    const Timeline* const recorded = timeline();
    if (!recorded) {
        return 0;
    }
    if (!isFinished()) {
        return monotonicNowNs() - recorded->startNs();
    }
    return std::max({std::int64_t{0}, recorded->lastEndedNs(), recorded->marks() ? recorded->marks()->lastNs() : 0});
}

bool isGoingOn(const Comparison& comparison)
{
    return std::any_of(comparison.runs.begin(), comparison.runs.end(), [](const auto& run) {
        const RunState state = run->state();
        return state == RunState::Preparing || state == RunState::Running;
    });
}

} // namespace juggler
