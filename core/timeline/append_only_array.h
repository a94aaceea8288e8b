// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <type_traits>

namespace juggler {

/// A growing array with one writer and any number of readers, without a lock: elements never move and never change once published.
///
/// Segments double in size, so that an index finds its segment by one bit scan and 100,000 short arrays stay small. A segment's
/// pages become resident only as they are written, so the unused half of the last segment costs address space alone.
template <typename T, std::size_t kFirst = 16>
class AppendOnlyArray {
    static_assert(std::is_trivially_copyable_v<T> && std::has_single_bit(kFirst));

public:
    AppendOnlyArray() = default;
    AppendOnlyArray(const AppendOnlyArray&) = delete;
    AppendOnlyArray& operator=(const AppendOnlyArray&) = delete;
    ~AppendOnlyArray()
    {
        for (auto& segment : m_segments) {
            std::free(segment.load(std::memory_order_relaxed));
        }
    }

    /// How many elements are published. [any thread]
    [[nodiscard]] std::size_t size() const noexcept { return m_size.load(std::memory_order_acquire); }

    /// Element i of those that size() has told this thread of. [any thread]
    [[nodiscard]] const T& operator[](std::size_t i) const noexcept
    {
        const Place place = placeOf(i);
        return m_segments[place.segment].load(std::memory_order_relaxed)[place.offset];
    }

    /// Those of the first `end` elements that lie side by side from element i on; i < end <= size(). [any thread]
    [[nodiscard]] std::span<const T> runFrom(std::size_t i, std::size_t end) const noexcept
    {
        const Place place = placeOf(i);
        const std::size_t left = (kFirst << place.segment) - place.offset;
        return {m_segments[place.segment].load(std::memory_order_relaxed) + place.offset, left < end - i ? left : end - i};
    }

    /// Adds an element and publishes it. [writing thread]
    void append(const T& element)
    {
        const std::size_t size = m_size.load(std::memory_order_relaxed);
        const Place place = placeOf(size);
        T* segment = m_segments[place.segment].load(std::memory_order_relaxed);
        if (!segment) {
            segment = static_cast<T*>(std::malloc((kFirst << place.segment) * sizeof(T)));
            if (!segment) {
                throw std::bad_alloc();
            }
            m_segments[place.segment].store(segment, std::memory_order_relaxed);
        }
        new (segment + place.offset) T(element);
        m_size.store(size + 1, std::memory_order_release);
    }

    /// Element i, to be changed before any other thread has seen the array. [writing thread]
    [[nodiscard]] T& forChange(std::size_t i) noexcept
    {
        const Place place = placeOf(i);
        return m_segments[place.segment].load(std::memory_order_relaxed)[place.offset];
    }

private:
    struct Place {
        std::size_t segment;
        std::size_t offset;
    };

    // Segment k holds the elements from kFirst * (2^k - 1) on, kFirst * 2^k of them.
    static Place placeOf(std::size_t i) noexcept
    {
        const std::size_t shifted = i + kFirst;
        const auto segment = static_cast<std::size_t>(std::bit_width(shifted)) - static_cast<std::size_t>(std::bit_width(kFirst));
        return {segment, shifted - (kFirst << segment)};
    }

    static constexpr std::size_t kSegments = 28;
    std::array<std::atomic<T*>, kSegments> m_segments{};
    std::atomic<std::size_t> m_size{0};
};

} // namespace juggler
