// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <utility>

namespace juggler {

/// Told now and then how many of `total` items are written; returns false to end the writing. Called on the writing thread.
using WriteProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// The same for a reader, in bytes of the file.
using ReadProgress = WriteProgress;

/// Counts items and passes every 4096th on, some milliseconds of writing. [writing thread]
class ProgressCounter {
public:
    ProgressCounter(WriteProgress report, std::int64_t total) : m_report(std::move(report)), m_total(total) {}

    /// One more item is written.
    void count()
    {
        ++m_done;
        if ((m_done & 0xfff) == 0 && m_report && !m_report(m_done, m_total)) {
            m_isCancelled = true;
        }
    }
    [[nodiscard]] bool isCancelled() const noexcept { return m_isCancelled; }

private:
    WriteProgress m_report;
    std::int64_t m_total;
    std::int64_t m_done = 0;
    bool m_isCancelled = false;
};

/// What the error says when the writing was cancelled.
inline constexpr const char* kWritingCancelled = "cancelled";
inline constexpr const char* kReadingCancelled = kWritingCancelled;

} // namespace juggler
