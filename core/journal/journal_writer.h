// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/native_thread.h"
#include "core/journal/journal_file.h"
#include "core/journal/journal_folder.h"
#include "core/timeline/run_record.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace juggler {

class JournalWriter;
class RunTail;
struct JournalAllowance;

/// Where a journal is kept and what it may cost. A plain value.
struct JournalOptions {
    std::string folder = defaultJournalFolder();
    JournalLimits limits = {};
    /// Between two looks at what is new.
    std::chrono::milliseconds interval{1000};
    /// While a run goes on the journal takes at most this share of the program's CPU time; what it has no time for is written later, but
    /// never later than longestBehind. Together with the interval so much may be missing where the program ends unexpectedly.
    double largestShareOfCpu = 0.008;
    std::chrono::milliseconds longestBehind{3000};
    /// The journal of the comparison before, which this one replaces: it goes when this one has its first data, and stays where this one
    /// cannot be written.
    std::unique_ptr<JournalWriter> replaced = {};
    /// Called on the journal's thread as the last that it does; trouble() says all that there is to say by then.
    std::function<void()> ended = {};
};

/// Keeps a journal of a comparison: writes down from outside, once a second and on a thread of its own, what the engine has recorded, so
/// that it is there after a crash or a kill (findCrashedJournals()). The engine knows nothing of it. Whatever goes wrong with the file ends
/// the journal, never the run. What it took while a run went on stands in RunRecord::journalCpuNs(). [any thread; one owner, who starts
/// the comparison]
class JournalWriter {
public:
    /// Begins to follow it, half an interval later, so that a short run costs and leaves nothing. Returns at once: also the file is created
    /// by the journal's thread.
    static std::unique_ptr<JournalWriter> start(std::shared_ptr<const Comparison> comparison, JournalOptions options = {});

    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;
    /// Removes the file, unless keep() was called: what it guarded has been saved, or is not wanted.
    ~JournalWriter();

    /// The comparison is over, nothing more will be recorded: the rest is written, then the thread ends. The file stays until this is
    /// destroyed.
    void comparisonIsOver();
    /// The same, and returns when it is written.
    void finish();
    /// As finish(); the file stays for good, as one that a crashed program has left. Its path, empty where there is none.
    std::string keep();

    /// Why the recording is not written down, or no longer, for the user; nothing while all is well.
    [[nodiscard]] std::optional<std::string> trouble() const;
    /// The file; empty while there is none.
    [[nodiscard]] std::string path() const;

private:
    JournalWriter() = default;
    void run(std::shared_ptr<const Comparison> comparison, const JournalOptions& options);
    enum class Pace : std::uint8_t { Even, AllAtOnce };
    void follow(std::vector<RunTail>& tails, JournalFile& file, const JournalOptions& options, Pace pace);
    [[nodiscard]] JournalAllowance allowance(const JournalOptions& options) const;
    enum class Next : std::uint8_t { GoOn, Finish, Drop };
    Next waitForNext(std::chrono::milliseconds interval);
    void setTrouble(std::string text);

    std::optional<JournalFile> m_file; // [journal thread] while it runs, then the owner
    std::unique_ptr<JournalWriter> m_replaced; // the same
    std::int64_t m_countedCpuNs = 0; // [journal thread], as the next ones
    std::int64_t m_startNs = 0;
    std::int64_t m_startProcessCpuNs = 0;
    std::int64_t m_completeNs = 0; // when all that was known had been written
    mutable std::mutex m_mutex; // guards the following
    std::condition_variable m_changed;
    Next m_next = Next::GoOn;
    std::optional<std::string> m_trouble;
    std::string m_path;
    bool m_isKept = false; // [owner]
    std::atomic<bool> m_isUnwanted{false}; // the file goes: what is not written yet need not be
    NativeThread m_thread; // last: it uses all of the above
};

} // namespace juggler
