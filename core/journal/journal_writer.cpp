// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_writer.h"

#include "core/base/clock.h"
#include "core/base/process_status.h"
#include "core/journal/crashed_journals.h"
#include "core/journal/journal_values.h"
#include "core/journal/run_tail.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

namespace juggler {

namespace {

constexpr std::size_t kStackBytes = 256 * 1024;
constexpr int kNice = 10; // as the workers: it takes turns with them, and is written in time beside any number of them
constexpr std::size_t kGroupsARecord = 1024;

/// Signals are for the program's other threads; that a file may not grow any more (SIGXFSZ) is a failed write here.
void blockSignals()
{
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, nullptr);
}

void tellComparison(JournalFile& file, const Comparison& comparison, std::chrono::milliseconds longestMissing)
{
    const Workload& workload = comparison.tasks->workload();
    const auto& [name, groups, shuffleSeed] = workload;
    ByteWriter& bytes = file.begin(JournalRecord::Comparison);
    bytes.put(wallClockNs(comparison.created));
    bytes.putVarint(static_cast<std::uint64_t>(longestMissing.count()));
    bytes.putSigned(getpid());
    putMachine(bytes, comparison.machine);
    bytes.putText(name);
    bytes.put(std::uint8_t{shuffleSeed.has_value()});
    bytes.put(std::uint64_t{shuffleSeed.value_or(0)});
    bytes.putVarint(groups.size());
    bytes.putVarint(comparison.runs.size());
    file.end();
    for (std::size_t i = 0; i < groups.size();) {
        ByteWriter& some = file.begin(JournalRecord::Groups);
        for (const std::size_t end = std::min(groups.size(), i + kGroupsARecord); i < end; ++i) {
            putGroup(some, groups[i]);
        }
        file.end();
    }
    for (const auto& run : comparison.runs) {
        ByteWriter& one = file.begin(JournalRecord::Run);
        const auto& [number, isWarmUp] = run->repetition();
        one.putSigned(number);
        one.put(std::uint8_t{isWarmUp});
        putConfig(one, run->config());
        file.end();
    }
}

} // namespace

std::unique_ptr<JournalWriter> JournalWriter::start(std::shared_ptr<const Comparison> comparison, JournalOptions options)
{
    std::unique_ptr<JournalWriter> writer(new JournalWriter);
    writer->m_replaced = std::move(options.replaced);
    auto shared = std::make_shared<JournalOptions>(std::move(options));
    auto thread = NativeThread::start("journal", kStackBytes, [self = writer.get(), comparison = std::move(comparison), shared]() mutable {
        self->run(std::move(comparison), *shared);
        if (shared->ended) {
            shared->ended();
        }
    });
    if (thread) {
        writer->m_thread = std::move(*thread);
    } else {
        writer->setTrouble(thread.error().message);
    }
    return writer;
}

JournalWriter::~JournalWriter()
{
    m_isUnwanted.store(true, std::memory_order_relaxed);
    {
        const std::lock_guard lock(m_mutex);
        m_next = Next::Drop;
    }
    m_changed.notify_all();
    m_thread.join();
    if (m_file && !m_isKept) {
        m_file->remove();
    }
}

void JournalWriter::comparisonIsOver()
{
    {
        const std::lock_guard lock(m_mutex);
        m_next = Next::Finish;
    }
    m_changed.notify_all();
}

void JournalWriter::finish()
{
    comparisonIsOver();
    m_thread.join();
}

std::string JournalWriter::keep()
{
    finish();
    m_isKept = true;
    return path();
}

std::optional<std::string> JournalWriter::trouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

std::string JournalWriter::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_path;
}

void JournalWriter::setTrouble(std::string text)
{
    const std::lock_guard lock(m_mutex);
    if (!m_trouble) {
        m_trouble = "no journal is kept of this recording: " + std::move(text);
    }
}

