// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/switch_probe.h"

#include <sched.h>

#if __has_include(<sys/rseq.h>)
#include <sys/rseq.h>
#endif

#include <cstddef>

namespace juggler {

#if defined(RSEQ_SIG)

namespace {

// The kernel checks a section's descriptor even where the thread is outside of it: the four bytes before the abort address must hold
// the signature that was registered. Nothing ever jumps there, so data will do.
constexpr std::uint32_t kAbortPlace[2] = {RSEQ_SIG, 0};

struct EmptySection {
    alignas(32) rseq_cs section{};
    EmptySection() noexcept { section.abort_ip = reinterpret_cast<std::uint64_t>(&kAbortPlace[1]); }
};

const EmptySection& emptySection() noexcept
{
    static const EmptySection section;
    return section;
}

} // namespace

SwitchProbe::SwitchProbe() noexcept
{
    if (__rseq_size == 0) {
        return; // switched off by a glibc tunable, refused by the kernel, or running under valgrind
    }
    auto* area = reinterpret_cast<struct rseq*>(static_cast<char*>(__builtin_thread_pointer()) + __rseq_offset);
    m_slot = reinterpret_cast<volatile std::uint64_t*>(reinterpret_cast<char*>(area) + offsetof(struct rseq, rseq_cs));
    m_section = reinterpret_cast<std::uint64_t>(&emptySection().section);
}

#else

SwitchProbe::SwitchProbe() noexcept = default;

#endif

std::uint16_t currentCore() noexcept
{
    return static_cast<std::uint16_t>(sched_getcpu());
}

} // namespace juggler
