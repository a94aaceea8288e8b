// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/registry.h"

#include "core/strategy/blocking_strategy.h"
#include "core/strategy/dedicated_threads_strategy.h"

namespace juggler {

std::unique_ptr<Strategy> makeStrategy(StrategyId id)
{
    switch (id) {
    case StrategyId::Blocking: return std::make_unique<BlockingStrategy>();
    case StrategyId::DedicatedThreads: return std::make_unique<DedicatedThreadsStrategy>();
    case StrategyId::ThreadPool:
    case StrategyId::EventLoop: break;
    }
    return nullptr;
}

} // namespace juggler
