// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/catalog.h"

#include <array>

namespace juggler {

namespace {

constexpr std::array kCatalog{
    StrategyInfo{.id = StrategyId::Blocking,
                 .key = "blocking",
                 .name = "Blocking",
                 .explanation = "One task after the other on one thread. The caller waits for each: the baseline.",
                 .hasWorkers = false,
                 .overlapsWaits = false,
                 .isParallel = false,
                 .isAsynchronous = false},
    StrategyInfo{.id = StrategyId::ThreadPool,
                 .key = "thread-pool",
                 .name = "Thread pool",
                 .explanation = "A few native threads take tasks from one queue. A blocked worker does no other work.",
                 .hasWorkers = true,
                 .overlapsWaits = true,
                 .isParallel = true,
                 .blocksWorkers = true},
    StrategyInfo{.id = StrategyId::EventLoop,
                 .key = "event-loop",
                 .name = "Event loop",
                 .explanation = "One thread, asynchronous timers and file reads: waits overlap, computing does not.",
                 .hasWorkers = false,
                 .overlapsWaits = true,
                 .isParallel = false,
                 .hasSlices = true},
    StrategyInfo{.id = StrategyId::DedicatedThreads,
                 .key = "dedicated-threads",
                 .name = "Dedicated threads",
                 .explanation = "A native thread for every task. The kernel overlaps their waits and shares out the cores.",
                 .hasWorkers = false,
                 .overlapsWaits = true,
                 .isParallel = true},
    StrategyInfo{.id = StrategyId::GreenThreads,
                 .key = "green-threads",
                 .name = "Green threads",
                 .explanation =
                     "Many tasks on one native thread (M:1), scheduled by the program alone: huge numbers of waits, no parallel CPU.",
                 .hasWorkers = false,
                 .overlapsWaits = true,
                 .isParallel = false},
    StrategyInfo{.id = StrategyId::VirtualThreads,
                 .key = "virtual-threads",
                 .name = "Virtual threads",
                 .explanation = "Many tasks on several native threads, the carriers (M:N): waits overlap, computing is parallel.",
                 .hasWorkers = true,
                 .overlapsWaits = true,
                 .isParallel = true},
    StrategyInfo{.id = StrategyId::Processes,
                 .key = "processes",
                 .name = "Processes",
                 .explanation = "Each worker is a process with its own memory: as parallel as threads, expensive to start.",
                 .hasWorkers = true,
                 .overlapsWaits = true,
                 .isParallel = true,
                 .blocksWorkers = true,
                 .startsProcesses = true},
    StrategyInfo{.id = StrategyId::Hybrid,
                 .key = "hybrid",
                 .name = "Hybrid",
                 .explanation = "Waits and I/O on an event loop, computing on native threads: the best of both.",
                 .hasWorkers = true,
                 .overlapsWaits = true,
                 .isParallel = true},
};

/// A row that no list of models has: it cannot be run.
constexpr StrategyInfo kImported{.id = StrategyId::Imported,
                                 .key = "imported",
                                 .name = "Recorded process",
                                 .explanation = "A process of another program, as its own trace tells it.",
                                 .hasWorkers = false,
                                 .overlapsWaits = true,
                                 .isParallel = true,
                                 .isAsynchronous = false};

} // namespace

std::span<const StrategyInfo> strategyCatalog() noexcept
{
    return kCatalog;
}

const StrategyInfo& strategyInfo(StrategyId id) noexcept
{
    return id == StrategyId::Imported ? kImported : kCatalog[static_cast<std::size_t>(id)];
}

std::optional<StrategyId> strategyFromKey(std::string_view key) noexcept
{
    for (const StrategyInfo& info : kCatalog) {
        if (info.key == key) {
            return info.id;
        }
    }
    return std::nullopt;
}

std::optional<StrategyId> recordedStrategyFromKey(std::string_view key) noexcept
{
    return key == kImported.key ? std::optional(StrategyId::Imported) : strategyFromKey(key);
}

} // namespace juggler
