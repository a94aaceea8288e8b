// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/processes_strategy.h"

#include "core/base/native_thread.h"
#include "core/model/machine_info.h"
#include "core/strategy/detail/process_run.h"

#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>

namespace juggler {

namespace {

using detail::ProcessRun;
using detail::WorkerTerms;

/// The workers run as the calling thread would.
WorkerTerms termsOfThisThread(const RunConfig& config)
{
    WorkerTerms terms{.nice = getpriority(PRIO_PROCESS, static_cast<id_t>(currentThreadId())), .cache = config.cache};
    sched_getaffinity(0, sizeof terms.cores, &terms.cores);
    return terms;
}

void refuseAll(const RunContext& context, int errnoValue)
{
    SubmissionPlan plan(context.tasks, context.config.await);
    while (const std::optional<TaskId> task = plan.next()) {
        context.runThread.submitted(*task);
        context.runThread.endedUnstarted(*task, TaskOutcome::NotStarted, TaskError::system(TaskOperation::StartThread, errnoValue));
        plan.ended(*task);
    }
}

} // namespace

ProcessesStrategy::ProcessesStrategy() : m_program(detail::findWorkerProgram()) {}

ProcessesStrategy::~ProcessesStrategy() = default;

std::optional<std::string> ProcessesStrategy::whyNotAvailable() const
{
    return access(m_program.c_str(), X_OK) == 0 ? std::nullopt : std::optional(m_program + ": " + errnoText(errno));
}

RunReport ProcessesStrategy::run(const RunContext& context)
{
    const WorkerTerms terms = termsOfThisThread(context.config);
    if (const int errnoValue = makeReady(terms.nice); errnoValue != 0) {
        refuseAll(context, errnoValue);
        return {};
    }
    const auto size = static_cast<std::size_t>(effectiveWorkers(context.config, usableCores()));
    return ProcessRun(context, m_pool, terms, size).run();
}

/// Sees to a thread that can start workers with the nice value; an errno value where the system refuses it.
int ProcessesStrategy::makeReady(int nice)
{
    if (m_pool.spawner && nice < m_pool.nice) {
        m_pool.kept.clear(); // to lower a nice value needs a privilege, to begin anew from this thread does not
        m_pool.spawner.reset();
    }
    int errnoValue = 0;
    if (!m_pool.spawner) {
        m_pool.spawner = std::make_unique<detail::WorkerSpawner>(m_program, errnoValue);
        if (errnoValue != 0) {
            m_pool.spawner.reset();
        }
    }
    m_pool.nice = nice;
    return errnoValue;
}

} // namespace juggler
