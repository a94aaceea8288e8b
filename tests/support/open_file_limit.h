// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>

namespace juggler::test {

/// Lowers the soft limit of open files while it lives. [one at a time]
class OpenFileLimit {
public:
    explicit OpenFileLimit(rlim_t files)
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit lower{files, m_before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &lower);
    }
    ~OpenFileLimit() { setrlimit(RLIMIT_NOFILE, &m_before); }
    OpenFileLimit(const OpenFileLimit&) = delete;
    OpenFileLimit& operator=(const OpenFileLimit&) = delete;

private:
    rlimit m_before{};
};

} // namespace juggler::test
