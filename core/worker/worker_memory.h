// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event_ring.h"

#include <atomic>
#include <cstdint>
#include <type_traits>

namespace juggler {

/// Both processes come from one build; a worker left over from another one refuses to serve.
inline constexpr std::uint32_t kWorkerProtocolVersion = 1;

/// What a worker process and its parent share. It lies in shared memory, made by the parent.
struct WorkerMemory {
    std::uint32_t version = kWorkerProtocolVersion;
    std::atomic<std::uint32_t> stopWord{0}; ///< a StopSignal's
    std::atomic<std::int64_t> spawnedNs{0}; ///< CLOCK_MONOTONIC ns just before the process was made
    EventRing ring;
};

static_assert(std::is_standard_layout_v<WorkerMemory>);

/// The descriptors with which a worker process starts.
inline constexpr int kWorkerSocket = 3;
inline constexpr int kWorkerMemory = 4;

} // namespace juggler
