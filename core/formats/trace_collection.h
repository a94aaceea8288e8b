// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/name_table.h"
#include "core/formats/trace_counts.h"
#include "core/formats/trace_event_parser.h"
#include "core/timeline/recorded_marks.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace juggler {

/// Something that began and ended. A plain value, 24 bytes.
struct RecordedEvent {
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
    std::uint32_t name = 0; ///< its number in the table
};

/// What a trace tells, sorted by processes and threads, as long as it is being read. [any thread; one at a time]
class TraceCollection {
public:
    static constexpr std::size_t kMostProcesses = 1'000; ///< a panel each
    static constexpr std::size_t kMostThreads = 200'000; ///< a kilobyte each, and a lane
    static constexpr std::size_t kLongestName = 1'000; ///< bytes; what is longer is cut

    struct OpenEvent {
        std::int64_t startNs;
        std::uint32_t name;
    };
    /// A moment. 16 bytes.
    struct InstantEvent {
        std::int64_t timeNs;
        std::uint32_t name;
        char phase;
        bool isOfAll = false; ///< of a process: it is one of everything
    };
    struct Counter {
        std::uint32_t name;
        std::uint32_t series;
        std::vector<CounterSample> samples; ///< in the order of the file
    };
    struct Thread {
        std::string tid;
        std::string name;
        std::int64_t sortIndex = 0;
        std::vector<RecordedEvent> events; ///< in the order of the file
        std::vector<InstantEvent> instants;
        std::vector<OpenEvent> open; ///< began and has not ended; the last one is the innermost
    };
    struct Process {
        std::string pid;
        std::string name;
        std::string labels;
        std::int64_t sortIndex = 0;
        std::vector<std::size_t> threads;
        std::map<std::uint32_t, std::vector<RecordedEvent>> detached; ///< of no thread, by the number of their category
        std::vector<InstantEvent> instants; ///< of no thread
        std::vector<Counter> counters;
        std::unordered_map<std::uint64_t, std::size_t> counterOf; ///< by the numbers of name and series
    };

    TraceCollection();

    void add(const ChromeEvent& event);

    /// Counts what has begun and not ended, and the instants and counters that have no place: those of processes without a bar, and
    /// those that lie further from all bars than these reach. Nothing may be added afterwards. goOn: asked every few ms; false where it was
    /// not to, and then the collection is of no use.
    bool finish(const std::function<bool()>& goOn = {});

    [[nodiscard]] std::vector<Process>& processes() noexcept { return m_processes; }
    [[nodiscard]] std::vector<Thread>& threads() noexcept { return m_threads; }
    [[nodiscard]] const NameTable& names() const noexcept { return m_names; }
    [[nodiscard]] TraceCounts& counts() noexcept { return m_counts; }
    /// Of all events that are shown; nothing while there is none with a length.
    [[nodiscard]] std::optional<std::int64_t> firstNs() const noexcept
    {
        return m_eventCount > 0 ? std::optional(m_firstNs) : std::nullopt;
    }
    [[nodiscard]] std::int64_t lastNs() const noexcept { return m_lastNs; }
    /// Where in the text those two are told.
    [[nodiscard]] std::uint64_t firstOffset() const noexcept { return m_firstOffset; }
    [[nodiscard]] std::uint64_t lastOffset() const noexcept { return m_lastOffset; }
    /// What a run with all of it takes, nearly: 135 bytes an event for its task and span, 24 here, and lanes, names,
    /// what has begun and not ended, and what is looked up. An instant takes 16 bytes here, up to twice
    /// that for the room their array grew into, and another 16 while it moves to the run, where there is room for all; a counter's value
    /// takes 48 while their array grows, and moves to the run as it is. Arranging them takes less than that.
    [[nodiscard]] std::int64_t neededBytes() const noexcept
    {
        return static_cast<std::int64_t>(160 * m_eventCount + 52 * m_markCount + 2'000 * m_threads.size()
                                         + 400 * (m_names.size() + m_openAsync.size()) + m_otherBytes);
    }

private:
    struct OpenAsync {
        OpenEvent event;
        std::size_t process;
        std::uint32_t category;
    };

    std::uint32_t nameOf(std::string_view name);
    Process* processOf(const ChromeEvent& event);
    Thread* threadOf(const ChromeEvent& event);
    void addWhole(std::vector<RecordedEvent>& events, const ChromeEvent& event, std::int64_t startNs, std::int64_t endNs,
                  std::uint32_t name);
    void addMetadata(const ChromeEvent& event);
    void addComplete(const ChromeEvent& event);
    void begin(const ChromeEvent& event);
    void end(const ChromeEvent& event);
    void beginAsync(const ChromeEvent& event);
    void endAsync(const ChromeEvent& event);
    const std::string& asyncKey(const ChromeEvent& event);
    bool hasTime(const ChromeEvent& event);
    void addInstant(const ChromeEvent& event);
    void addDetachedInstant(const ChromeEvent& event);
    void addCounter(const ChromeEvent& event);
    void addSample(Process& process, std::uint32_t name, std::uint32_t series, CounterSample sample);
    bool keepMarks(const std::function<bool()>& goOn);
    template <typename IsKept>
    void keepInstants(std::vector<InstantEvent>& instants, IsKept isKept);
    template <typename IsKept>
    void keepSamples(std::vector<Counter>& counters, IsKept isKept);
    [[nodiscard]] bool hasBars(const Process& process) const;

    NameTable m_names;
    TraceCounts m_counts;
    std::vector<Process> m_processes;
    std::vector<Thread> m_threads;
    std::unordered_map<std::string, std::size_t> m_processOf; // by its pid
    std::unordered_map<std::string, std::size_t> m_threadOf; // by its pid and tid
    std::unordered_map<std::string, std::vector<OpenAsync>> m_openAsync;
    std::string m_key; // of what is looked up
    // The last ones that were looked up: events of a thread follow each other.
    std::string m_lastPid;
    std::size_t m_lastProcess = ~std::size_t{0};
    std::string m_lastThreadKey;
    std::size_t m_lastThread = ~std::size_t{0};
    std::int64_t m_firstNs = 0;
    std::int64_t m_lastNs = 0;
    std::uint64_t m_firstOffset = 0;
    std::uint64_t m_lastOffset = 0;
    std::size_t m_eventCount = 0;
    std::size_t m_markCount = 0; // instants, and values of counters
    std::size_t m_otherBytes = 0; // of names, keys and what has begun and not ended
};

} // namespace juggler
