// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// The execution models that this build has. Names, explanations and knobs stand in the catalog (core/strategy/catalog.h). Imported is
/// none: a process of another program, out of its trace.
enum class StrategyId : std::uint8_t {
    Blocking,
    ThreadPool,
    EventLoop,
    DedicatedThreads,
    GreenThreads,
    VirtualThreads,
    Processes,
    Hybrid,
    Imported,
};

/// In which state a file's pages are when a model begins, and how they are read.
enum class CacheMode : std::uint8_t {
    Warm, ///< every file has just been read: a read is a copy in memory and never waits
    Cold, ///< written back and evicted from the page cache: a read waits for the device
    Direct, ///< past the page cache (O_DIRECT)
};

/// "warm", "cold", "direct".
std::string_view cacheModeKey(CacheMode mode) noexcept;
std::optional<CacheMode> cacheModeFromKey(std::string_view key) noexcept;

/// When a task is submitted.
enum class AwaitMode : std::uint8_t {
    Together, ///< all tasks first, then the results are collected
    InTurn, ///< the next one only after the one before has ended: awaiting one by one, which overlaps nothing
};

/// "together", "in-turn".
std::string_view awaitModeKey(AwaitMode mode) noexcept;
std::optional<AwaitMode> awaitModeFromKey(std::string_view key) noexcept;

/// How the model "processes" has its processes.
enum class ProcessMode : std::uint8_t {
    Pool, ///< a few, kept for the next run
    PerTask, ///< one for every task
};

/// "pool", "per-task".
std::string_view processModeKey(ProcessMode mode) noexcept;
std::optional<ProcessMode> processModeFromKey(std::string_view key) noexcept;

/// How one model is to run. A plain value.
struct RunConfig {
    StrategyId strategy = StrategyId::Blocking;
    int workers = 0; ///< size of a pool, number of carriers; 0 = as many as there are cores
    CacheMode cache = CacheMode::Warm;
    ProcessMode processes = ProcessMode::Pool;
    int nice = 10; ///< nice value of every worker thread; keeps the window fluid beside them
    int cores = 0; ///< processors that the run may use (CPU affinity); 0 = all that the process may
    std::chrono::microseconds slice{0}; ///< an event loop computes so long in one piece; 0 = each task to its end
    AwaitMode await = AwaitMode::Together;
    std::string title = {}; ///< shown in the place of the model's name: what an imported process is called; empty for what was run here

    friend bool operator==(const RunConfig&, const RunConfig&) = default;
};

/// How many processors the run may use on a machine that gives the process machineCores.
int allowedCores(const RunConfig& config, int machineCores) noexcept;

/// The size of the run's pool on that machine.
int effectiveWorkers(const RunConfig& config, int machineCores) noexcept;

} // namespace juggler
