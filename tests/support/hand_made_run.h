// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include "core/timeline/timeline_builder.h"
#include "core/trace/trace.h"

#include <memory>

namespace juggler::test {

/// A timeline whose events a test writes down itself, on one or more threads that it plays. Owned by the test.
class HandMadeRun {
public:
    explicit HandMadeRun(Workload workload)
        : m_tasks(std::make_shared<const TaskList>(std::move(workload))),
          m_timeline(m_tasks, monotonicNowNs()),
          m_builder(m_trace, m_timeline)
    {
    }

    /// One more thread; the test's own thread plays it.
    ThreadRecorder& addThread(const std::string& name, ThreadRole role = ThreadRole::Worker) { return m_trace.addThread(name, role); }

    /// The timeline with everything that was recorded so far.
    const Timeline& timeline()
    {
        m_builder.drain();
        return m_timeline;
    }

private:
    std::shared_ptr<const TaskList> m_tasks;
    Trace m_trace;
    Timeline m_timeline;
    TimelineBuilder m_builder;
};

} // namespace juggler::test
