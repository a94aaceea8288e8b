// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace juggler {

/// A journal is a header and records, each whole or not there: whoever is killed leaves a file whose last record may be torn. All numbers
/// are little-endian; what is called a number below takes 7 bits a byte (ByteWriter::putVarint).
///
///     header: magic (8 bytes), version (4 bytes), 4 bytes of zeros
///     record: length of what follows the checksum (4 bytes), its checksum (4 bytes), the type (1 byte), the contents
///
/// Times are in ns since the run's start, unless it says otherwise. A reader leaves out what it does not know, so a new type of record is
/// no new version.
inline constexpr std::array<unsigned char, 8> kJournalMagic{0x89, 'J', 'U', 'G', 'J', 'R', 'N', '\n'};
inline constexpr std::uint32_t kJournalVersion = 1;
inline constexpr std::size_t kJournalHeaderBytes = 16;
inline constexpr std::size_t kRecordHeaderBytes = 8;

enum class JournalRecord : std::uint8_t {
    Comparison = 1, ///< what is run where; how many groups and runs follow
    Groups, ///< some of the workload's groups
    Run, ///< one run's configuration
    RunBegun, ///< when, by the wall clock and by CLOCK_MONOTONIC
    RunState,
    Lanes, ///< the next lanes of a run
    Threads, ///< what has become known of lanes' threads
    Spans, ///< the next spans of some lanes
    Suspensions, ///< the next starts and ends of waits without a thread
    Others, ///< the next spans of others on a core
    Tasks, ///< tasks that were submitted, started, or have ended
    OpenSpans, ///< the spans that are open on lanes from now on, until others are told or a span of the lane ends later
    Alive, ///< everything up to this instant has been told
    Summary, ///< of a run that is over
    Over, ///< nothing follows: the comparison is over, or why no more is written
};

/// How a span stands in the file: 16 bytes, and 16 more where kIsLong: its gap and its length as they are.
struct JournalSpan {
    std::uint32_t gapNs; ///< since the lane's span before it ended
    std::uint32_t lengthNs;
    std::uint32_t task;
    std::uint16_t core;
    std::uint8_t state;
    std::uint8_t flags;
    static constexpr std::uint8_t kIsLong = 1;
};
static_assert(sizeof(JournalSpan) == 16);

/// A wait without a thread that has ended: 12 bytes, and 16 more where both times are kFar.
struct JournalWait {
    std::uint32_t endGapNs; ///< since the end of the one before
    std::uint32_t lengthNs;
    std::uint32_t task;
    static constexpr std::uint32_t kFar = 0xffff'ffff;
};
static_assert(sizeof(JournalWait) == 12);

/// What a record of a task that has ended holds, in its first byte above the kind.
namespace task_flags {
inline constexpr std::uint8_t kKindMask = 0x3;
inline constexpr std::uint8_t kHasStarted = 0x04;
inline constexpr std::uint8_t kHasResult = 0x08;
inline constexpr std::uint8_t kCpuIsBound = 0x10;
inline constexpr std::uint8_t kHasError = 0x20;
inline constexpr std::uint8_t kHasCacheUsed = 0x40;
inline constexpr std::uint8_t kHasCachedBytes = 0x80;
} // namespace task_flags

} // namespace juggler
