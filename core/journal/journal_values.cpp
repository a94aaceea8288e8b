// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_values.h"

#include "core/base/wall_clock.h"

#include <algorithm>
#include <limits>

namespace juggler {

namespace {

// As in sessions.
constexpr std::int64_t kMostAmount = (std::int64_t{1} << 53) - 1;
constexpr int kMostCores = 8192;
constexpr int kMostWorkers = 1'000'000;
constexpr int kMostThreads = 1 << 24;

void putOptional(ByteWriter& bytes, const std::optional<std::int64_t>& value)
{
    bytes.put(std::uint8_t{value.has_value()});
    if (value) {
        bytes.putSigned(*value);
    }
}

int getInt(ByteReader& bytes)
{
    const std::int64_t value = bytes.signedVarint();
    return value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max() ? 0 : static_cast<int>(value);
}

/// A time or an amount; -1: unknown. Whatever makes no sense is held within what can be added up.
std::int64_t getAmount(ByteReader& bytes)
{
    return std::clamp<std::int64_t>(bytes.signedVarint(), -1, kMostAmount);
}

/// A time or an amount that is always known.
std::int64_t getKnownAmount(ByteReader& bytes)
{
    return std::max<std::int64_t>(getAmount(bytes), 0);
}

/// What makes no sense is held within what sessions can tell.
int getIntWithin(ByteReader& bytes, int least, int most)
{
    return std::clamp(getInt(bytes), least, most);
}

std::uint64_t getCount(ByteReader& bytes)
{
    return std::min<std::uint64_t>(bytes.varint(), std::uint64_t{1} << 53);
}

std::optional<std::int64_t> getOptionalAmount(ByteReader& bytes)
{
    return bytes.get<std::uint8_t>() != 0 ? std::optional(getKnownAmount(bytes)) : std::nullopt;
}

// An enumerator up to `last`, or nothing.
template <typename Enum>
std::optional<Enum> getEnum(ByteReader& bytes, Enum last)
{
    const auto value = bytes.get<std::uint8_t>();
    return value <= static_cast<std::uint8_t>(last) ? std::optional(static_cast<Enum>(value)) : std::nullopt;
}

template <typename Enum>
void putEnum(ByteWriter& bytes, Enum value)
{
    bytes.put(static_cast<std::uint8_t>(value));
}

/// A task's parameters. What never runs here (a task of another program's trace) has none.
struct SpecWriter {
    ByteWriter& bytes;

