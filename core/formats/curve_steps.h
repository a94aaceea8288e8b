// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"

#include <cstdint>
#include <functional>

namespace juggler {

/// Is told a count from an instant on, in ns since the run's start; returns false to end it.
using TakeStep = std::function<bool(std::int64_t timeNs, std::int64_t count)>;

/// How many tasks have started and not ended: each change in the order of time, exact. Takes 16 bytes a task. [any thread]
void forEachStepInFlight(const Timeline& timeline, const TakeStep& take);

/// How many tasks are on a core, the same. A merge of the lanes: takes some bytes for each of them. [any thread]
void forEachStepOnCore(const Timeline& timeline, const TakeStep& take);

} // namespace juggler
