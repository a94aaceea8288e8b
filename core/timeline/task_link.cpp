// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/task_link.h"

#include <vector>

namespace juggler {

namespace {

/// Which groups of a workload do what the given one does.
std::vector<bool> groupsLike(const TaskGroup& wanted, const Workload& workload)
{
    std::vector<bool> alike;
    alike.reserve(workload.groups.size());
    for (const TaskGroup& group : workload.groups) {
        alike.push_back(group.spec == wanted.spec && group.name == wanted.name);
    }
    return alike;
}

} // namespace

TaskId linkedTask(const TaskList& from, TaskId task, const TaskList& to)
{
    if (&from == &to || task == kNoTask || toIndex(task) >= from.size()) {
        return task;
    }
    if (from.workload().groups == to.workload().groups && from.workload().shuffleSeed == to.workload().shuffleSeed) {
        return task;
    }
    const TaskGroup& wanted = from.workload().groups[from.groupOf(task)];
    const std::vector<bool> alikeFrom = groupsLike(wanted, from.workload());
    std::size_t before = 0;
    for (std::uint32_t i = 0; i < toIndex(task); ++i) {
        before += alikeFrom[from.groupOf(TaskId{i})] ? 1 : 0;
    }
    const std::vector<bool> alikeTo = groupsLike(wanted, to.workload());
    for (std::uint32_t i = 0; i < to.size(); ++i) {
        if (alikeTo[to.groupOf(TaskId{i})] && before-- == 0) {
            return TaskId{i};
        }
    }
    return kNoTask;
}

} // namespace juggler