void JournalWriter::run(std::shared_ptr<const Comparison> comparison, const JournalOptions& options)
{
    blockSignals();
    setThreadNice(kNice);
    try {
        if (waitForNext(options.interval / 2) == Next::Drop) {
            return;
        }
        auto created = JournalFile::create(options.folder, options.limits);
        if (!created) {
            setTrouble(created.error().message);
            return;
        }
        m_file.emplace(std::move(*created));
        {
            const std::lock_guard lock(m_mutex);
            m_path = m_file->path();
        }
        tellComparison(*m_file, *comparison, options.interval + options.longestBehind);
        std::vector<RunTail> tails;
        for (std::size_t i = 0; i < comparison->runs.size(); ++i) {
            tails.emplace_back(comparison->runs[i], static_cast<std::uint32_t>(i));
        }
        comparison.reset();
        m_startNs = m_completeNs = monotonicNowNs();
        m_startProcessCpuNs = processCpuNowNs();
        Next next = Next::GoOn;
        do {
            follow(tails, *m_file, options, Pace::Even);
            m_file->flush();
            if (m_file->failure()) {
                setTrouble(m_file->failure()->message);
                return;
            }
            m_replaced.reset();
            next = waitForNext(options.interval);
        } while (next == Next::GoOn);
        if (next == Next::Finish) {
            follow(tails, *m_file, options, Pace::AllAtOnce);
            m_file->begin(JournalRecord::Over).putText("");
            m_file->end();
            m_file->flush();
            removeOldJournals(options.folder);
        }
        if (m_file->failure()) {
            setTrouble(m_file->failure()->message);
        }
    } catch (const std::exception& exception) {
        setTrouble(exception.what());
    }
}

// The share of the program's CPU time, and a little for runs that hardly use any: a look that finds nothing new takes some 20 us.
JournalAllowance JournalWriter::allowance(const JournalOptions& options) const
{
    constexpr double kShareOfTime = 0.0005;
    constexpr std::int64_t kToBegin = 1'000'000;
    const std::int64_t nowNs = monotonicNowNs();
    if (nowNs - m_completeNs >= std::chrono::nanoseconds(options.longestBehind).count()) {
        return {.isUnwanted = &m_isUnwanted};
    }
    const auto cpuNs = static_cast<double>(processCpuNowNs() - m_startProcessCpuNs);
    return {static_cast<std::int64_t>(cpuNs * options.largestShareOfCpu + static_cast<double>(nowNs - m_startNs) * kShareOfTime) + kToBegin,
            &m_isUnwanted};
}

// Whatever the thread has used since the last time was taken from the run that goes on.
void JournalWriter::follow(std::vector<RunTail>& tails, JournalFile& file, const JournalOptions& options, Pace pace)
{
    const auto isGoingOn = [](const RunTail& tail) {
        return tail.run().state() == RunState::Preparing || tail.run().state() == RunState::Running;
    };
    const auto current = std::find_if(tails.begin(), tails.end(), isGoingOn);
    const JournalAllowance allowed =
        pace == Pace::Even && current != tails.end() ? allowance(options) : JournalAllowance{.isUnwanted = &m_isUnwanted};
    const std::int64_t beganNs = monotonicNowNs();
    bool isComplete = true;
    for (RunTail& tail : tails) {
        if (tail.isComplete() || tail.run().state() == RunState::NotRun) {
            continue;
        }
        isComplete = !allowed.isSpent() && tail.follow(file, allowed) && isComplete;
        if (isComplete) {
            tail.tellSummary(file);
        }
    }
    file.flush();
    m_completeNs = isComplete ? beganNs : m_completeNs;
    const std::int64_t cpuNs = threadCpuNowNs();
    if (current != tails.end()) {
        current->run().setJournalCpuNs(current->run().journalCpuNs().value_or(0) + cpuNs - m_countedCpuNs);
    }
    m_countedCpuNs = cpuNs;
}

JournalWriter::Next JournalWriter::waitForNext(std::chrono::milliseconds interval)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, interval, [this] { return m_next != Next::GoOn; });
    return m_next;
}

} // namespace juggler
