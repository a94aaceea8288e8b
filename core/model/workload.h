// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace juggler {

/// The same task, count times.
struct TaskGroup {
    TaskSpec spec;
    int count = 1;
    std::string name = {}; ///< what other groups call it; may be empty
    std::string after = {}; ///< the name of the group whose tasks must all have ended before these are submitted; may be empty
    friend bool operator==(const TaskGroup&, const TaskGroup&) = default;
};

/// What is to be done: groups of tasks in the order in which they are submitted. A plain value.
struct Workload {
    std::string name;
    std::vector<TaskGroup> groups;
    std::optional<std::uint64_t> shuffleSeed = {}; ///< the tasks come in an order drawn with this seed, the same for every model
    friend bool operator==(const Workload&, const Workload&) = default;
};

/// The sum of all counts.
std::size_t taskCount(const Workload& workload) noexcept;

/// Nothing, or the first thing that is wrong with it: a group's values, its count, two groups of one name, a group that runs after one
/// that is not there or after itself, or more than 1,000,000 tasks together.
std::optional<std::string> validateWorkload(const Workload& workload);

/// The same of a workload that was run already, here or by another program: what was recorded elsewhere cannot be run and is nothing wrong
/// here, and there may be kMostRecordedTasks.
std::optional<std::string> validateRecordedWorkload(const Workload& workload);
inline constexpr std::size_t kMostRecordedTasks = 16'000'000;

/// A short description for a picture's heading: "3 x sleep 3000 ms, 3 x fib(30)"; after maxGroups groups "and N more".
std::string describeWorkload(const Workload& workload, std::size_t maxGroups = 6);

/// Nothing where both are the same work in the same order, whatever the workload and its groups are called; else the first difference:
/// "4 x sleep 50 ms instead of 3 x sleep 50 ms".
std::optional<std::string> workloadDifference(const Workload& workload, const Workload& instead);

/// For each group the index of the group after which it runs; nothing where it waits for none, or for one that is not there.
std::vector<std::optional<std::size_t>> prerequisites(const Workload& workload);

/// For each group how many others have to end one after the other before it; kEndlessDepth where it would wait for itself.
std::vector<std::size_t> dependencyDepths(const Workload& workload);
inline constexpr std::size_t kEndlessDepth = ~std::size_t{0};

/// The tasks of one workload, numbered from 0: group after group, or as the seed shuffles them. Immutable, 4 bytes a task. [any thread]
class TaskList {
public:
    explicit TaskList(Workload workload);

    [[nodiscard]] const Workload& workload() const noexcept { return m_workload; }
    [[nodiscard]] std::size_t size() const noexcept { return m_groupOfTask.size(); }
    [[nodiscard]] const TaskSpec& spec(TaskId id) const { return m_workload.groups[m_groupOfTask[toIndex(id)]].spec; }
    [[nodiscard]] std::size_t groupOf(TaskId id) const { return m_groupOfTask[toIndex(id)]; }

    /// The same for workloads between which workloadDifference() finds none, and another for all others but one in 2^64: so that views
    /// may ask in every frame whether a task's number means the same in two runs.
    [[nodiscard]] std::uint64_t fingerprint() const noexcept { return m_fingerprint; }

private:
    Workload m_workload;
    std::uint64_t m_fingerprint = 0;
    std::vector<std::uint32_t> m_groupOfTask;
};

} // namespace juggler
