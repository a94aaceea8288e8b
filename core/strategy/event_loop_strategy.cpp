// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/event_loop_strategy.h"

namespace juggler {

RunReport EventLoopStrategy::run(const RunContext& run)
{
    return runOnEventLoop(run, m_reads, 0);
}

} // namespace juggler
