// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/virtual_threads_strategy.h"

#include "core/model/machine_info.h"

namespace juggler {

RunReport VirtualThreadsStrategy::run(const RunContext& run)
{
    const int workers = run.config.workers > 0 ? run.config.workers : usableCores();
    return m_runtime.run({.tasks = run.tasks,
                          .trace = run.trace,
                          .runThread = run.runThread,
                          .stop = run.stop,
                          .cache = run.config.cache,
                          .await = run.config.await,
                          .writes = run.writes,
                          .carriers = static_cast<std::size_t>(workers),
                          .reads = m_reads});
}

} // namespace juggler
