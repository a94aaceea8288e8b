// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/oncore/perf_ring.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace juggler {

/// The kernel's own records of when a thread got a core and when it lost it, for the thread that opened this, every thread that it starts
/// from then on and those threads' threads and child processes: one software event a core, which they inherit (perf_event_open(2)).
/// It asks for no privilege: what happens within the kernel is excluded, and no thread of anybody else is seen.
///
/// Owned by the engine; it records between begin() and end() only, also in threads and processes that are older than begin(). [opened
/// on the thread whose descendants are to be seen; then one thread at a time]
class SwitchRecords {
public:
    /// Opens it, with rings as large as the kernel allows. The error says what was tried, why it was refused and what to set.
    static Result<std::unique_ptr<SwitchRecords>> open();

    SwitchRecords(const SwitchRecords&) = delete;
    SwitchRecords& operator=(const SwitchRecords&) = delete;

    /// Forgets what was recorded and records from now on. An error where the calling thread is none of those that are seen. Takes 0.1 ms.
    Result<void> begin();
    /// Records no more; what was recorded can still be taken.
    void end() noexcept;

    /// Appends what was recorded since the last call: core after core, the records of each in the order of time.
    void take(std::vector<SwitchRecord>& records);

    /// Whether the kernel also lets it see who has a core while no thread of this program does: to root, and at
    /// kernel.perf_event_paranoid 0 or less.
    [[nodiscard]] bool seesOthers() const noexcept { return !m_wideRings.empty(); }
    /// As take(), of who got which core, of all programs; nothing unless seesOthers().
    void takeOthers(std::vector<CoreTaken>& records);

    /// Records since begin() for which the kernel had no room.
    [[nodiscard]] std::uint64_t lostCount() const noexcept { return m_lostCount; }

    /// Memory pages of each core's ring.
    [[nodiscard]] std::size_t pagesPerCore() const noexcept { return m_pages; }

    /// The same with rings of exactly that many pages, a power of two: what happens where they are too small. [tests]
    static Result<std::unique_ptr<SwitchRecords>> openWithPages(std::size_t pages);

private:
    [[nodiscard]] bool seesCallingThread();

    SwitchRecords(std::vector<PerfRing> rings, std::size_t pages);

    std::vector<PerfRing> m_rings; // one a core
    std::vector<PerfRing> m_wideRings; // the same, of all programs; none where that is refused
    std::size_t m_pages;
    std::vector<SwitchRecord> m_first; // what begin() has taken already
    std::uint64_t m_lostCount = 0;
};

} // namespace juggler
