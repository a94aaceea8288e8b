// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_spec.h"

#include <memory>
#include <string>
#include <vector>

namespace juggler {

/// The same task, count times.
struct TaskGroup {
    TaskSpec spec;
    int count = 1;
    friend bool operator==(const TaskGroup&, const TaskGroup&) = default;
};

/// What is to be done: groups of tasks in the order in which they are submitted. A plain value.
struct Workload {
    std::string name;
    std::vector<TaskGroup> groups;
    friend bool operator==(const Workload&, const Workload&) = default;
};

/// The sum of all counts.
std::size_t taskCount(const Workload& workload) noexcept;

/// Nothing, or the first thing that is wrong with it: a group's values, its count, or more than 1,000,000 tasks together.
std::optional<std::string> validateWorkload(const Workload& workload);

/// A short description for a picture's heading: "3 x sleep 3000 ms, 3 x fib(30)"; after maxGroups groups "and N more".
std::string describeWorkload(const Workload& workload, std::size_t maxGroups = 6);

/// The tasks of one workload, numbered from 0: group after group. Immutable, 4 bytes a task. [any thread]
class TaskList {
public:
    explicit TaskList(Workload workload);

    [[nodiscard]] const Workload& workload() const noexcept { return m_workload; }
    [[nodiscard]] std::size_t size() const noexcept { return m_groupOfTask.size(); }
    [[nodiscard]] const TaskSpec& spec(TaskId id) const { return m_workload.groups[m_groupOfTask[toIndex(id)]].spec; }
    [[nodiscard]] std::size_t groupOf(TaskId id) const { return m_groupOfTask[toIndex(id)]; }

private:
    Workload m_workload;
    std::vector<std::uint32_t> m_groupOfTask;
};

} // namespace juggler
