// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/worker_process.h"

#include <memory>
#include <vector>

namespace juggler::detail {

/// What the model "processes" keeps from run to run. The workers end before the thread that started them. [run thread]
struct ProcessPool {
    std::unique_ptr<WorkerSpawner> spawner;
    int nice = 0; ///< of the spawner and the workers; it can only be raised
    std::vector<std::unique_ptr<WorkerProcess>> kept; ///< idle, between two runs
};

} // namespace juggler::detail
