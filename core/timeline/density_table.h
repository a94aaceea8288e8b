// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace juggler {

/// How much time a whole run spent in each state in each of at most 4,096 equal steps, all lanes together: what a picture of the whole
/// run is drawn from, whatever its length.
///
/// Running sums of the lanes give a step's time where spans are many; where they are few they are added one by one. When the steps
/// are used up, neighbours are added together and the step doubles. Brought up to date by its owner at the cost of what is new.
/// [one thread]
class DensityTable {
public:
    static constexpr std::size_t kMostSteps = 4096;

    /// Takes in what was recorded since the last time. nowNs: up to where open spans reach. Another timeline needs another table.
    void update(const Timeline& timeline, std::int64_t nowNs);

    [[nodiscard]] std::int64_t stepNs() const noexcept { return std::int64_t{1} << m_shift; }
    /// Steps from the run's start on; none after the last that holds something.
    [[nodiscard]] std::size_t size() const noexcept { return m_steps.size(); }
    /// The sums of step i over all lanes, in ns: waits that hold no thread are waiting, tasks that gave their thread up are ready.
    [[nodiscard]] const StateTotals& operator[](std::size_t i) const noexcept { return m_steps[i]; }
    /// The sums between two times; within a step its time counts as spread evenly.
    [[nodiscard]] StateTotals totalsIn(double fromNs, double toNs) const noexcept;

private:
    void reach(std::int64_t endNs);
    void takeLane(const Lane& lane, std::size_t& taken);
    void takeSums(const Lane& lane, std::size_t taken, std::size_t count);
    static void add(std::vector<StateTotals>& steps, int shift, State state, std::int64_t startNs, std::int64_t endNs);
    void takeWaits(const Timeline& timeline, std::int64_t nowNs);
    void sumUp(const Timeline& timeline, std::int64_t nowNs);

    int m_shift = 10;
    std::vector<std::size_t> m_taken; // spans of each lane
    std::vector<StateTotals> m_closed; // of the lanes' closed spans
    std::vector<StateTotals> m_waits; // of what holds no thread
    std::size_t m_finalWaits = 0; // steps of m_waits that will not change
    std::vector<StateTotals> m_steps; // both, and the open spans
};

} // namespace juggler
