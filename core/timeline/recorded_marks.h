// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace juggler {

/// A moment that another program marked. A plain value, 16 bytes.
struct RecordedInstant {
    /// In the place of a lane: of the whole process, and of everything that was recorded.
    static constexpr std::uint32_t kOfProcess = 0xffff'fffe;
    static constexpr std::uint32_t kOfAll = 0xffff'ffff;

    std::int64_t timeNs = 0; ///< since the run's start
    std::uint32_t lane = kOfProcess; ///< the thread's
    std::uint32_t name = 0; ///< its number among the names

    [[nodiscard]] bool isOnThread() const noexcept { return lane < kOfProcess; }
    /// Whether it stands before the other one: in the order of threads, those of none together at the end, then in that of time.
    [[nodiscard]] bool isBefore(const RecordedInstant& other) const noexcept;
};

/// "thread", "process", "global": how far an instant reaches whose lane that is.
std::string_view instantScopeKey(std::uint32_t lane) noexcept;
/// The lane of that key, 0 for "thread"; nothing for another text.
std::optional<std::uint32_t> instantLaneFromKey(std::string_view key) noexcept;

/// What a counter was set to. A plain value, 16 bytes.
struct CounterSample {
    std::int64_t timeNs = 0; ///< since the run's start
    double value = 0; ///< a finite number, in whatever unit the program counts

    friend bool operator==(const CounterSample&, const CounterSample&) = default;
};

/// One series of a counter: it keeps each value until the next sample. A plain value.
struct RecordedCounter {
    std::uint32_t name = 0; ///< its number among the names
    std::uint32_t series = 0; ///< that of what is counted: one counter may have several
    std::vector<CounterSample> samples; ///< in the order of time; of those at the same time the last one counts
    // Made by RecordedMarks::arrange():
    double least = 0; ///< of all values
    double most = 0;
    bool isOneOfSeveral = false; ///< there are other series of that name
    std::vector<double> blockMost; ///< of each kBlock samples

    static constexpr std::size_t kBlock = 64;

    /// What was set last at that time or before it; null before the first sample.
    [[nodiscard]] const CounterSample* at(std::int64_t timeNs) const noexcept;
    /// The first sample from `from` on that is not before that time; samples.size() where there is none.
    [[nodiscard]] std::size_t firstFrom(std::int64_t timeNs, std::size_t from = 0) const noexcept;
    /// The largest of samples `first` to `end`, of which there is at least one: at most 2 * kBlock steps and one for each block between.
    [[nodiscard]] double mostIn(std::size_t first, std::size_t end) const noexcept;
};

/// Some of the instants, in the order of time. Cheap to copy; valid as long as the marks that it is of. [any thread]
class InstantList {
public:
    InstantList() = default;
    explicit InstantList(std::span<const RecordedInstant> instants) : m_instants(instants) {}
    /// order: the places of all of them in the order of time.
    InstantList(std::span<const RecordedInstant> instants, std::span<const std::uint32_t> order) : m_instants(instants), m_order(order) {}

    [[nodiscard]] std::size_t size() const noexcept { return m_instants.size(); }
    [[nodiscard]] bool isEmpty() const noexcept { return m_instants.empty(); }
    [[nodiscard]] const RecordedInstant& operator[](std::size_t i) const noexcept { return m_instants[m_order.empty() ? i : m_order[i]]; }
    /// The first one from `from` on that is not before that time; size() where there is none. Steps grow: near ones are found soon.
    [[nodiscard]] std::size_t firstFrom(std::int64_t timeNs, std::size_t from = 0) const noexcept;

private:
    std::span<const RecordedInstant> m_instants;
    std::span<const std::uint32_t> m_order; // empty where they stand in the order of time
};

/// What another program recorded beside its bars: instants and counters, each name once. Filled by what reads a file, owned by the
/// timeline, immutable once that is handed on. [any thread]
class RecordedMarks {
public:
    /// The number of a name, a new one where it was not there yet.
    std::uint32_t idOf(std::string_view name);
    /// Makes room for so many instants in all.
    void reserve(std::size_t instants) { m_instants.reserve(instants); }
    void add(const RecordedInstant& instant) { m_instants.push_back(instant); }
    void add(RecordedCounter counter) { m_counters.push_back(std::move(counter)); }
    /// Puts instants in the order of lanes and times, those of no thread together at the end, and samples in that of time; what is equal
    /// keeps its order. Drops what only filling needed. Call it once, and nothing else before it but what adds. goOn: asked every few ms;
    /// false, and in some order, where it was not to.
    bool arrange(const std::function<bool()>& goOn = {});

    [[nodiscard]] bool isEmpty() const noexcept { return m_instants.empty() && m_counters.empty(); }
    [[nodiscard]] const std::string& name(std::uint32_t id) const noexcept { return m_names[id]; }
    [[nodiscard]] std::size_t nameCount() const noexcept { return m_names.size(); }
    [[nodiscard]] std::span<const RecordedInstant> instants() const noexcept { return m_instants; }
    /// Those of a thread. Two searches.
    [[nodiscard]] InstantList onThread(std::uint32_t lane) const noexcept { return InstantList(instantsOf(lane)); }
    /// Those of no thread.
    [[nodiscard]] InstantList ofNoThread() const noexcept { return InstantList(instantsOf(RecordedInstant::kOfProcess)); }
    [[nodiscard]] InstantList all() const noexcept { return {m_instants, m_order}; }
    [[nodiscard]] std::span<const RecordedCounter> counters() const noexcept { return m_counters; }
    [[nodiscard]] std::size_t sampleCount() const noexcept { return m_sampleCount; }
    /// The latest of all times; 0 without any.
    [[nodiscard]] std::int64_t lastNs() const noexcept { return m_lastNs; }

private:
    bool arrangeInstants(const std::function<bool()>& goOn);
    bool arrange(RecordedCounter& counter, const std::function<bool()>& goOn);
    [[nodiscard]] std::span<const RecordedInstant> instantsOf(std::uint32_t rank) const noexcept;

    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::uint32_t> m_ids; // while it is filled
    std::vector<RecordedInstant> m_instants;
    std::vector<std::uint32_t> m_order; // of the instants, by time
    std::vector<RecordedCounter> m_counters;
    std::size_t m_sampleCount = 0;
    std::int64_t m_lastNs = 0;
};

} // namespace juggler
