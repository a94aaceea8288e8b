// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>
#include <sys/types.h>

namespace juggler::test {

/// While it lives, the calling thread and the threads that it starts are an ordinary user's, and the system refuses any beyond `more`.
/// root passes every limit of processes, so there the calling thread alone takes another user's identity for the time (a Linux
/// thread has its own; the C library's setresuid() would change them all). [one thread]
class ScarceThreads {
public:
    explicit ScarceThreads(int more);
    ScarceThreads(const ScarceThreads&) = delete;
    ScarceThreads& operator=(const ScarceThreads&) = delete;
    ~ScarceThreads();

    /// Whether the limit is in force.
    [[nodiscard]] bool isValid() const noexcept { return m_isValid; }

private:
    rlimit m_before{};
    bool m_wasRoot;
    bool m_isValid = false;
};

/// Threads that this process's user has now, in all of his processes. [any thread]
int threadsOfThisUser();

} // namespace juggler::test
