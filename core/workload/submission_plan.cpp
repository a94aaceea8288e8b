// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/submission_plan.h"

#include <algorithm>
#include <utility>

namespace juggler {

namespace {

bool hasOrder(const Workload& workload)
{
    return std::any_of(workload.groups.begin(), workload.groups.end(), [](const TaskGroup& group) { return !group.after.empty(); });
}

TaskId taskAt(std::size_t index)
{
    return TaskId{static_cast<std::uint32_t>(index)};
}

} // namespace

SubmissionPlan::SubmissionPlan(const TaskList& tasks, AwaitMode mode)
    : m_tasks(tasks),
      m_order(mode == AwaitMode::InTurn        ? Order::InTurn
                  : hasOrder(tasks.workload()) ? Order::ByGroup
                                               : Order::Immediate),
      m_taskCount(tasks.size())
{
    if (m_order == Order::Immediate) {
        return;
    }
    m_isGiven.resize(m_taskCount);
    if (m_order == Order::InTurn) {
        planTurns();
    } else {
        planGroups();
    }
}

void SubmissionPlan::planTurns()
{
    m_available.resize(m_taskCount);
    for (std::size_t i = 0; i < m_taskCount; ++i) {
        m_available[i] = taskAt(i);
    }
    const std::vector<std::size_t> depths = dependencyDepths(m_tasks.workload());
    std::stable_sort(m_available.begin(), m_available.end(),
                     [&](TaskId a, TaskId b) { return depths[m_tasks.groupOf(a)] < depths[m_tasks.groupOf(b)]; });
}

void SubmissionPlan::planGroups()
{
    const auto before = prerequisites(m_tasks.workload());
    // Tasks are released on the threads that end others, where nothing may be thrown: there is room for all of them from the start.
    m_available.reserve(m_taskCount);
    m_released.reserve(m_taskCount);
    m_left = std::make_unique<std::atomic<std::uint32_t>[]>(before.size());
    m_followers.resize(before.size());
    m_tasksOfGroup.resize(before.size());
    for (std::size_t group = 0; group < before.size(); ++group) {
        if (before[group]) {
            m_followers[*before[group]].push_back(group);
        }
    }
    for (std::size_t i = 0; i < m_taskCount; ++i) {
        const std::size_t group = m_tasks.groupOf(taskAt(i));
        m_left[group].fetch_add(1, std::memory_order_relaxed);
        if (before[group]) {
            m_tasksOfGroup[group].push_back(taskAt(i));
        } else {
            m_available.push_back(taskAt(i));
        }
    }
    for (std::size_t group = 0; group < before.size(); ++group) {
        if (m_left[group].load(std::memory_order_relaxed) == 0) {
            release(group); // there is nobody who could
        }
    }
}

std::optional<TaskId> SubmissionPlan::next()
{
    if (isExhausted()) {
        return std::nullopt; // takeRest() may have given out what would be next
    }
    switch (m_order) {
    case Order::Immediate:
        if (m_nextIndex < m_taskCount) {
            ++m_givenCount;
            return taskAt(m_nextIndex++);
        }
        return std::nullopt;
    case Order::InTurn:
        if (m_nextIndex < m_taskCount && m_endedCount.load(std::memory_order_acquire) == m_nextIndex) {
            return give(m_available[m_nextIndex++]);
        }
        return std::nullopt;
    case Order::ByGroup: break;
    }
    if (m_nextIndex == m_available.size() && m_givenCount < m_taskCount) {
        m_available.clear();
        m_nextIndex = 0;
        const std::lock_guard lock(m_mutex);
        m_available.swap(m_released);
    }
    return m_nextIndex < m_available.size() ? give(m_available[m_nextIndex++]) : std::nullopt;
}

std::optional<TaskId> SubmissionPlan::takeRest()
{
    if (m_order == Order::Immediate) {
        return next();
    }
    while (m_restIndex < m_taskCount && m_isGiven[m_restIndex]) {
        ++m_restIndex;
    }
    return m_restIndex < m_taskCount ? give(taskAt(m_restIndex)) : std::nullopt;
}

std::optional<TaskId> SubmissionPlan::give(TaskId task)
{
    m_isGiven[toIndex(task)] = true;
    ++m_givenCount;
    return task;
}

void SubmissionPlan::ended(TaskId task)
{
    if (m_order == Order::Immediate) {
        return;
    }
    if (m_order == Order::InTurn) {
        m_endedCount.fetch_add(1, std::memory_order_acq_rel);
        if (m_onRelease) {
            m_onRelease();
        }
        return;
    }
    const std::size_t group = m_tasks.groupOf(task);
    if (m_left[group].fetch_sub(1, std::memory_order_acq_rel) == 1 && !m_followers[group].empty()) {
        release(group);
    }
}

void SubmissionPlan::release(std::size_t group)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const std::size_t follower : m_followers[group]) {
            const std::vector<TaskId>& tasks = m_tasksOfGroup[follower];
            m_released.insert(m_released.end(), tasks.begin(), tasks.end());
        }
        std::sort(m_released.begin(), m_released.end());
    }
    if (m_onRelease) {
        m_onRelease();
    }
}

} // namespace juggler
