// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_format.h"
#include "core/timeline/span.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

// How spans and waits stand in a journal's records. [any thread]
namespace juggler {

/// Writes one span at `at`, where there is room for 32 bytes, and returns where it ends.
inline std::byte* appendSpan(std::byte* at, const Span& span, std::int64_t previousEndNs)
{
    const auto gapNs = static_cast<std::uint64_t>(span.startNs - previousEndNs);
    const auto lengthNs = static_cast<std::uint64_t>(span.lengthNs());
    const bool isLong = ((gapNs | lengthNs) >> 32) != 0;
    const JournalSpan written{
        static_cast<std::uint32_t>(gapNs),     static_cast<std::uint32_t>(lengthNs),           toIndex(span.task), span.core,
        static_cast<std::uint8_t>(span.state), isLong ? JournalSpan::kIsLong : std::uint8_t{0}};
    std::memcpy(at, &written, sizeof written);
    at += sizeof written;
    if (isLong) [[unlikely]] {
        std::memcpy(at, &gapNs, sizeof gapNs);
        std::memcpy(at + sizeof gapNs, &lengthNs, sizeof lengthNs);
        at += sizeof gapNs + sizeof lengthNs;
    }
    return at;
}

/// Writes one wait at `at`, where there is room for 28 bytes, and returns where it ends.
inline std::byte* appendWait(std::byte* at, const Span& span, std::int64_t previousEndNs)
{
    const auto endGapNs = static_cast<std::uint64_t>(span.endNs - previousEndNs);
    const auto lengthNs = static_cast<std::uint64_t>(span.lengthNs());
    const bool isFar = endGapNs >= JournalWait::kFar || lengthNs >= JournalWait::kFar;
    const JournalWait written{isFar ? JournalWait::kFar : static_cast<std::uint32_t>(endGapNs),
                              isFar ? JournalWait::kFar : static_cast<std::uint32_t>(lengthNs), toIndex(span.task)};
    std::memcpy(at, &written, sizeof written);
    at += sizeof written;
    if (isFar) [[unlikely]] {
        std::memcpy(at, &endGapNs, sizeof endGapNs);
        std::memcpy(at + sizeof endGapNs, &lengthNs, sizeof lengthNs);
        at += sizeof endGapNs + sizeof lengthNs;
    }
    return at;
}

} // namespace juggler
