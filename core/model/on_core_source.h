// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace juggler {

/// What may tell when a thread was on a core.
enum class OnCoreChoice : std::uint8_t {
    Auto, ///< the kernel's switch records where it gives them, else the gaps that each thread finds
    Kernel, ///< as Auto; that the kernel refuses is told with every run
    Gaps, ///< no switch records
};

/// "auto", "kernel", "gaps".
std::string_view onCoreChoiceKey(OnCoreChoice choice) noexcept;
std::optional<OnCoreChoice> onCoreChoiceFromKey(std::string_view key) noexcept;

/// The best first. Keys as in files: "kernel-switch-records", "gap-detection+rseq", "gap-detection", "totals-only", "not-recorded".
enum class OnCoreSource : std::uint8_t {
    KernelSwitchRecords, ///< exact
    GapDetectionWithRseq, ///< each thread asks whether it left its core (SwitchProbe): exact to one piece of work
    GapDetection, ///< gaps of more than 60 us by the clock
    TotalsOnly, ///< nothing was looked for: no task does work in pieces
    NotRecorded, ///< another program wrote down when things began and ended, and not whether it had a core
};

std::string_view onCoreSourceKey(OnCoreSource source) noexcept;

} // namespace juggler
