// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <type_traits>

namespace juggler {

/// What happened between a thread and a core.
enum class SwitchKind : std::uint8_t {
    In, ///< the thread got the core
    OutPreempted, ///< it lost it, though it could go on
    OutBlocked, ///< it gave it up: it waits for something, or has ended
    Lost, ///< from here on the kernel had no room for what happened on the core; no thread
};

/// One switch of a thread of this program or of a child process, as the kernel recorded it. 16 bytes.
struct SwitchRecord {
    std::int64_t timeNs = 0; ///< CLOCK_MONOTONIC
    std::int32_t tid = 0; ///< gettid(2)
    std::uint16_t core = 0;
    SwitchKind kind{};
};

/// Who got a core, of all programs of the machine; nobody, while the core is idle. 16 bytes.
struct CoreTaken {
    std::int64_t timeNs = 0; ///< CLOCK_MONOTONIC
    std::int32_t tid = 0; ///< 0: the core is idle from here on; -1: from here on it is not known who has it
    std::uint16_t core = 0;
};

static_assert(sizeof(SwitchRecord) == 16 && std::is_trivially_copyable_v<SwitchRecord>);

} // namespace juggler
