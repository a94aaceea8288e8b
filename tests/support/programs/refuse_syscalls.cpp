// SPDX-License-Identifier: GPL-3.0-or-later
// refuse_syscalls NAME[,NAME...] PROGRAM [ARGUMENT...]: runs the program where the system calls end with EPERM, as containers refuse them.
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace {

constexpr int kCannotRun = 99; // no exit status of the program under test

/// The number of a system call that can be refused; -1 for an unknown name.
long numberOf(const std::string& name)
{
    if (name == "io_uring_setup") {
        return SYS_io_uring_setup;
    }
    return name == "perf_event_open" ? SYS_perf_event_open : -1;
}

/// A program for the kernel: EPERM for each of the calls, all others as ever (seccomp(2)).
std::vector<sock_filter> filterFor(const std::vector<long>& calls)
{
    std::vector<sock_filter> filter{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    for (const long call : calls) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<__u32>(call), 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    }
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return filter;
}

bool install(std::vector<sock_filter> filter)
{
    const sock_fprog program{.len = static_cast<unsigned short>(filter.size()), .filter = filter.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

int cannot(const std::string& what)
{
    std::fprintf(stderr, "refuse_syscalls: %s: %s\n", what.c_str(), std::strerror(errno));
    return kCannotRun;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        return cannot("NAME[,NAME...] PROGRAM [ARGUMENT...]");
    }
    std::vector<long> calls;
    std::string names = argv[1];
    for (char* name = std::strtok(names.data(), ","); name; name = std::strtok(nullptr, ",")) {
        calls.push_back(numberOf(name));
        if (calls.back() < 0) {
            return cannot(std::string("unknown system call ") + name);
        }
    }
    if (!install(filterFor(calls))) {
        return cannot("seccomp");
    }
    execv(argv[2], argv + 2);
    return cannot(argv[2]);
}
