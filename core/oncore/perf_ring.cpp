// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oncore/perf_ring.h"

#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace juggler {

namespace {

/// What is asked for behind each record: sample_id_all with TID, TIME and CPU (perf_event_open(2)).
struct SampleId {
    std::uint32_t pid;
    std::uint32_t tid;
    std::uint64_t timeNs;
    std::uint32_t core;
    std::uint32_t reserved;
};

struct SwitchEntry {
    perf_event_header header;
    SampleId id;
};

struct WideEntry {
    perf_event_header header;
    std::uint32_t otherPid; // from or to whom the core went
    std::uint32_t otherTid;
    SampleId id;
};

struct LostEntry {
    perf_event_header header;
    std::uint64_t eventId;
    std::uint64_t count;
    SampleId id;
};

struct ExitEntry {
    perf_event_header header;
    std::uint32_t pid;
    std::uint32_t parentPid;
    std::uint32_t tid;
    std::uint32_t parentTid;
    std::uint64_t timeNs;
    SampleId id;
};

static_assert(sizeof(SwitchEntry) == 32 && sizeof(LostEntry) == 48 && sizeof(ExitEntry) == 64 - 8);

/// How far the kernel has written; what it wrote until there is visible. The builtins, since its type is none of std::atomic_ref's.
std::uint64_t headOf(const perf_event_mmap_page& page)
{
    return __atomic_load_n(&page.data_head, __ATOMIC_ACQUIRE);
}

/// Gives the kernel the room before position.
void setTail(perf_event_mmap_page& page, std::uint64_t position)
{
    __atomic_store_n(&page.data_tail, position, __ATOMIC_RELEASE);
}

/// A ring of bytes, read by positions that only grow.
class RingBytes {
public:
    RingBytes(const std::byte* ring, std::size_t size) : m_ring(ring), m_size(size) {}

    template <typename T>
    T at(std::uint64_t position) const
    {
        T value;
        const auto offset = static_cast<std::size_t>(position % m_size);
        const std::size_t first = std::min(sizeof value, m_size - offset);
        std::memcpy(&value, m_ring + offset, first);
        std::memcpy(reinterpret_cast<std::byte*>(&value) + first, m_ring, sizeof value - first);
        return value;
    }

private:
    const std::byte* m_ring;
    std::size_t m_size;
};

SwitchKind kindOf(std::uint16_t misc)
{
    if ((misc & PERF_RECORD_MISC_SWITCH_OUT) == 0) {
        return SwitchKind::In;
    }
    return (misc & PERF_RECORD_MISC_SWITCH_OUT_PREEMPT) != 0 ? SwitchKind::OutPreempted : SwitchKind::OutBlocked;
}

} // namespace

PerfRing::PerfRing(FileDescriptor event, void* memory, std::size_t bytes, int core) noexcept
    : m_event(std::move(event)), m_memory(static_cast<std::byte*>(memory)), m_bytes(bytes), m_core(core)
{
}

PerfRing::PerfRing(PerfRing&& other) noexcept
    : m_event(std::move(other.m_event)),
      m_memory(std::exchange(other.m_memory, nullptr)),
      m_bytes(other.m_bytes),
      m_core(other.m_core),
      m_lastNs(other.m_lastNs),
      m_isLossOpen(other.m_isLossOpen)
{
}

PerfRing::~PerfRing()
{
    if (m_memory) {
        munmap(m_memory, m_bytes);
    }
}

std::optional<PerfRing> PerfRing::open(const perf_event_attr& attributes, int pid, int core, std::size_t pages, Refusal& refusal)
{
    FileDescriptor event(static_cast<int>(syscall(SYS_perf_event_open, &attributes, pid, core, -1, PERF_FLAG_FD_CLOEXEC)));
    if (!event.isOpen()) {
        refusal = {Refusal::Step::Open, errno};
        return std::nullopt;
    }
    const std::size_t bytes = (pages + 1) * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    void* const memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, event.get(), 0);
    if (memory == MAP_FAILED) {
        refusal = {Refusal::Step::Map, errno};
        return std::nullopt;
    }
    return PerfRing(std::move(event), memory, bytes, core);
}

