// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scarce_threads.h"

#include "core/strategy/detail/thread_budgets.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <vector>

namespace juggler::test {

namespace {

constexpr uid_t kNobodyElse = 61'234; // a user without any process

bool becomeUser(uid_t id)
{
    constexpr uid_t kSavedRoot = 0; // the way back
    return syscall(SYS_setresuid, id, id, kSavedRoot) == 0;
}

/// Threads that the current user has now.
rlim_t threadsOfUser()
{
    detail::LimitSources sources = detail::LimitSources::ofThisProcess();
    sources.userProcessLimit = 1;
    for (const detail::ThreadBudget& budget : detail::readThreadBudgets(sources)) {
        if (budget.limit == 1 && budget.name.find("ulimit -u") != std::string::npos) {
            return static_cast<rlim_t>(budget.used);
        }
    }
    return 0;
}

} // namespace

ScarceThreads::ScarceThreads(int more) : m_wasRoot(geteuid() == 0)
{
    getrlimit(RLIMIT_NPROC, &m_before);
    const rlim_t used = m_wasRoot ? 1 : threadsOfUser();
    const rlimit scarce{.rlim_cur = used + static_cast<rlim_t>(more), .rlim_max = m_before.rlim_max};
    m_isValid = setrlimit(RLIMIT_NPROC, &scarce) == 0 && (!m_wasRoot || becomeUser(kNobodyElse));
}

ScarceThreads::~ScarceThreads()
{
    if (m_wasRoot) {
        becomeUser(0);
    }
    setrlimit(RLIMIT_NPROC, &m_before);
}

} // namespace juggler::test
