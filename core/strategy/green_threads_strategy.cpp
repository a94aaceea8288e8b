// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/green_threads_strategy.h"

namespace juggler {

RunReport GreenThreadsStrategy::run(const RunContext& run)
{
    return m_runtime.run({.tasks = run.tasks,
                          .trace = run.trace,
                          .runThread = run.runThread,
                          .stop = run.stop,
                          .cache = run.config.cache,
                          .await = run.config.await,
                          .writes = run.writes,
                          .carriers = 1,
                          .reads = m_reads});
}

} // namespace juggler
