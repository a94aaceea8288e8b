// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/task_intervals.h"

#include <algorithm>

namespace juggler {

const std::vector<TaskInterval>& TaskIntervals::of(TaskId id)
{
    m_intervals.clear();
    m_timeline.forEachSpanOf(id, [this](SpanRef ref, const Span& span) {
        m_intervals.push_back({
            .state = span.state,
            .thread = Timeline::isOnThread(ref) ? std::optional(ref.lane) : std::nullopt,
            .core = span.core == kNoCore ? std::nullopt : std::optional(span.core),
            .startNs = span.startNs,
            .endNs = span.endNs,
        });
        return true;
    });
    const TaskRecord& record = m_timeline.task(id);
    const std::int64_t leftQueueNs = record.hasStarted() ? record.startedNs() : record.endedNs();
    if (record.submittedNs() >= 0 && leftQueueNs > record.submittedNs()) {
        m_intervals.push_back({.state = State::Queued, .thread = {}, .core = {}, .startNs = record.submittedNs(), .endNs = leftQueueNs});
    }
    std::reverse(m_intervals.begin(), m_intervals.end());
    return m_intervals;
}

} // namespace juggler
