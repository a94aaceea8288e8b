// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/task_intervals.h"

#include "core/timeline/late_timer.h"

#include <algorithm>
#include <tuple>

namespace juggler {

const std::vector<TaskInterval>& TaskIntervals::of(TaskId id)
{
    m_intervals.clear();
    m_areInOrder = true;
    const Span* later = nullptr;
    SpanRef laterRef;
    const TaskRecord& record = m_timeline.task(id);
    const TaskSpec& spec = m_timeline.tasks().spec(id);
    m_timeline.forEachSpanOf(id, [&](SpanRef ref, const Span& span) {
        forEachPartBackwards(record, spec, span.state, span.startNs, span.endNs,
                             [&](State state, std::int64_t startNs, std::int64_t endNs) {
                                 m_intervals.push_back({
                                     .state = state,
                                     .thread = Timeline::isOnThread(ref) ? std::optional(ref.lane) : std::nullopt,
                                     .core = span.core == kNoCore ? std::nullopt : std::optional(span.core),
                                     .startNs = startNs,
                                     .endNs = endNs,
                                 });
                             });
        m_areInOrder = m_areInOrder
            && (!later
                || std::tie(span.startNs, span.endNs, ref.lane, ref.index)
                    < std::tie(later->startNs, later->endNs, laterRef.lane, laterRef.index));
        later = &span;
        laterRef = ref;
        return true;
    });
    const std::int64_t leftQueueNs = record.hasStarted() ? record.startedNs() : record.endedNs();
    if (record.submittedNs() >= 0 && leftQueueNs > record.submittedNs()) {
        m_intervals.push_back({.state = State::Queued, .thread = {}, .core = {}, .startNs = record.submittedNs(), .endNs = leftQueueNs});
    }
    std::reverse(m_intervals.begin(), m_intervals.end());
    return m_intervals;
}

} // namespace juggler
