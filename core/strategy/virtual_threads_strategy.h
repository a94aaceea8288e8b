// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fiber/fiber_runtime.h"
#include "core/strategy/strategy.h"

namespace juggler {

/// Every task is a fiber with a stack of its own, on as many native threads as RunConfig::workers says, the carriers, of which the calling
/// thread is the first (M:N): waits overlap, computing is parallel. A task goes on wherever a carrier is free. [run thread]
class VirtualThreadsStrategy final : public Strategy {
public:
    using Reads = FiberRun::Reads;
    explicit VirtualThreadsStrategy(Reads reads = Reads::UringWherePossible) noexcept : m_reads(reads) {}

    RunReport run(const RunContext& run) override;
    [[nodiscard]] CallerLane callerLane() const noexcept override { return {"carrier 1", ThreadRole::Carrier}; }

private:
    Reads m_reads;
    FiberRuntime m_runtime;
};

} // namespace juggler
