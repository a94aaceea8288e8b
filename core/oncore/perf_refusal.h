// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/oncore/perf_ring.h"

#include <optional>
#include <string>

namespace juggler {

/// What was refused, why, and what a system's owner may set, in one sentence for the user. Reads the kernel's settings. [any thread]
std::string describeRefusal(const PerfRing::Refusal& refusal);

/// The same on a system with these settings; nothing where one is not known. [any thread]
std::string describeRefusal(const PerfRing::Refusal& refusal, std::optional<int> paranoid, std::optional<int> lockedKib);

} // namespace juggler
