// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/output_buffer.h"
#include "core/formats/write_progress.h"
#include "core/timeline/run_record.h"

#include <cstdint>
#include <optional>
#include <string_view>

class QIODevice;

namespace juggler {

class TaskIntervals;

/// Writes intervals as comma-separated values after RFC 4180: one row an interval, the unit in each column's name, times since the
/// run's start, unknown is empty. [any thread; one at a time]
///
/// First the intervals of each task, its time in the queue included; then the stretches in which a thread worked without a task
/// (starting threads, turning the loop), with an empty task.
class CsvWriter {
public:
    /// Writes the header. progress is counted by the caller's total.
    CsvWriter(OutputBuffer& output, ProgressCounter& progress);

    /// Adds the rows of one run. onCoreSource: who told when threads were on a core; empty while unknown. round: which of several runs of
    /// the same model it is.
    void addRun(StrategyId strategy, const Timeline& timeline, std::string_view onCoreSource = {}, Repetition round = {});

private:
    void addTask(std::string_view strategy, const Timeline& timeline, TaskId id, TaskIntervals& intervals);
    void addOverhead(std::string_view strategy, const Timeline& timeline, std::size_t lane);
    void addTimes(const std::optional<std::uint16_t>& core, std::int64_t startNs, std::int64_t endNs);
    void separate() { m_output.put(','); }
    void text(std::string_view text);
    void number(std::int64_t number);
    void endRow();
    [[nodiscard]] bool isOver() const { return m_output.hasFailed() || m_progress.isCancelled(); }

    OutputBuffer& m_output;
    ProgressCounter& m_progress;
    std::string_view m_onCoreSource; // during addRun(), as the next
    Repetition m_round;
};

/// Writes all runs of a comparison that have begun. Streams in constant memory. An error carries the reason alone
/// ("No space left on device", "cancelled"). [any thread]
Result<void> writeCsv(const Comparison& comparison, QIODevice& device, const WriteProgress& progress = {});

} // namespace juggler
