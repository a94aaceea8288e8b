// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/workload.h"

#include <algorithm>
#include <utility>

namespace juggler {

std::size_t taskCount(const Workload& workload) noexcept
{
    std::size_t count = 0;
    for (const TaskGroup& group : workload.groups) {
        count += static_cast<std::size_t>(std::max(group.count, 0));
    }
    return count;
}

std::optional<std::string> validateWorkload(const Workload& workload)
{
    for (std::size_t i = 0; i < workload.groups.size(); ++i) {
        const TaskGroup& group = workload.groups[i];
        auto problem = validateSpec(group.spec);
        if (!problem) {
            problem = validateCount(group.count);
        }
        if (problem) {
            return "group " + std::to_string(i + 1) + ": " + *problem;
        }
    }
    if (taskCount(workload) > static_cast<std::size_t>(limits::kLargestCount)) {
        return std::to_string(taskCount(workload)) + " tasks: at most " + std::to_string(limits::kLargestCount) + " in one workload";
    }
    return std::nullopt;
}

std::string describeWorkload(const Workload& workload, std::size_t maxGroups)
{
    std::string text;
    const std::size_t shown = std::min(maxGroups, workload.groups.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const TaskGroup& group = workload.groups[i];
        text.append(text.empty() ? "" : ", ").append(std::to_string(group.count)).append(" x ").append(taskLabel(group.spec));
    }
    if (shown < workload.groups.size()) {
        text.append(" and ").append(std::to_string(workload.groups.size() - shown)).append(" more");
    }
    return text;
}

TaskList::TaskList(Workload workload) : m_workload(std::move(workload))
{
    m_groupOfTask.reserve(taskCount(m_workload));
    for (std::size_t group = 0; group < m_workload.groups.size(); ++group) {
        const auto count = static_cast<std::size_t>(std::max(m_workload.groups[group].count, 0));
        m_groupOfTask.insert(m_groupOfTask.end(), count, static_cast<std::uint32_t>(group));
    }
}

} // namespace juggler
