// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/fiber_runtime.h"

#include "core/base/native_thread.h"
#include "core/base/open_files.h"
#include "core/base/stop_listener.h"
#include "core/fiber/carrier.h"
#include "core/fiber/task_jobs.h"
#include "core/workload/helper_reader.h"
#include "core/workload/task_counts.h"
#include "core/workload/uring_reader.h"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace juggler {

namespace {

constexpr std::size_t kMostRings = 16; // a ring takes the reads of several carriers as well as of one
constexpr std::size_t kDescriptorsOfCarrier = 2; // to be woken by others, and by the time

/// Everything that lives for one run. [run thread]
class RunningFibers {
public:
    RunningFibers(const FiberRun& run, StackPool& stacks)
        : m_run(run),
          m_stacks(stacks),
          m_count(std::clamp<std::size_t>(run.carriers, 1, std::max<std::size_t>(run.tasks.size(), 1))),
          m_hasFiles(countWhere(run.tasks.workload(), isFileKind) > 0),
          m_rings(ringsFor(run)),
          m_kernelWorkers(run.trace),
          m_jobs(run),
          m_scheduler(m_jobs, openFileLimit(m_rings > 0 ? descriptors(m_rings) : 0))
    {
    }

    RunReport run()
    {
        m_run.runThread.overheadBegin();
        makeCarriers();
        std::vector<Carrier*> carriers;
        for (Carrier& carrier : m_carriers) {
            carriers.push_back(&carrier);
        }
        m_scheduler.setUp(std::move(carriers), countOf(m_run.tasks.workload(), TaskKind::Sleep));
        const StopListener listener(m_run.stop, [this] { m_scheduler.stop(); });
        startThreads();
        m_run.runThread.overheadEnd();
        m_carriers.front().run();
        m_threads.clear(); // joins
        return std::move(m_report);
    }

private:
    void makeCarriers()
    {
        for (std::size_t i = 0; i < m_count; ++i) {
            m_recorders.push_back(i == 0 ? &m_run.runThread
                                         : &m_run.trace.addThread("carrier " + std::to_string(i + 1), ThreadRole::Carrier));
        }
        std::string why = "io_uring: switched off";
        if (m_hasFiles && m_run.reads == FiberRun::Reads::UringWherePossible) {
            why = "io_uring: " + errnoText(m_rings > 0 ? makeRings() : EMFILE);
        }
        if (m_hasFiles && m_ports.empty()) {
            m_ports.push_back(std::make_unique<ReadPort>(
                std::make_unique<HelperReader>(environment(), std::move(why), [this] { m_scheduler.wakeAll(); })));
            m_report.notes.push_back("the files were read by " + m_ports.front()->reader().describe());
        }
        if (m_hasFiles) {
            m_report.ioBackend = m_ports.front()->reader().describe();
        }
        if (m_carriers.empty()) {
            addCarriers();
        }
    }

    /// How many rings there are to be: none where there is nothing to read, or where they and what wakes the carriers would take more than
    /// half of the descriptors that are left.
    [[nodiscard]] std::size_t ringsFor(const FiberRun& run) const
    {
        const std::size_t wanted = m_hasFiles && run.reads == FiberRun::Reads::UringWherePossible ? std::min(m_count, kMostRings) : 0;
        return descriptors(wanted) <= freeDescriptors() / 2 ? wanted : 0;
    }
    [[nodiscard]] std::size_t descriptors(std::size_t rings) const { return rings + kDescriptorsOfCarrier * m_count; }

    /// As many rings as are wanted, or as there can be; an errno value where there is not one, or nothing to wait for it with.
    int makeRings()
    {
        int errnoValue = 0;
        for (std::size_t i = 0; i < m_rings && errnoValue == 0; ++i) {
            if (auto reader = UringReader::create(environment(), errnoValue)) {
                m_ports.push_back(std::make_unique<ReadPort>(std::move(reader)));
            }
        }
        if (m_ports.empty()) {
            return errnoValue;
        }
        addCarriers();
        std::vector<int> watched;
        for (const auto& port : m_ports) {
            watched.push_back(port->reader().readyFd().value());
        }
        for (Carrier& carrier : m_carriers) {
            errnoValue = carrier.parker().openDescriptors(watched);
            if (errnoValue != 0) {
                m_carriers.clear();
                m_ports.clear();
                return errnoValue;
            }
        }
        return 0;
    }

    void addCarriers()
    {
        for (std::size_t i = 0; i < m_count; ++i) {
            m_carriers.emplace_back(Carrier::Shared{m_scheduler, m_jobs, m_stacks, m_ports}, m_recorders[i], i);
        }
    }

    void startThreads()
    {
        for (std::size_t i = 1; i < m_count; ++i) {
            Carrier& carrier = m_carriers[i];
            ThreadRecorder& recorder = *m_recorders[i];
            auto thread = NativeThread::start(recorder.name(), NativeThread::kSmallStackBytes, [&carrier, &recorder] {
                recorder.attach();
                carrier.run();
                recorder.detach();
            });
            if (!thread) {
                m_report.notes.push_back(std::to_string(i) + " of " + std::to_string(m_count)
                                         + " carriers could be started: " + thread.error().message);
                return;
            }
            m_threads.push_back(std::move(*thread));
        }
    }

    [[nodiscard]] ReadEnvironment environment() { return {m_run.trace, m_run.stop, m_kernelWorkers, m_run.cache}; }

    const FiberRun& m_run;
    StackPool& m_stacks;
    std::size_t m_count; // carriers that are wanted
    bool m_hasFiles;
    std::size_t m_rings; // that are wanted
    KernelWorkers m_kernelWorkers;
    RunReport m_report;
    TaskJobs m_jobs;
    FiberScheduler m_scheduler;
    std::vector<ThreadRecorder*> m_recorders;
    std::deque<Carrier> m_carriers;
    std::vector<std::unique_ptr<ReadPort>> m_ports; // after the carriers, which helpers wake until they have ended
    std::vector<NativeThread> m_threads; // last: they use the rest
};

} // namespace

RunReport FiberRuntime::run(const FiberRun& run)
{
    RunReport report;
    {
        RunningFibers fibers(run, m_stacks);
        report = fibers.run();
    }
    m_stacks.rest();
    return report;
}

} // namespace juggler
