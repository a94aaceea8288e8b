// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/hybrid_strategy.h"

#include "core/model/machine_info.h"

namespace juggler {

RunReport HybridStrategy::run(const RunContext& run)
{
    return runOnEventLoop(run, m_reads, static_cast<std::size_t>(effectiveWorkers(run.config, usableCores())));
}

} // namespace juggler
