// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

namespace juggler::test {

/// The processes whose parent is pid, as /proc tells. [any thread]
[[nodiscard]] std::set<int> childrenOf(long long pid);

/// Whether the process is there and does not only wait to be collected. [any thread]
[[nodiscard]] bool isAlive(int pid);

/// Whether any of them isAlive(). [any thread]
[[nodiscard]] bool anyAlive(const std::set<int>& pids);

} // namespace juggler::test