int PerfRing::enable() noexcept
{
    return ioctl(m_event.get(), PERF_EVENT_IOC_ENABLE, 0) == 0 ? 0 : errno;
}

int PerfRing::disable() noexcept
{
    return ioctl(m_event.get(), PERF_EVENT_IOC_DISABLE, 0) == 0 ? 0 : errno;
}

template <typename Visit>
bool PerfRing::visitNew(Visit&& visit)
{
    auto* const page = reinterpret_cast<perf_event_mmap_page*>(m_memory);
    const std::uint64_t head = headOf(*page);
    const std::uint64_t tail = page->data_tail;
    const RingBytes ring(m_memory + page->data_offset, page->data_size);
    for (std::uint64_t position = tail; position < head;) {
        const auto header = ring.at<perf_event_header>(position);
        visit(ring, header, position);
        position += std::max<std::uint64_t>(header.size, sizeof header);
    }
    const bool isFull = page->data_size - (head - tail) < sizeof(ExitEntry) + sizeof(LostEntry);
    setTail(*page, head);
    return isFull;
}

std::uint64_t PerfRing::read(std::vector<SwitchRecord>& records)
{
    const auto core = static_cast<std::uint16_t>(m_core);
    std::uint64_t lost = 0;
    // One core writes it, in order; the clock that may be read within an interrupt can still go back by some ns.
    const auto tell = [&](std::uint64_t timeNs, std::uint32_t tid, SwitchKind kind) {
        m_lastNs = std::max(m_lastNs, static_cast<std::int64_t>(timeNs));
        m_isLossOpen = false;
        records.push_back({m_lastNs, static_cast<std::int32_t>(tid), core, kind});
    };
    const auto tellLost = [&] {
        if (!std::exchange(m_isLossOpen, true)) {
            records.push_back({m_lastNs, 0, core, SwitchKind::Lost});
        }
    };
    const bool isFull = visitNew([&](const RingBytes& ring, const perf_event_header& header, std::uint64_t position) {
        if (header.type == PERF_RECORD_LOST && header.size >= sizeof(LostEntry)) {
            lost += ring.at<LostEntry>(position).count;
            tellLost();
        } else if (header.type == PERF_RECORD_SWITCH && header.size >= sizeof(SwitchEntry)) {
            const SampleId id = ring.at<SwitchEntry>(position).id;
            tell(id.timeNs, id.tid, kindOf(header.misc));
        } else if (header.type == PERF_RECORD_EXIT && header.size >= sizeof(ExitEntry)) {
            // Its last one: the event is gone before the thread leaves its core for good.
            const auto entry = ring.at<ExitEntry>(position);
            tell(entry.timeNs, entry.tid, SwitchKind::OutBlocked);
        }
    });
    // What comes next is lost, of which the kernel tells only once there is room again.
    if (isFull) {
        tellLost();
    }
    return lost;
}

void PerfRing::read(std::vector<CoreTaken>& records)
{
    const auto core = static_cast<std::uint16_t>(m_core);
    const auto tellUnknown = [&] { records.push_back({m_lastNs, -1, core}); };
    const bool isFull = visitNew([&](const RingBytes& ring, const perf_event_header& header, std::uint64_t position) {
        if (header.type == PERF_RECORD_LOST) {
            tellUnknown();
        } else if (header.type == PERF_RECORD_SWITCH_CPU_WIDE && header.size >= sizeof(WideEntry)
                   && kindOf(header.misc) == SwitchKind::In) {
            const SampleId id = ring.at<WideEntry>(position).id;
            m_lastNs = std::max(m_lastNs, static_cast<std::int64_t>(id.timeNs));
            records.push_back({m_lastNs, static_cast<std::int32_t>(id.tid), core});
        }
    });
    if (isFull) {
        tellUnknown();
    }
}

void PerfRing::discard() noexcept
{
    auto* const page = reinterpret_cast<perf_event_mmap_page*>(m_memory);
    const std::uint64_t head = headOf(*page);
    setTail(*page, head);
    m_isLossOpen = false;
}

} // namespace juggler
