// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/run_config.h"
#include "core/model/workload.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace juggler {

/// In which order, and when, the tasks of one run may be submitted: all at once, each after the one before, or group after group where one
/// runs "after" another. Every model submits through it. One a run.
///
/// Where nothing waits for anything it is a counter: next() and ended() cost a nanosecond, and there is no memory a task.
class SubmissionPlan {
public:
    SubmissionPlan(const TaskList& tasks, AwaitMode mode);
    SubmissionPlan(const SubmissionPlan&) = delete;
    SubmissionPlan& operator=(const SubmissionPlan&) = delete;

    /// Whether all tasks may be submitted at once.
    [[nodiscard]] bool isImmediate() const noexcept { return m_order == Order::Immediate; }

    /// Called, on the thread that calls ended(), when next() has something again after it had nothing. Before the first next(); it must be
    /// quick. [the submitting thread]
    void onRelease(std::function<void()> listener) { m_onRelease = std::move(listener); }

    /// The next task to submit; nothing while every other waits for an end. [the submitting thread]
    std::optional<TaskId> next();

    /// After a stop: the next task that has not been given out, whatever it waits for. [the submitting thread]
    std::optional<TaskId> takeRest();

    /// Whether every task has been given out. [the submitting thread]
    [[nodiscard]] bool isExhausted() const noexcept { return m_givenCount == m_taskCount; }

    /// A task that was given out has its end, of whatever kind. Exactly once a task. [any thread]
    void ended(TaskId task);

private:
    enum class Order { Immediate, InTurn, ByGroup };

    void planTurns();
    void planGroups();
    void release(std::size_t group);
    std::optional<TaskId> give(TaskId task);

    const TaskList& m_tasks;
    Order m_order;
    std::size_t m_taskCount;
    std::function<void()> m_onRelease;

    // Of the submitting thread.
    std::size_t m_givenCount = 0;
    std::size_t m_nextIndex = 0; // in m_available; of the tasks, where all are available
    std::size_t m_restIndex = 0;
    std::vector<TaskId> m_available;
    std::vector<bool> m_isGiven; // not for Immediate

    std::atomic<std::size_t> m_endedCount{0}; // InTurn
    std::unique_ptr<std::atomic<std::uint32_t>[]> m_left; // ByGroup: tasks of each group without an end
    std::vector<std::vector<std::size_t>> m_followers; // ByGroup: the groups that run after each
    std::vector<std::vector<TaskId>> m_tasksOfGroup; // ByGroup
    std::mutex m_mutex; // guards m_released
    std::vector<TaskId> m_released;
};

} // namespace juggler
