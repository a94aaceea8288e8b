// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/session_text.h"
#include "core/formats/unknown_fields.h"
#include "core/formats/write_progress.h"
#include "core/timeline/run_record.h"

#include <string>

namespace juggler {

class JsonStream;
class TaskIntervals;

/// Writes what was recorded of a run: threads, waits, cores, tasks. Lives for one run. [any thread; one at a time]
class SessionTimelineWriter {
public:
    /// unknown: what else stood in the run; may be null.
    SessionTimelineWriter(OutputBuffer& output, JsonStream& json, ProgressCounter& progress, const UnknownFields::Places* unknown)
        : m_output(output), m_json(json), m_progress(progress), m_text(output), m_unknown(unknown)
    {
    }

    /// The fields from "threads" on, into the run's object.
    void write(const RunRecord& run);

private:
    [[nodiscard]] bool isOver() const { return m_output.hasFailed() || m_progress.isCancelled(); }
    void beginArray(std::string_view key);
    void separate(bool& isFirst);
    void writeThreads(const Timeline& timeline);
    void writeThread(std::size_t number, const Lane& lane);
    void writeUsage(std::size_t number, const Lane& lane);
    void writeIntervals(std::size_t number, const Lane& lane);
    void writeWaits(std::string_view key, const InFlightLane& lane);
    void writeOthers(const Timeline& timeline);
    void writeCoreLanes(const Timeline& timeline);
    void writeLeftOut(const Timeline& timeline, const CoreLane& core);
    void writeTasks(const RunRecord& run, const Timeline& timeline);
    void writeInstants(const RecordedMarks& marks);
    void writeCounters(const RecordedMarks& marks);
    void writeTask(TaskId id, const RunRecord& run, const Timeline& timeline, TaskIntervals& intervals);
    void writeTaskFacts(const RunRecord& run, const TaskSpec& spec, const TaskRecord& task);
    void writeOrder(TaskId id, const Timeline& timeline);
    void writeUnknown(const std::string& place);
    [[nodiscard]] bool hasUnknownBelow(const std::string& place) const;

    OutputBuffer& m_output;
    JsonStream& m_json;
    ProgressCounter& m_progress;
    SessionText m_text;
    const UnknownFields::Places* m_unknown;
};

} // namespace juggler
