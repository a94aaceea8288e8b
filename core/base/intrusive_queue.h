// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace juggler {

/// What an element of an IntrusiveQueue has to derive from.
struct QueueLink {
    QueueLink* nextInQueue = nullptr;
};

/// First in, first out, through links in the elements: never allocates, never owns. An element is in one queue at most. [one thread]
template <typename T>
class IntrusiveQueue {
public:
    [[nodiscard]] bool isEmpty() const noexcept { return m_first == nullptr; }

    void push(T& element) noexcept
    {
        QueueLink& link = element;
        link.nextInQueue = nullptr;
        (m_last ? m_last->nextInQueue : m_first) = &link;
        m_last = &link;
    }

    /// The first element, taken out; null when there is none.
    T* pop() noexcept
    {
        QueueLink* const link = m_first;
        if (link) {
            m_first = std::exchange(link->nextInQueue, nullptr);
            if (!m_first) {
                m_last = nullptr;
            }
        }
        return static_cast<T*>(link);
    }

private:
    QueueLink* m_first = nullptr;
    QueueLink* m_last = nullptr;
};

} // namespace juggler
