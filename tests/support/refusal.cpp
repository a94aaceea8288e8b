// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/refusal.h"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>

#include <array>
#include <cstddef>

namespace juggler::test {

bool refuseSystemCall(const Refusal& refusal)
{
    constexpr auto kSecondArgument = static_cast<unsigned>(offsetof(seccomp_data, args) + sizeof(__u64)); // its low half: little-endian
    const auto answer = static_cast<unsigned>(SECCOMP_RET_ERRNO) | static_cast<unsigned>(refusal.errnoValue);
    std::array<sock_filter, 6> program{{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(refusal.systemCall), 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kSecondArgument),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, refusal.fromSecondArgument, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, answer),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    }};
    const sock_fprog filter{program.size(), program.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace juggler::test
