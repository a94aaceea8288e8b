// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/task_marks.h"

#include <algorithm>
#include <tuple>

namespace juggler::ui {

namespace {

constexpr std::size_t kMostMarks = 20'000;

/// kNoCore for a task that ended in another way than running.
std::uint16_t coreAtEnd(const Timeline& timeline, const TaskRecord& task)
{
    const SpanRef last = task.lastSpan();
    return last.isValid() && timeline.span(last).endNs >= task.endedNs() ? timeline.span(last).core : kNoCore;
}

} // namespace

std::vector<TaskMark> collectTaskMarks(const Timeline& timeline)
{
    std::vector<TaskMark> marks;
    for (std::uint32_t i = 0; i < timeline.taskCount() && marks.size() < kMostMarks; ++i) {
        const TaskRecord& task = timeline.task(TaskId{i});
        const TaskOutcome outcome = task.outcome();
        if (outcome != TaskOutcome::Done && outcome != TaskOutcome::Pending && task.hasEnded()) {
            marks.push_back({task.lane(), task.endedNs(), TaskId{i}, outcome, coreAtEnd(timeline, task)});
        }
    }
    std::sort(marks.begin(), marks.end(),
              [](const TaskMark& a, const TaskMark& b) { return std::tie(a.lane, a.endNs) < std::tie(b.lane, b.endNs); });
    return marks;
}

} // namespace juggler::ui
