// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/loop_run.h"
#include "core/strategy/strategy.h"

namespace juggler {

/// Waits and files on an event loop, the calling thread; computing on config.workers native threads (0: as many as cores). Needs a
/// QCoreApplication. [run thread]
class HybridStrategy final : public Strategy {
public:
    explicit HybridStrategy(LoopReads reads = LoopReads::UringWherePossible) noexcept : m_reads(reads) {}

    RunReport run(const RunContext& run) override;
    [[nodiscard]] CallerLane callerLane() const noexcept override { return {"event loop", ThreadRole::EventLoop}; }

private:
    LoopReads m_reads;
};

} // namespace juggler
