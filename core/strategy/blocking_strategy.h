// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

namespace juggler {

/// One task after the other on the run thread. [run thread]
class BlockingStrategy final : public Strategy {
public:
    RunReport run(const RunContext& context) override;
};

} // namespace juggler
