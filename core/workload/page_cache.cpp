// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/page_cache.h"

namespace juggler {

CachePreparation prepareFiles(const std::vector<std::string>&, CacheMode, const StopSignal&)
{
    return {};
}

} // namespace juggler
