// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/oncore/switch_record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

struct perf_event_attr;

namespace juggler {

/// One perf event that is counted on one core, and the memory into which the kernel writes its records. Closed in the destructor, with all
/// events that threads have inherited from it. [one thread reads]
class PerfRing {
public:
    /// What was refused, and the errno value.
    struct Refusal {
        enum class Step : std::uint8_t { Open, Map } step;
        int errnoValue;
    };

    PerfRing(PerfRing&& other) noexcept;
    PerfRing& operator=(PerfRing&&) = delete;
    ~PerfRing();

    /// Opens it for a core, with a ring of pages memory pages, a power of two. Nothing, and why in refusal, where the kernel refuses. pid
    /// as in perf_event_open(2): 0 is the calling thread and what it starts from now on, -1 everything.
    static std::optional<PerfRing> open(const perf_event_attr& attributes, int pid, int core, std::size_t pages, Refusal& refusal);

    [[nodiscard]] int core() const noexcept { return m_core; }

    /// Records from now on, or no more; in every thread that has inherited the event too. An errno value where the kernel refuses, else 0.
    int enable() noexcept;
    int disable() noexcept;

    /// Appends the switch records that were written since the last call, in the order of time. Where the kernel had to leave some out, a
    /// record of kind Lost stands behind the last one that it could write; how many that were.
    std::uint64_t read(std::vector<SwitchRecord>& records);

    /// The same of an event that sees every program (pid -1): who got the core. Where records were left out, one says so.
    void read(std::vector<CoreTaken>& records);

    /// Forgets what was written and not read.
    void discard() noexcept;

private:
    /// Calls visit(ring, header, position) for each new record, then frees their room; whether the ring was full.
    template <typename Visit>
    bool visitNew(Visit&& visit);

    PerfRing(FileDescriptor event, void* memory, std::size_t bytes, int core) noexcept;

    FileDescriptor m_event;
    std::byte* m_memory = nullptr; // a page of positions, then the ring
    std::size_t m_bytes = 0;
    int m_core = 0;
    std::int64_t m_lastNs = 0; // of the last record
    bool m_isLossOpen = false; // the ring was found full, and Lost was told already
};

} // namespace juggler
