// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/byte_reader.h"
#include "core/journal/byte_writer.h"
#include "core/timeline/run_record.h"

namespace juggler {

// The values of the model as they stand in a journal. Whoever adds a member to one of them is stopped by the compiler at its function here.
// Reading takes any bytes: what cannot be is an error, which has the sentence's end ("has no kind 9"). [any thread]

void putMachine(ByteWriter& bytes, const MachineInfo& machine);
MachineInfo getMachine(ByteReader& bytes);

void putGroup(ByteWriter& bytes, const TaskGroup& group);
Result<TaskGroup> getGroup(ByteReader& bytes);

void putConfig(ByteWriter& bytes, const RunConfig& config);
Result<RunConfig> getConfig(ByteReader& bytes);

void putUsage(ByteWriter& bytes, const ThreadUsage& usage);
ThreadUsage getUsage(ByteReader& bytes);

void putSummary(ByteWriter& bytes, const RunSummary& summary);
RunSummary getSummary(ByteReader& bytes);

/// Since the epoch, in ns.
std::int64_t wallClockNs(std::chrono::system_clock::time_point time) noexcept;
std::chrono::system_clock::time_point wallClockTime(std::int64_t ns) noexcept;

} // namespace juggler
