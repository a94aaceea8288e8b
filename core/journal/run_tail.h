// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/journal/journal_file.h"
#include "core/timeline/run_record.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace juggler {

/// How long the calling thread may still write, looked at between two records. A plain value. [journal thread]
struct JournalAllowance {
    static constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max();
    std::int64_t untilCpuNs = kUnlimited; ///< of threadCpuNowNs()
    const std::atomic<bool>* isUnwanted = nullptr; ///< once it is true nobody wants the rest

    [[nodiscard]] bool isSpent() const noexcept
    {
        return (isUnwanted && isUnwanted->load(std::memory_order_relaxed)) || (untilCpuNs != kUnlimited && threadCpuNowNs() >= untilCpuNs);
    }
};

/// Follows one run's growing recording into a journal: each follow() writes what has been published since the one before. What it remembers
/// is how far it has come, 32 bytes a thread; threads that have ended and are told whole are not looked at again. It takes no lock and
/// delays nobody: the timeline's counts are all it reads besides what they tell of. Owned by the JournalWriter. [journal thread]
class RunTail {
public:
    /// number: which of the comparison's runs.
    RunTail(std::shared_ptr<const RunRecord> run, std::uint32_t number) : m_run(std::move(run)), m_number(number) {}

    [[nodiscard]] const RunRecord& run() const noexcept { return *m_run; }
    /// Everything of a run that is over has been written.
    [[nodiscard]] bool isComplete() const noexcept { return m_isComplete; }
    /// Something of it has been recorded that is not written, as far as is known.
    [[nodiscard]] bool isBehind() const noexcept { return m_isBehind; }
    /// Intervals written so far.
    [[nodiscard]] std::uint64_t spanCount() const noexcept { return m_spanCount; }

    /// Writes what is new, but for the summary of a run that is over. False where the allowance was spent before all of it was written:
    /// the rest is for the next time.
    bool follow(JournalFile& file, const JournalAllowance& allowance = {});
    /// Writes the summary, once follow() has found the run over and written the rest.
    void tellSummary(JournalFile& file);

private:
    /// How far one lane has been written.
    struct LaneTail {
        std::uint32_t spans = 0;
        std::uint8_t factsTold = 0;
        std::int64_t lastEndNs = 0;
        std::int64_t openStartNs = -1; // of the open span that was told last; -1: none
    };
    /// And a lane of waits without a thread.
    struct WaitsTail {
        std::size_t starts = 0;
        std::size_t ends = 0;
        std::int64_t lastStartNs = 0;
        std::int64_t lastEndNs = 0;
    };

    static std::uint8_t factsOf(const Lane& lane);
    ByteWriter& begin(JournalFile& file, JournalRecord type) const;
    void tellBegun(JournalFile& file, const Timeline& timeline);
    bool followTimeline(JournalFile& file, const Timeline& timeline, const JournalAllowance& allowance);
    void followNewLanes(JournalFile& file, const Timeline& timeline);
    void findTouched(const Timeline& timeline);
    void followThreads(JournalFile& file, const Timeline& timeline);
    bool followSpans(JournalFile& file, const Timeline& timeline, const JournalAllowance& allowance);
    std::size_t appendSpans(ByteWriter& bytes, const Lane& lane, LaneTail& tail, std::size_t end);
    bool followWaits(JournalFile& file, const InFlightLane& lane, WaitsTail& tail, std::uint8_t which, const JournalAllowance& allowance);
    void followOthers(JournalFile& file, const Timeline& timeline);
    bool followTasks(JournalFile& file, const Timeline& timeline, const JournalAllowance& allowance);
    void followOpenSpans(JournalFile& file, const Timeline& timeline);
    void forgetEndedLanes();
    void tellAlive(JournalFile& file, const Timeline& timeline) const;

    std::shared_ptr<const RunRecord> m_run;
    std::uint32_t m_number;
    RunState m_stateTold = RunState::NotRun;
    bool m_hasBegun = false;
    bool m_isOver = false;
    bool m_isBehind = false;
    bool m_isComplete = false;
    std::uint64_t m_revision = ~std::uint64_t{0};
    std::uint64_t m_spanCount = 0;
    std::vector<LaneTail> m_lanes;
    std::vector<std::uint32_t> m_living; // lanes of which more may come
    std::vector<std::uint32_t> m_touched; // those of them of which there is news, until it is written
    WaitsTail m_inFlight;
    WaitsTail m_yielded;
    std::vector<LaneTail> m_others;
    std::size_t m_taskChanges = 0;
};

} // namespace juggler
