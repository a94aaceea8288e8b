// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_signal.h"

#include <functional>
#include <utility>

namespace juggler {

/// Listens to a stop signal for as long as it lives. [any thread]
class StopListener {
public:
    StopListener(StopSignal& stop, std::function<void()> listener) : m_stop(stop), m_id(stop.addListener(std::move(listener))) {}
    StopListener(const StopListener&) = delete;
    StopListener& operator=(const StopListener&) = delete;
    ~StopListener() { m_stop.removeListener(m_id); }

private:
    StopSignal& m_stop;
    StopSignal::ListenerId m_id;
};

} // namespace juggler
