// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/worker_service.h"

#include "core/base/native_thread.h"
#include "core/base/process_status.h"
#include "core/workload/run_task.h"

#include <sched.h>

#include <cstring>
#include <utility>

namespace juggler {

WorkerService::WorkerService(FileDescriptor socket, std::shared_ptr<WorkerMemory> memory)
    : m_socket(std::move(socket)), m_memory(std::move(memory)), m_stop(m_memory->stopWord)
{
}

void WorkerService::run()
{
    WorkerCommand command;
    std::string text;
    while (receiveCommand(m_socket, command, text) && obey(command, text)) {
    }
}

bool WorkerService::obey(const WorkerCommand& command, const std::string& text)
{
    switch (command.order) {
    case WorkerOrder::BeginRun: beginRun(command, text); return sendReply(m_socket, {.answer = WorkerAnswer::Began});
    case WorkerOrder::RunTask: {
        const auto spec = specOf(command, text);
        if (!spec || !m_context) {
            return false;
        }
        m_context->setWriteTarget({text, command.refusal});
        runTask(TaskId{command.task}, *spec, *m_context);
        return sendReply(m_socket, {.answer = WorkerAnswer::TaskEnded, .task = command.task});
    }
    case WorkerOrder::EndRun:
        endRun();
        return sendReply(m_socket, {.answer = WorkerAnswer::RunEnded, .peakMemoryBytes = readProcessStatus().peakResidentBytes});
    }
    return false;
}

void WorkerService::beginRun(const WorkerCommand& command, const std::string& cores)
{
    if (cpu_set_t set; cores.size() == sizeof set) {
        std::memcpy(&set, cores.data(), sizeof set);
        sched_setaffinity(0, sizeof set, &set);
    }
    setThreadNice(command.nice);
    m_context.reset();
    m_recorder.emplace("worker", ThreadRole::Worker, std::shared_ptr<EventRing>(m_memory, &m_memory->ring), 1);
    if (command.isNew != 0) {
        m_recorder->attachStarted(m_memory->spawnedNs.load(std::memory_order_acquire));
    } else {
        resetPeakMemory();
        m_recorder->attach();
    }
    m_context.emplace(*m_recorder, m_stop, command.cache);
}

void WorkerService::endRun()
{
    m_context.reset();
    if (m_recorder) {
        m_recorder->detach();
        m_recorder.reset();
    }
}

} // namespace juggler