    void operator()(const FileReadSpec& spec) const
    {
        const auto& [path] = spec;
        bytes.putText(path);
    }
    void operator()(const SleepSpec& spec) const
    {
        const auto& [duration] = spec;
        bytes.putSigned(duration.count());
    }
    void operator()(const FibonacciSpec& spec) const
    {
        const auto& [n] = spec;
        bytes.putSigned(n);
    }
    void operator()(const FileWriteSpec& spec) const
    {
        const auto& [sizeBytes, folder, isSynced] = spec;
        bytes.putSigned(sizeBytes);
        bytes.putText(folder);
        bytes.put(std::uint8_t{isSynced});
    }
    template <typename WithoutParameters>
    void operator()(const WithoutParameters& /*spec*/) const
    {
    }
};

std::optional<TaskSpec> getSpec(ByteReader& bytes, TaskKind kind)
{
    switch (kind) {
    case TaskKind::FileRead: return FileReadSpec{bytes.text()};
    case TaskKind::Sleep: return SleepSpec{std::chrono::milliseconds(bytes.signedVarint())};
    case TaskKind::Fibonacci: return FibonacciSpec{getInt(bytes)};
    case TaskKind::FileWrite: {
        FileWriteSpec spec;
        spec.sizeBytes = bytes.signedVarint();
        spec.folder = bytes.text();
        spec.isSynced = bytes.get<std::uint8_t>() != 0;
        return spec;
    }
    case TaskKind::Add: return AddSpec{};
    default: return std::nullopt;
    }
}

} // namespace

std::int64_t wallClockNs(std::chrono::system_clock::time_point time) noexcept
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

std::chrono::system_clock::time_point wallClockTime(std::int64_t ns) noexcept
{
    return wallClockSince1970(std::chrono::nanoseconds(ns));
}

void putMachine(ByteWriter& bytes, const MachineInfo& machine)
{
    const auto& [hostName, processor, kernel, system, cores, memoryBytes] = machine;
    bytes.putText(hostName);
    bytes.putText(processor);
    bytes.putText(kernel);
    bytes.putText(system);
    bytes.putSigned(cores);
    bytes.putSigned(memoryBytes);
}

MachineInfo getMachine(ByteReader& bytes)
{
    MachineInfo machine;
    machine.hostName = bytes.text();
    machine.processor = bytes.text();
    machine.kernel = bytes.text();
    machine.system = bytes.text();
    machine.cores = getIntWithin(bytes, 1, kMostCores);
    machine.memoryBytes = getKnownAmount(bytes);
    return machine;
}

void putGroup(ByteWriter& bytes, const TaskGroup& group)
{
    const auto& [spec, count, name, after] = group;
    putEnum(bytes, kindOf(spec));
    bytes.putSigned(count);
    bytes.putText(name);
    bytes.putText(after);
    std::visit(SpecWriter{bytes}, spec);
}

Result<TaskGroup> getGroup(ByteReader& bytes)
{
    TaskGroup group;
    const auto kind = bytes.get<std::uint8_t>();
    group.count = getInt(bytes);
    group.name = bytes.text();
    group.after = bytes.text();
    auto spec = getSpec(bytes, static_cast<TaskKind>(kind));
    if (!spec) {
        return Error{"has a task of the unknown kind " + std::to_string(kind)};
    }
    group.spec = std::move(*spec);
    return group;
}

void putConfig(ByteWriter& bytes, const RunConfig& config)
{
    const auto& [strategy, workers, cache, processes, nice, cores, slice, await, title] = config;
    putEnum(bytes, strategy);
    bytes.putSigned(workers);
    putEnum(bytes, cache);
    putEnum(bytes, processes);
    bytes.putSigned(nice);
    bytes.putSigned(cores);
    bytes.putSigned(slice.count());
    putEnum(bytes, await);
    bytes.putText(title);
}

Result<RunConfig> getConfig(ByteReader& bytes)
{
    RunConfig config;
    const auto strategy = getEnum(bytes, StrategyId::Hybrid);
    config.workers = getIntWithin(bytes, 0, kMostWorkers);
    const auto cache = getEnum(bytes, CacheMode::Direct);
    const auto processes = getEnum(bytes, ProcessMode::PerTask);
    config.nice = getIntWithin(bytes, -20, 19);
    config.cores = getIntWithin(bytes, 0, kMostCores);
    config.slice = std::chrono::microseconds(std::clamp<std::int64_t>(bytes.signedVarint(), 0, kMostAmount / 1000));
    const auto await = getEnum(bytes, AwaitMode::InTurn);
    config.title = bytes.text();
    if (!strategy || !cache || !processes || !await) {
        return Error{"has a run of an unknown model or mode"};
    }
    config.strategy = *strategy;
    config.cache = *cache;
    config.processes = *processes;
    config.await = *await;
    return config;
}

void putUsage(ByteWriter& bytes, const ThreadUsage& usage)
{
    const auto& [cpuNs, voluntarySwitches, involuntarySwitches, runQueueDelayNs] = usage;
    bytes.putSigned(cpuNs);
    bytes.putSigned(voluntarySwitches);
    bytes.putSigned(involuntarySwitches);
    putOptional(bytes, runQueueDelayNs);
}

ThreadUsage getUsage(ByteReader& bytes)
{
    ThreadUsage usage;
    usage.cpuNs = getKnownAmount(bytes);
    usage.voluntarySwitches = getKnownAmount(bytes);
    usage.involuntarySwitches = getKnownAmount(bytes);
    usage.runQueueDelayNs = getOptionalAmount(bytes);
    return usage;
}

void putSummary(ByteWriter& bytes, const RunSummary& summary)
{
    const auto& [report, onCoreSource, stopRequestedNs, joinedNs, lostEvents, onCoreLostRecords, coreTotals, spansLeftOutOfCores,
                 peakMemoryBytes, memoryBeforeBytes, threadsBefore, threadsPeak, nice, coresAllowed] = summary;
    const auto& [ioBackend, workerPeakMemoryBytes, notes] = report;
    bytes.putText(ioBackend);
    bytes.putSigned(workerPeakMemoryBytes);
    bytes.putVarint(notes.size());
    for (const std::string& note : notes) {
        bytes.putText(note);
    }
    bytes.putText(onCoreSource);
    for (const std::int64_t value : {stopRequestedNs, joinedNs, peakMemoryBytes, memoryBeforeBytes, std::int64_t{threadsBefore},
                                     std::int64_t{threadsPeak}, std::int64_t{nice}, std::int64_t{coresAllowed}}) {
        bytes.putSigned(value);
    }
    for (const std::uint64_t count : {lostEvents, onCoreLostRecords, spansLeftOutOfCores, std::uint64_t{coreTotals.size()}}) {
        bytes.putVarint(count);
    }
    for (const CoreTotals& totals : coreTotals) {
        const auto& [core, oursNs, jugglerNs, notOursNs, idleNs] = totals;
        bytes.putSigned(core);
        bytes.putSigned(oursNs);
        putOptional(bytes, jugglerNs);
        putOptional(bytes, notOursNs);
        putOptional(bytes, idleNs);
    }
}

RunSummary getSummary(ByteReader& bytes)
{
    RunSummary summary;
    summary.report.ioBackend = bytes.text();
    summary.report.workerPeakMemoryBytes = getKnownAmount(bytes);
    for (std::uint64_t left = bytes.varint(); left > 0 && !bytes.isAtEnd(); --left) {
        summary.report.notes.push_back(bytes.text());
    }
    summary.onCoreSource = bytes.text();
    summary.stopRequestedNs = getAmount(bytes);
    summary.joinedNs = getKnownAmount(bytes);
    summary.peakMemoryBytes = getKnownAmount(bytes);
    summary.memoryBeforeBytes = getKnownAmount(bytes);
    summary.threadsBefore = getIntWithin(bytes, 0, kMostThreads);
    summary.threadsPeak = getIntWithin(bytes, 0, kMostThreads);
    summary.nice = getIntWithin(bytes, -20, 19);
    summary.coresAllowed = getIntWithin(bytes, 1, kMostCores);
    summary.lostEvents = getCount(bytes);
    summary.onCoreLostRecords = getCount(bytes);
    summary.spansLeftOutOfCores = getCount(bytes);
    for (std::uint64_t left = bytes.varint(); left > 0 && !bytes.isAtEnd(); --left) {
        CoreTotals& totals = summary.coreTotals.emplace_back();
        totals.core = getIntWithin(bytes, 0, kNoCore - 1);
        totals.oursNs = getKnownAmount(bytes);
        totals.jugglerNs = getOptionalAmount(bytes);
        totals.notOursNs = getOptionalAmount(bytes);
        totals.idleNs = getOptionalAmount(bytes);
    }
    return summary;
}

} // namespace juggler
