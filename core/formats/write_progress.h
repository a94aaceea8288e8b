// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <utility>

namespace juggler {

/// What a writer tells and asks while it writes. Copies share what they call. [called on the writing thread]
class WriteProgress {
public:
    /// Told now and then how many of `total` items are written; returns false to end the writing.
    using Report = std::function<bool(std::int64_t done, std::int64_t total)>;
    /// Asked once all of a file is on the disk, directly before it takes its place. False keeps what was there; after true that file can
    /// be cancelled no more.
    using Question = std::function<bool()>;

    /// Nobody is told, and nothing cancels it.
    WriteProgress() = default;
    template <typename Callable>
    requires(!std::same_as<std::remove_cvref_t<Callable>, WriteProgress> && std::constructible_from<Report, Callable>)
        WriteProgress(Callable&& report)
        : m_report(std::forward<Callable>(report))
    {
    }
    WriteProgress(Report report, Question mayReplace) : m_report(std::move(report)), m_mayReplace(std::move(mayReplace)) {}

    explicit operator bool() const noexcept { return static_cast<bool>(m_report); }
    /// True where nobody is told: as a std::function this is never empty.
    bool operator()(std::int64_t done, std::int64_t total) const { return !m_report || m_report(done, total); }
    [[nodiscard]] bool mayReplace() const { return !m_mayReplace || m_mayReplace(); }

private:
    Report m_report;
    Question m_mayReplace;
};

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
