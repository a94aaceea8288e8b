// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/concurrency_index.h"
#include "core/analysis/figures.h"

namespace juggler {

/// Lets the running part of the curve mean tasks on a core, as the curves under the panels do: what threads run without a task counts no
/// longer. Only as far as the index knows the run. [any thread]
void countTasksOnly(ProgressCurve& curve, const ConcurrencyIndex& index);

} // namespace juggler
