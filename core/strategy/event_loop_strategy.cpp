// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/event_loop_strategy.h"

#include "core/strategy/detail/event_loop.h"
#include "core/strategy/detail/helper_reader.h"
#include "core/strategy/detail/stop_listener.h"
#include "core/strategy/detail/uring_reader.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>

namespace juggler {

namespace {

bool hasFileTasks(const TaskList& tasks)
{
    return std::ranges::any_of(tasks.workload().groups, [](const TaskGroup& group) { return isFileKind(kindOf(group.spec)); });
}

/// Every task was refused for the same reason.
void refuseAll(const RunContext& run, TaskError error)
{
    for (std::uint32_t i = 0; i < run.tasks.size(); ++i) {
        run.runThread.submitted(TaskId{i});
        run.runThread.endedUnstarted(TaskId{i}, TaskOutcome::NotStarted, error);
    }
}

std::unique_ptr<AsyncReader> chooseReader(const RunContext& run, EventLoopStrategy::Reads reads, LoopWaiter& waiter)
{
    std::string why = "io_uring: switched off";
    if (reads == EventLoopStrategy::Reads::UringWherePossible) {
        int errnoValue = 0;
        if (auto uring = UringReader::create(run, errnoValue)) {
            return uring;
        }
        why = "io_uring: " + errnoText(errnoValue);
    }
    return std::make_unique<HelperReader>(run, std::move(why), [&waiter] { waiter.wake(); });
}

/// The backend of the file reads, watched by waiter; null where no task reads a file.
std::unique_ptr<AsyncReader> makeReader(const RunContext& run, EventLoopStrategy::Reads reads, LoopWaiter& waiter, RunReport& report)
{
    if (!hasFileTasks(run.tasks)) {
        return nullptr;
    }
    std::unique_ptr<AsyncReader> reader = chooseReader(run, reads, waiter);
    report.ioBackend = reader->describe();
    if (const std::optional<int> fd = reader->readyFd()) {
        waiter.watch(*fd);
    } else {
        report.notes.push_back("the files were read by " + report.ioBackend);
    }
    return reader;
}

} // namespace

RunReport EventLoopStrategy::run(const RunContext& run)
{
    RunReport report;
    run.runThread.overheadBegin();
    int errnoValue = 0;
    const std::unique_ptr<LoopWaiter> waiter = LoopWaiter::create(errnoValue);
    if (!waiter) {
        run.runThread.overheadEnd();
        refuseAll(run, TaskError::system(TaskOperation::Allocate, errnoValue));
        return report;
    }
    EventLoopContext context(run, makeReader(run, m_reads, *waiter, report));
    EventLoop loop(run, context, *waiter);
    const StopListener listener(run.stop, [&waiter] { waiter->wake(); });
    run.runThread.overheadEnd();
    loop.run();
    return report;
}

} // namespace juggler
