// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/compute_threads.h"

#include "core/workload/blocking_context.h"
#include "core/workload/run_task.h"

#include <string>
#include <utility>

namespace juggler {

ComputeThreads::ComputeThreads(const RunContext& run, std::size_t count, std::function<void()> onEnded)
    : m_run(run), m_onEnded(std::move(onEnded))
{
    try {
        start(count);
    } catch (...) {
        close(); // those that wait already
        throw;
    }
}

void ComputeThreads::start(std::size_t count)
{
    m_threads.reserve(count);
    for (std::size_t i = 0; i < count && m_refusal == 0; ++i) {
        ThreadRecorder& recorder = m_run.trace.addThread("worker " + std::to_string(i + 1), ThreadRole::Worker);
        auto thread = NativeThread::start(
            recorder.name(), NativeThread::kSmallStackBytes, [this, &recorder] { work(recorder); }, m_refusal);
        if (thread) {
            m_threads.push_back(std::move(*thread));
        }
    }
}

ComputeThreads::~ComputeThreads()
{
    close();
}

void ComputeThreads::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_changed.notify_all();
}

void ComputeThreads::handOver(TaskId task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted.push_back(task);
    }
    m_changed.notify_one();
}

std::vector<TaskId> ComputeThreads::takeEnded()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_ended, {});
}

void ComputeThreads::work(ThreadRecorder& recorder)
{
    recorder.attach();
    BlockingContext context(recorder, m_run.stop, m_run.config.cache);
    while (const std::optional<TaskId> task = waitForTask()) {
        runTask(*task, m_run.tasks.spec(*task), context);
        noteEnd(*task);
    }
    recorder.detach();
}

std::optional<TaskId> ComputeThreads::waitForTask()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isClosing || !m_wanted.empty(); });
    if (m_wanted.empty()) {
        return std::nullopt;
    }
    const TaskId task = m_wanted.front();
    m_wanted.pop_front();
    return task;
}

void ComputeThreads::noteEnd(TaskId task)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_ended.empty();
        m_ended.push_back(task);
    }
    if (isFirst) {
        m_onEnded();
    }
}

} // namespace juggler
