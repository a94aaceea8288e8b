// SPDX-License-Identifier: GPL-3.0-or-later
// RecordingLoader: a run once more, under another origin.
#include "core/timeline/recording_loader.h"

#include <utility>

namespace juggler {

namespace {

/// A record whose timeline is another's, and that other one. [any thread]
struct SharedRun {
    SharedRun(std::shared_ptr<const RunRecord> run, const RunConfig& config, std::shared_ptr<const TaskList> tasks)
        : source(std::move(run)), record(config, std::move(tasks))
    {
    }

    std::shared_ptr<const RunRecord> source; // outlives the record, which reads its timeline
    RunRecord record;
};

} // namespace

std::shared_ptr<const RunRecord> RecordingLoader::withOrigin(std::shared_ptr<const RunRecord> run, std::shared_ptr<const RunOrigin> origin)
{
    const RunRecord& source = *run;
    const auto shared = std::make_shared<SharedRun>(std::move(run), source.m_config, source.m_tasks);
    RunRecord& record = shared->record;
    record.m_repetition = source.m_repetition;
    record.m_origin = std::move(origin);
    if (source.timeline()) {
        record.m_startedAt = source.m_startedAt;
    }
    if (source.isFinished()) {
        record.m_summary = source.m_summary;
    }
    if (const auto cpuNs = source.journalCpuNs()) {
        record.setJournalCpuNs(*cpuNs);
    }
    record.m_timelineSeen.store(source.timeline(), std::memory_order_release);
    record.m_state.store(source.state(), std::memory_order_release);
    return {shared, &record};
}

} // namespace juggler
