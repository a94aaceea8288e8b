// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace juggler::test {

/// A system call that a filter refuses, as a container's might.
struct Refusal {
    long systemCall = 0;
    int errnoValue = 0;
    unsigned fromSecondArgument = 0; ///< only where the second argument is at least this
};

/// Puts the calling thread, and those that it starts, behind a seccomp filter, for good. False where the system does not let it.
bool refuseSystemCall(const Refusal& refusal);

} // namespace juggler::test
