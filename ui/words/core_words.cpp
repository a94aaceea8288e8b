// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/core_words.h"

#include <QtCore/QtGlobal>

namespace juggler::ui {

namespace {

constexpr const char* kWords[] = {
    // The models: core/strategy/catalog
    QT_TRANSLATE_NOOP("juggler::core", "Blocking"),
    QT_TRANSLATE_NOOP("juggler::core", "One task after the other on one thread. The caller waits for each: the baseline."),
    QT_TRANSLATE_NOOP("juggler::core", "Thread pool"),
    QT_TRANSLATE_NOOP("juggler::core", "A few native threads take tasks from one queue. A blocked worker does no other work."),
    QT_TRANSLATE_NOOP("juggler::core", "Event loop"),
    QT_TRANSLATE_NOOP("juggler::core", "One thread, asynchronous timers and file reads: waits overlap, computing does not."),
    QT_TRANSLATE_NOOP("juggler::core", "Dedicated threads"),
    QT_TRANSLATE_NOOP("juggler::core", "A native thread for every task. The kernel overlaps their waits and shares out the cores."),
    QT_TRANSLATE_NOOP("juggler::core", "Green threads"),
    QT_TRANSLATE_NOOP("juggler::core",
                      "Many tasks on one native thread (M:1), scheduled by the program alone: huge numbers of waits, no parallel CPU."),
    QT_TRANSLATE_NOOP("juggler::core", "Virtual threads"),
    QT_TRANSLATE_NOOP("juggler::core", "Many tasks on several native threads, the carriers (M:N): waits overlap, computing is parallel."),
    QT_TRANSLATE_NOOP("juggler::core", "Processes"),
    QT_TRANSLATE_NOOP("juggler::core", "Each worker is a process with its own memory: as parallel as threads, expensive to start."),
    QT_TRANSLATE_NOOP("juggler::core", "Hybrid"),
    QT_TRANSLATE_NOOP("juggler::core", "Waits and I/O on an event loop, computing on native threads: the best of both."),
    QT_TRANSLATE_NOOP("juggler::core", "Recorded process"),
    QT_TRANSLATE_NOOP("juggler::core", "A process of another program, as its own trace tells it."),

    // A run in a sentence, its parts: core/analysis/explain
    QT_TRANSLATE_NOOP("juggler::core", "no task was run"),
    QT_TRANSLATE_NOOP("juggler::core", "one process"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 processes"),
    QT_TRANSLATE_NOOP("juggler::core", "one process, %1 to start"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 processes, %2 to start"),
    QT_TRANSLATE_NOOP("juggler::core", "one thread"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 threads"),
    QT_TRANSLATE_NOOP("juggler::core", "waited %1 of %2"),
    QT_TRANSLATE_NOOP("juggler::core", "blocked in waits for %1 % of their time"),
    QT_TRANSLATE_NOOP("juggler::core", "on average %1 tasks in progress and %2 cores busy"),
    QT_TRANSLATE_NOOP("juggler::core", "on average %1 events in progress"),
    QT_TRANSLATE_NOOP("juggler::core", "as fast as %1 cores allow"),
    QT_TRANSLATE_NOOP("juggler::core", "as fast as its longest task"),
    QT_TRANSLATE_NOOP("juggler::core", "each task waited for the one before it"),
    QT_TRANSLATE_NOOP("juggler::core", "one task held the loop for %1"),
    QT_TRANSLATE_NOOP("juggler::core", "one thread computes on one core at a time"),
    QT_TRANSLATE_NOOP("juggler::core", "half of the tasks queued for %1 or longer"),

    // Lengths: core/base/time_text
    QT_TRANSLATE_NOOP("juggler::core", "%1 min %2 s"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 h %2 min"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 days"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 years"),

    // Notes of a run: core/engine, core/strategy, core/fiber
    QT_TRANSLATE_NOOP("juggler::core", "limit the run to %1 of the cores: %2"),
    QT_TRANSLATE_NOOP("juggler::core", "nice %1 was refused: the threads run at %2"),
    QT_TRANSLATE_NOOP("juggler::core", "the run was cut short: %1"),
    QT_TRANSLATE_NOOP("juggler::core", "start thread %1: %2"),
    QT_TRANSLATE_NOOP("juggler::core", "when threads were on a core is found by themselves: %1"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 events were lost: there was no memory to record them"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 switch records were lost: there was no room for them; what they left open is drawn as ready"),
    QT_TRANSLATE_NOOP("juggler::core", "the files were read by %1"),
    QT_TRANSLATE_NOOP("juggler::core", "the tasks' own thread, blocked by each read (%1; no helper thread could be started)"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 helper thread (%2)"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 helper threads (%2)"),
    QT_TRANSLATE_NOOP("juggler::core", "io_uring: switched off"),
    QT_TRANSLATE_NOOP("juggler::core", "io_uring: %1"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 of %2 carriers could be started: %3"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 of %2 threads could not be started: %3"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 of %2 threads for computing could be started: %3"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 of %2 threads could be started: %3"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 of %2 processes could be started: %3"),
    QT_TRANSLATE_NOOP("juggler::core", "not every worker process could be started: %1: %2"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 while it had no task"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 before its first task"),
    QT_TRANSLATE_NOOP("juggler::core", "the user's limit of processes (ulimit -u) is %1, %2 in use, %3 kept free"),
    QT_TRANSLATE_NOOP("juggler::core", "the control group's pids.max is %1, %2 in use, %3 kept free"),
    QT_TRANSLATE_NOOP("juggler::core", "the machine's memory in KiB is %1, %2 in use, %3 kept free"),
    QT_TRANSLATE_NOOP("juggler::core", "the control group's memory in KiB is %1, %2 in use, %3 kept free"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 is %2, %3 in use, %4 kept free"),
    QT_TRANSLATE_NOOP("juggler::core", "no limit is known"),

    // How on-core times were found: core/oncore
    QT_TRANSLATE_NOOP("juggler::core", "raise kernel.perf_event_mlock_kb (it is %1), or the limit of locked memory"),
    QT_TRANSLATE_NOOP("juggler::core", "allow the program more open files"),
    QT_TRANSLATE_NOOP("juggler::core", "this kernel has no perf events, or a container's system-call filter (seccomp) hides them"),
    QT_TRANSLATE_NOOP("juggler::core", "set kernel.perf_event_paranoid to 2 or less (it is %1)"),
    QT_TRANSLATE_NOOP(
        "juggler::core",
        "a container's system-call filter (seccomp) or a security module forbids it; kernel.perf_event_paranoid is %1, and 2 is enough"),
    QT_TRANSLATE_NOOP("juggler::core", "kernel.perf_event_paranoid is %1, and 2 is enough"),
    QT_TRANSLATE_NOOP("juggler::core",
                      "record switches of the thread that starts the run: it was not started by the one that opened the records"),

    // The page cache: core/workload/page_cache
    QT_TRANSLATE_NOOP("juggler::core", "%1: the system does not tell whether it has left the page cache, since it belongs to another user"),
    QT_TRANSLATE_NOOP("juggler::core", "%1: its file system keeps it in memory, so reading it never waits"),
    QT_TRANSLATE_NOOP("juggler::core", "%1: %2 of %3 stayed in the page cache"),
    QT_TRANSLATE_NOOP("juggler::core", "%1: only %2 of %3 are in the page cache"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 more files are not in the state that was asked for either"),

    // Why a task failed: core/model/task_outcome
    QT_TRANSLATE_NOOP("juggler::core", "not started"),
    QT_TRANSLATE_NOOP("juggler::core", "the folder for temporary files"),
    QT_TRANSLATE_NOOP("juggler::core", "not a regular file"),
    QT_TRANSLATE_NOOP("juggler::core", "the file became shorter while it was read"),
    QT_TRANSLATE_NOOP("juggler::core", "the task threw an exception"),
    QT_TRANSLATE_NOOP("juggler::core", "the machine's reserve of threads would be used up"),
    QT_TRANSLATE_NOOP("juggler::core", "there is nothing to read now, and waiting for it might never end"),
    QT_TRANSLATE_NOOP("juggler::core", "all files of the workload together are larger than the free space"),
    QT_TRANSLATE_NOOP("juggler::core", "worker ended by signal %1"),
    QT_TRANSLATE_NOOP("juggler::core", "worker ended with status %1"),

    // What is wrong with a workload: core/model
    QT_TRANSLATE_NOOP("juggler::core", "a file to read needs a path"),
    QT_TRANSLATE_NOOP("juggler::core", "a path cannot contain a zero byte"),
    QT_TRANSLATE_NOOP("juggler::core", "a folder cannot contain a zero byte"),
    QT_TRANSLATE_NOOP("juggler::core", "write %1 bytes: must be from 0 to %2"),
    QT_TRANSLATE_NOOP("juggler::core", "fib(%1): n must be from 0 to %2, fib(94) does not fit into 64 bits"),
    QT_TRANSLATE_NOOP("juggler::core", "sleep %1 ms: must be from 0 to %2 ms (one day)"),
    QT_TRANSLATE_NOOP("juggler::core", "count %1: must be from 1 to %2"),
    QT_TRANSLATE_NOOP("juggler::core", "group %1: there is another group called \"%2\""),
    QT_TRANSLATE_NOOP("juggler::core", "group %1: runs after \"%2\", and no group has that name"),
    QT_TRANSLATE_NOOP("juggler::core", "group %1: would have to wait for itself to end"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 tasks: at most %2 in one workload"),

    // Files: core/formats
    QT_TRANSLATE_NOOP("juggler::core", "Juggler session"),
    QT_TRANSLATE_NOOP("juggler::core", "Juggler session, compressed"),
    QT_TRANSLATE_NOOP("juggler::core", "Chrome trace"),
    QT_TRANSLATE_NOOP("juggler::core", "Intervals as comma-separated values"),
    QT_TRANSLATE_NOOP("juggler::core", "PNG picture"),
    QT_TRANSLATE_NOOP("juggler::core", "SVG picture"),
    QT_TRANSLATE_NOOP("juggler::core", "PDF document"),
    QT_TRANSLATE_NOOP("juggler::core", "open %1: not a regular file"),
    QT_TRANSLATE_NOOP("juggler::core", "open %1: larger than 64 MiB, not a workload"),
    QT_TRANSLATE_NOOP("juggler::core", "open %1: %2"),
    QT_TRANSLATE_NOOP("juggler::core", "read %1: the file is empty"),
    QT_TRANSLATE_NOOP("juggler::core", "read %1: %2"),
    QT_TRANSLATE_NOOP("juggler::core", "write %1: %2"),

    // The search line: core/analysis/interval_query
    QT_TRANSLATE_NOOP("juggler::core",
                      "words   > 5 ms   < 100us   5ms..20ms   waiting   state:ready   kind:fib   thread:worker 2   core:1   model:event   failed"),
    QT_TRANSLATE_NOOP("juggler::core", "nothing is both that long and that short"),
    QT_TRANSLATE_NOOP("juggler::core", "a length is missing: write > 5 ms"),
    QT_TRANSLATE_NOOP("juggler::core", "\"%1\" is not a length: write > 5 ms"),
    QT_TRANSLATE_NOOP("juggler::core", "%1 has no unit: write %2 ms, %3 us or %4 s"),
    QT_TRANSLATE_NOOP("juggler::core", "\"%1\" is no unit of time: write ns, us, ms, s or min"),
    QT_TRANSLATE_NOOP("juggler::core", "write a range like 5ms..20ms"),
    QT_TRANSLATE_NOOP("juggler::core", "%1: names nothing: write %2"),
    QT_TRANSLATE_NOOP("juggler::core", "\"%1\" is no core: write core:1"),
    QT_TRANSLATE_NOOP("juggler::core", "\"%1\" is no state: write running, ready, waiting or queued"),
    QT_TRANSLATE_NOOP("juggler::core", "\"%1\" is no kind of task: write file-read, file-write, sleep, fibonacci or add"),

    // The system's reasons, as far as they are met
    QT_TRANSLATE_NOOP("juggler::core", "Permission denied"),
    QT_TRANSLATE_NOOP("juggler::core", "Operation not permitted"),
    QT_TRANSLATE_NOOP("juggler::core", "No such file or directory"),
    QT_TRANSLATE_NOOP("juggler::core", "Is a directory"),
    QT_TRANSLATE_NOOP("juggler::core", "Not a directory"),
    QT_TRANSLATE_NOOP("juggler::core", "File exists"),
    QT_TRANSLATE_NOOP("juggler::core", "File too large"),
    QT_TRANSLATE_NOOP("juggler::core", "No space left on device"),
    QT_TRANSLATE_NOOP("juggler::core", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("juggler::core", "Read-only file system"),
    QT_TRANSLATE_NOOP("juggler::core", "Too many open files"),
    QT_TRANSLATE_NOOP("juggler::core", "Cannot allocate memory"),
    QT_TRANSLATE_NOOP("juggler::core", "Resource temporarily unavailable"),
    QT_TRANSLATE_NOOP("juggler::core", "Input/output error"),
    QT_TRANSLATE_NOOP("juggler::core", "Invalid argument"),
    QT_TRANSLATE_NOOP("juggler::core", "Function not implemented"),
    QT_TRANSLATE_NOOP("juggler::core", "Device or resource busy"),
    QT_TRANSLATE_NOOP("juggler::core", "File name too long"),
    QT_TRANSLATE_NOOP("juggler::core", "Broken pipe"),
};

} // namespace

std::span<const char* const> coreWords() noexcept
{
    return kWords;
}

} // namespace juggler::ui
