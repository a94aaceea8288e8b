// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/registry.h"

#include "core/strategy/blocking_strategy.h"
#include "core/strategy/dedicated_threads_strategy.h"
#include "core/strategy/event_loop_strategy.h"
#include "core/strategy/green_threads_strategy.h"
#include "core/strategy/hybrid_strategy.h"
#include "core/strategy/processes_strategy.h"
#include "core/strategy/thread_pool_strategy.h"
#include "core/strategy/virtual_threads_strategy.h"

namespace juggler {

std::unique_ptr<Strategy> makeStrategy(StrategyId id)
{
    switch (id) {
    case StrategyId::Blocking: return std::make_unique<BlockingStrategy>();
    case StrategyId::ThreadPool: return std::make_unique<ThreadPoolStrategy>();
    case StrategyId::EventLoop: return std::make_unique<EventLoopStrategy>();
    case StrategyId::DedicatedThreads: return std::make_unique<DedicatedThreadsStrategy>();
    case StrategyId::GreenThreads: return std::make_unique<GreenThreadsStrategy>();
    case StrategyId::VirtualThreads: return std::make_unique<VirtualThreadsStrategy>();
    case StrategyId::Processes: return std::make_unique<ProcessesStrategy>();
    case StrategyId::Hybrid: return std::make_unique<HybridStrategy>();
    case StrategyId::Imported: break;
    }
    return nullptr;
}

} // namespace juggler
