// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"

#include <cstddef>

namespace juggler {

/// How many tasks of the workload are of a kind for which isIt(kind) is true. [any thread]
template <typename IsIt>
std::size_t countWhere(const Workload& workload, IsIt&& isIt)
{
    std::size_t count = 0;
    for (const TaskGroup& group : workload.groups) {
        count += isIt(kindOf(group.spec)) ? static_cast<std::size_t>(group.count) : 0;
    }
    return count;
}

/// How many are of that kind. [any thread]
inline std::size_t countOf(const Workload& workload, TaskKind kind)
{
    return countWhere(workload, [kind](TaskKind other) { return other == kind; });
}

} // namespace juggler
