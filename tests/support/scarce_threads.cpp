// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scarce_threads.h"

#include "core/strategy/detail/thread_budgets.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <string>
#include <vector>

namespace juggler::test {

namespace {

constexpr uid_t kNobodyElse = 61'234; // a user without any process

bool becomeUser(uid_t id)
{
    constexpr uid_t kSavedRoot = 0; // the way back
    return syscall(SYS_setresuid, id, id, kSavedRoot) == 0;
}

} // namespace

int threadsOfThisUser()
{
    detail::LimitSources sources = detail::LimitSources::ofThisProcess();
    sources.userProcessLimit = 1;
    for (const detail::ThreadBudget& budget : detail::readThreadBudgets(sources)) {
        if (budget.name.find("ulimit -u") != std::string::npos) {
            return static_cast<int>(budget.used);
        }
    }
    return 0;
}

ScarceThreads::ScarceThreads(int more) : m_wasRoot(geteuid() == 0)
{
    getrlimit(RLIMIT_NPROC, &m_before);
    const int used = m_wasRoot ? 1 : threadsOfThisUser();
    const rlimit scarce{.rlim_cur = static_cast<rlim_t>(used + more), .rlim_max = m_before.rlim_max};
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
