// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/blocking_strategy.h"

#include "core/workload/blocking_context.h"
#include "core/workload/run_task.h"

namespace juggler {

RunReport BlockingStrategy::run(const RunContext& context)
{
    const auto count = static_cast<std::uint32_t>(context.tasks.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        context.runThread.submitted(TaskId{i});
    }
    BlockingContext taskContext(context.runThread, context.stop, context.config.cache);
    for (std::uint32_t i = 0; i < count; ++i) {
        runTask(TaskId{i}, context.tasks.spec(TaskId{i}), taskContext);
    }
    return {};
}

} // namespace juggler
