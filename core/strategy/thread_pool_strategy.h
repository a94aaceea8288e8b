// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

namespace juggler {

/// QtConcurrent::run() for every task, on a private QThreadPool of config.workers threads (0: as many as cores; never more than tasks).
/// Its threads exist before the first task is submitted; if the system gives fewer, the pool is smaller and a note says so. [run thread]
class ThreadPoolStrategy final : public Strategy {
public:
    RunReport run(const RunContext& context) override;
};

} // namespace juggler
