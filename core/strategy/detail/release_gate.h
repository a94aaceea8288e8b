// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_listener.h"
#include "core/workload/submission_plan.h"

#include <condition_variable>
#include <mutex>

namespace juggler {

/// Where a thread that submits tasks waits until its plan has further ones. Outlives whoever ends tasks of the plan.
class ReleaseGate {
public:
    ReleaseGate(SubmissionPlan& plan, StopSignal& stop) : m_stop(stop), m_listener(stop, [this] { open(); })
    {
        plan.onRelease([this] { open(); });
    }
    ReleaseGate(const ReleaseGate&) = delete;
    ReleaseGate& operator=(const ReleaseGate&) = delete;

    /// Returns once tasks were released since the last call, or a stop was requested. [the submitting thread]
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isOpen || m_stop.isRequested(); });
        m_isOpen = false;
    }

private:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }

    StopSignal& m_stop;
    std::mutex m_mutex; // guards m_isOpen
    std::condition_variable m_changed;
    bool m_isOpen = false;
    StopListener m_listener; // last: it uses the rest
};

} // namespace juggler
