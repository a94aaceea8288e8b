// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/run_name.h"

#include "core/analysis/run_label.h"

namespace juggler {

std::string runName(const RunRecord& run, int cores)
{
    return modelLabel(run.config(), cores);
}

} // namespace juggler
