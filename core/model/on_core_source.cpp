// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/on_core_source.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {
constexpr std::array<std::string_view, 3> kChoices{"auto", "kernel", "gaps"};
constexpr std::array<std::string_view, 5> kSources{"kernel-switch-records", "gap-detection+rseq", "gap-detection", "totals-only",
                                                   "not-recorded"};
} // namespace

std::string_view onCoreChoiceKey(OnCoreChoice choice) noexcept
{
    return kChoices[static_cast<std::size_t>(choice)];
}

std::optional<OnCoreChoice> onCoreChoiceFromKey(std::string_view key) noexcept
{
    const auto found = std::find(kChoices.begin(), kChoices.end(), key);
    return found == kChoices.end() ? std::nullopt : std::optional(static_cast<OnCoreChoice>(found - kChoices.begin()));
}

std::string_view onCoreSourceKey(OnCoreSource source) noexcept
{
    return kSources[static_cast<std::size_t>(source)];
}

} // namespace juggler
