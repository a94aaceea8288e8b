// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/loop_run.h"
#include "core/strategy/strategy.h"

namespace juggler {

/// Every task is a coroutine on one native thread, the calling one: waits overlap, computing does not. Timers come from Qt's event loop,
/// file reads from io_uring, or from a few helper threads where the system refuses that. Needs a QCoreApplication. [run thread]
class EventLoopStrategy final : public Strategy {
public:
    using Reads = LoopReads;

    explicit EventLoopStrategy(Reads reads = Reads::UringWherePossible) noexcept : m_reads(reads) {}

    RunReport run(const RunContext& run) override;
    [[nodiscard]] CallerLane callerLane() const noexcept override { return {"event loop", ThreadRole::EventLoop}; }

private:
    Reads m_reads;
};

} // namespace juggler
