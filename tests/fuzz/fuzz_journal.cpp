// SPDX-License-Identifier: GPL-3.0-or-later
// Journals: either the bytes of a file as they are, or its records without their checksums, which hardly any change would keep right.
#include "core/analysis/figures.h"
#include "core/journal/checksum.h"
#include "core/journal/crashed_journals.h"
#include "core/journal/journal_format.h"
#include "core/journal/journal_reader.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

using namespace juggler;

namespace {

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

template <typename T>
void append(std::vector<std::byte>& file, const T& value)
{
    const auto* const bytes = reinterpret_cast<const std::byte*>(&value);
    file.insert(file.end(), bytes, bytes + sizeof value);
}

/// The journal whose records are given: each its length in two bytes, its type, its contents.
std::vector<std::byte> journalOf(std::span<const std::byte> records)
{
    std::vector<std::byte> file;
    append(file, kJournalMagic);
    append(file, kJournalVersion);
    append(file, std::uint32_t{0});
    while (records.size() > 2) {
        std::uint16_t length = 0;
        std::memcpy(&length, records.data(), sizeof length);
        records = records.subspan(sizeof length);
        const auto record = records.first(std::min<std::size_t>(length, records.size()));
        append(file, static_cast<std::uint32_t>(record.size()));
        append(file, journalChecksum(record));
        file.insert(file.end(), record.begin(), record.end());
        records = records.subspan(record.size());
    }
    return file;
}

void check(const RunRecord& run)
{
    const Timeline* const timeline = run.timeline();
    require(run.isFinished() || (run.state() == RunState::NotRun && !timeline));
    for (std::size_t i = 0; timeline && i < timeline->laneCount(); ++i) {
        std::int64_t endNs = 0;
        for (std::size_t k = 0; k < timeline->lane(i).size(); ++k) {
            const Span& span = timeline->lane(i)[k];
            require(span.startNs >= endNs && span.endNs > span.startNs);
            require(span.task == kNoTask || toIndex(span.task) < timeline->taskCount());
            endNs = span.endNs;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto given = std::as_bytes(std::span(data + 1, size - 1));
    const std::vector<std::byte> file = (data[0] & 1) != 0 ? std::vector<std::byte>(given.begin(), given.end()) : journalOf(given);
    const int fd = memfd_create("journal", MFD_CLOEXEC);
    require(fd >= 0 && write(fd, file.data(), file.size()) == static_cast<ssize_t>(file.size()));
    const auto recovered = readJournal("/proc/self/fd/" + std::to_string(fd));
    if (recovered) {
        require(!recovered->notes.empty());
        for (const auto& run : recovered->comparison->runs) {
            check(*run);
        }
        static_cast<void>(computeFigures(*recovered->comparison));
    } else {
        require(recovered.error().message.starts_with("open /proc/self/fd/"));
    }
    close(fd);
    return 0;
}
