// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fiber/fiber_runtime.h"
#include "core/strategy/strategy.h"

namespace juggler {

/// Every task is a fiber with a stack of its own, all on one native thread, the calling one (M:1): waits overlap, computing does not.
/// Sleeps and file reads suspend the fiber; nothing else takes the thread from it. Keeps its stacks for the next run. [run thread]
class GreenThreadsStrategy final : public Strategy {
public:
    using Reads = FiberRun::Reads;
    explicit GreenThreadsStrategy(Reads reads = Reads::UringWherePossible) noexcept : m_reads(reads) {}

    RunReport run(const RunContext& run) override;
    [[nodiscard]] CallerLane callerLane() const noexcept override { return {"carrier", ThreadRole::Carrier}; }

private:
    Reads m_reads;
    FiberRuntime m_runtime;
};

} // namespace juggler
