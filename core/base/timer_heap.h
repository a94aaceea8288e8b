// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace juggler {

/// Deadlines in order: a binary heap of 16 bytes an entry. Equal deadlines come in the order of their sequence numbers. [one thread]
template <typename T>
class TimerHeap {
public:
    /// Room for count entries, so that push() need not allocate. Throws std::bad_alloc.
    void reserve(std::size_t count) { m_entries.reserve(count); }

    [[nodiscard]] bool isEmpty() const noexcept { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

    /// The earliest deadline, CLOCK_MONOTONIC ns.
    [[nodiscard]] std::optional<std::int64_t> earliestNs() const noexcept
    {
        return m_entries.empty() ? std::nullopt : std::optional(m_entries.front().deadlineNs);
    }

    /// waiter is not owned and has to stay until it was taken out.
    void push(std::int64_t deadlineNs, T& waiter)
    {
        m_entries.push_back({deadlineNs, &waiter});
        std::push_heap(m_entries.begin(), m_entries.end(), isLater);
    }

    /// Takes out the waiter with the earliest deadline, if that is not after nowNs; else null.
    T* popDue(std::int64_t nowNs) noexcept
    {
        if (m_entries.empty() || m_entries.front().deadlineNs > nowNs) {
            return nullptr;
        }
        std::pop_heap(m_entries.begin(), m_entries.end(), isLater);
        T* const waiter = m_entries.back().waiter;
        m_entries.pop_back();
        return waiter;
    }

    /// Takes out any one; null when there is none.
    T* takeAny() noexcept
    {
        if (m_entries.empty()) {
            return nullptr;
        }
        T* const waiter = m_entries.back().waiter; // without the last entry the heap is still one
        m_entries.pop_back();
        return waiter;
    }

    /// The one that takeAny() will bring after `ahead` others; null when there is none. To prepare for it.
    [[nodiscard]] T* peekAny(std::size_t ahead) const noexcept
    {
        return ahead < m_entries.size() ? m_entries[m_entries.size() - 1 - ahead].waiter : nullptr;
    }

    /// Takes everything out, in no order, and calls visit(T&) for each: 100,000 pops in order would take ten times as long.
    template <typename Visit>
    void takeAll(Visit&& visit)
    {
        for (const Entry& entry : m_entries) {
            visit(*entry.waiter);
        }
        m_entries.clear();
    }

private:
    struct Entry {
        std::int64_t deadlineNs;
        T* waiter;
    };
    static bool isLater(const Entry& a, const Entry& b) noexcept
    {
        return a.deadlineNs != b.deadlineNs ? a.deadlineNs > b.deadlineNs : comesAfter(*a.waiter, *b.waiter);
    }

    std::vector<Entry> m_entries;
};

} // namespace juggler
