// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace juggler {

/// What a strategy tells about a run besides its events. A plain value.
struct RunReport {
    std::string ioBackend; ///< who read the files, where that is not the task's own thread: "io_uring", "4 helper threads (...)"
    std::int64_t workerPeakMemoryBytes = 0; ///< largest resident size of all worker processes together
    std::vector<std::string> notes; ///< sentences for the user: a limit that was met, a fallback that was taken
};

} // namespace juggler
