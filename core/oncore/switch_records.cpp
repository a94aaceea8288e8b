// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oncore/switch_records.h"

#include "core/base/native_thread.h"
#include "core/oncore/perf_refusal.h"

#include <linux/perf_event.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

namespace juggler {

namespace {

// 512 KiB a core, as much as the kernel lets an ordinary user have (perf_event_mlock_kb): 16,000 records, where 8 ms of the
// fastest switching make 2,000.
constexpr std::size_t kMostPages = 128;
constexpr std::size_t kLeastPages = 8;
constexpr int kThisThread = 0; // and what it starts
constexpr int kEverything = -1;

perf_event_attr switchesOnly()
{
    perf_event_attr attributes{};
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_SOFTWARE;
    attributes.config = PERF_COUNT_SW_DUMMY; // counts nothing
    attributes.sample_type = PERF_SAMPLE_TID | PERF_SAMPLE_TIME | PERF_SAMPLE_CPU;
    attributes.sample_id_all = 1;
    attributes.context_switch = 1;
    attributes.task = 1; // a thread's end, which is no switch
    attributes.inherit = 1;
    attributes.disabled = 1;
    attributes.exclude_kernel = 1; // else it would need a privilege
    attributes.exclude_hv = 1;
    attributes.use_clockid = 1;
    attributes.clockid = CLOCK_MONOTONIC;
    return attributes;
}

/// Of every program, without what threads inherit.
perf_event_attr switchesOfAll()
{
    perf_event_attr attributes = switchesOnly();
    attributes.inherit = 0;
    attributes.task = 0;
    return attributes;
}

/// One ring for each core that is on line; empty, and why, where the kernel refuses one.
std::vector<PerfRing> openRings(const perf_event_attr& attributes, int pid, std::size_t pages, PerfRing::Refusal& refusal)
{
    std::vector<PerfRing> rings;
    const auto cores = static_cast<int>(sysconf(_SC_NPROCESSORS_CONF));
    for (int core = 0; core < cores; ++core) {
        if (auto ring = PerfRing::open(attributes, pid, core, pages, refusal)) {
            rings.push_back(std::move(*ring));
        } else if (refusal.step != PerfRing::Refusal::Step::Open || refusal.errnoValue != ENODEV) { // ENODEV: it is off line
            return {};
        }
    }
    return rings;
}

} // namespace

SwitchRecords::SwitchRecords(std::vector<PerfRing> rings, std::size_t pages) : m_rings(std::move(rings)), m_pages(pages)
{
    PerfRing::Refusal ignored{}; // as it is to most users
    m_wideRings = openRings(switchesOfAll(), kEverything, pages, ignored);
}

Result<std::unique_ptr<SwitchRecords>> SwitchRecords::open()
{
    for (std::size_t pages = kMostPages; pages > kLeastPages; pages /= 2) {
        PerfRing::Refusal refusal{};
        auto rings = openRings(switchesOnly(), kThisThread, pages, refusal);
        if (!rings.empty()) {
            return std::unique_ptr<SwitchRecords>(new SwitchRecords(std::move(rings), pages));
        }
        if (refusal.step == PerfRing::Refusal::Step::Open) {
            break; // with smaller rings it would be no different
        }
    }
    return openWithPages(kLeastPages);
}

Result<std::unique_ptr<SwitchRecords>> SwitchRecords::openWithPages(std::size_t pages)
{
    PerfRing::Refusal refusal{};
    auto rings = openRings(switchesOnly(), kThisThread, pages, refusal);
    if (rings.empty()) {
        return Error{describeRefusal(refusal)};
    }
    return std::unique_ptr<SwitchRecords>(new SwitchRecords(std::move(rings), pages));
}

Result<void> SwitchRecords::begin()
{
    m_lostCount = 0;
    m_first.clear();
    for (PerfRing& ring : m_rings) {
        ring.discard();
        if (const int errnoValue = ring.enable(); errnoValue != 0) {
            end();
            return systemError("enable switch records of core", std::to_string(ring.core()), errnoValue);
        }
    }
    for (PerfRing& ring : m_wideRings) {
        ring.discard();
        ring.enable();
    }
    if (!seesCallingThread()) {
        end();
        return Error{"record switches of the thread that starts the run: it was not started by the one that opened the records"};
    }
    return {};
}

// Sleeps for a moment, which makes two records, unless the time is up before the thread could fall asleep: then for longer.
bool SwitchRecords::seesCallingThread()
{
    constexpr int kTries = 8;
    const int tid = currentThreadId();
    timespec moment{.tv_sec = 0, .tv_nsec = 20'000};
    for (int i = 0; i < kTries; ++i, moment.tv_nsec *= 2) {
        clock_nanosleep(CLOCK_MONOTONIC, 0, &moment, nullptr);
        take(m_first);
        if (std::any_of(m_first.begin(), m_first.end(), [tid](const SwitchRecord& record) { return record.tid == tid; })) {
            return true;
        }
    }
    return false;
}

void SwitchRecords::end() noexcept
{
    for (PerfRing& ring : m_rings) {
        ring.disable();
    }
    for (PerfRing& ring : m_wideRings) {
        ring.disable();
    }
}

void SwitchRecords::takeOthers(std::vector<CoreTaken>& records)
{
    for (PerfRing& ring : m_wideRings) {
        ring.read(records);
    }
}

void SwitchRecords::take(std::vector<SwitchRecord>& records)
{
    if (&records != &m_first) {
        records.insert(records.end(), m_first.begin(), m_first.end());
        m_first.clear();
    }
    for (PerfRing& ring : m_rings) {
        m_lostCount += ring.read(records);
    }
}

} // namespace juggler
