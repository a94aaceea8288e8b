// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/blocking_strategy.h"

#include "core/workload/blocking_context.h"
#include "core/workload/run_task.h"
#include "core/workload/submission_plan.h"

#include <vector>

namespace juggler {

namespace {

void submitAvailable(SubmissionPlan& plan, ThreadRecorder& recorder, std::vector<TaskId>& submitted)
{
    while (const std::optional<TaskId> task = plan.next()) {
        recorder.submitted(*task);
        submitted.push_back(*task);
    }
}

} // namespace

RunReport BlockingStrategy::run(const RunContext& context)
{
    SubmissionPlan plan(context.tasks, AwaitMode::Together); // awaiting in turn is what it does anyway
    std::vector<TaskId> submitted;
    submitted.reserve(context.tasks.size());
    BlockingContext taskContext(context.runThread, context.stop, context.config.cache, context.writes);
    submitAvailable(plan, context.runThread, submitted);
    for (std::size_t i = 0; i < submitted.size(); ++i) {
        runTask(submitted[i], context.tasks.spec(submitted[i]), taskContext);
        plan.ended(submitted[i]);
        submitAvailable(plan, context.runThread, submitted);
    }
    return {};
}

} // namespace juggler
