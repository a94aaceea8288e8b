// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/recorded_marks.h"

#include "core/base/stepped_sort.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace juggler {

namespace {

/// What instants are sorted by before their times: those of no thread belong together.
std::uint32_t rankOf(const RecordedInstant& instant)
{
    return std::min(instant.lane, RecordedInstant::kOfProcess);
}

/// The first place from `from` on, below `count`, at which isBefore() is false: it is true up to there. Steps double.
template <typename IsBefore>
std::size_t gallop(std::size_t from, std::size_t count, IsBefore isBefore)
{
    std::size_t step = 1;
    std::size_t low = from; // everything before it is before
    while (low < count && isBefore(low)) {
        const std::size_t next = std::min(count, low + step);
        if (next == count || !isBefore(next)) {
            std::size_t high = next;
            ++low;
            while (low < high) {
                const std::size_t middle = low + (high - low) / 2;
                if (isBefore(middle)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
        low = next;
        step *= 2;
    }
    return low;
}

} // namespace

std::string_view instantScopeKey(std::uint32_t lane) noexcept
{
    return lane == RecordedInstant::kOfAll ? "global" : lane == RecordedInstant::kOfProcess ? "process" : "thread";
}

std::optional<std::uint32_t> instantLaneFromKey(std::string_view key) noexcept
{
    for (const std::uint32_t lane : {std::uint32_t{0}, RecordedInstant::kOfProcess, RecordedInstant::kOfAll}) {
        if (key == instantScopeKey(lane)) {
            return lane;
        }
    }
    return std::nullopt;
}

bool RecordedInstant::isBefore(const RecordedInstant& other) const noexcept
{
    return std::pair(rankOf(*this), timeNs) < std::pair(rankOf(other), other.timeNs);
}

const CounterSample* RecordedCounter::at(std::int64_t timeNs) const noexcept
{
    const auto after = std::upper_bound(samples.begin(), samples.end(), timeNs,
                                        [](std::int64_t wantedNs, const CounterSample& sample) { return wantedNs < sample.timeNs; });
    return after == samples.begin() ? nullptr : &*(after - 1);
}

std::size_t RecordedCounter::firstFrom(std::int64_t timeNs, std::size_t from) const noexcept
{
    return gallop(from, samples.size(), [&](std::size_t i) { return samples[i].timeNs < timeNs; });
}

double RecordedCounter::mostIn(std::size_t first, std::size_t end) const noexcept
{
    double found = samples[first].value;
    for (std::size_t i = first; i < end;) {
        if (i % kBlock == 0 && end - i >= kBlock) {
            found = std::max(found, blockMost[i / kBlock]);
            i += kBlock;
        } else {
            found = std::max(found, samples[i].value);
            ++i;
        }
    }
    return found;
}

std::size_t InstantList::firstFrom(std::int64_t timeNs, std::size_t from) const noexcept
{
    return gallop(from, size(), [&](std::size_t i) { return (*this)[i].timeNs < timeNs; });
}

std::uint32_t RecordedMarks::idOf(std::string_view name)
{
    const auto [found, isNew] = m_ids.try_emplace(std::string(name), static_cast<std::uint32_t>(m_names.size()));
    if (isNew) {
        m_names.emplace_back(name);
    }
    return found->second;
}

bool RecordedMarks::arrange(const std::function<bool()>& goOn)
{
    m_ids = {};
    if (!arrangeInstants(goOn)) {
        return false;
    }
    m_sampleCount = 0;
    std::vector<std::uint32_t> seriesOf(m_names.size());
    for (const RecordedCounter& counter : m_counters) {
        ++seriesOf[counter.name];
    }
    constexpr std::size_t kStep = 32 * 1024;
    std::size_t sinceAsked = 0;
    for (RecordedCounter& counter : m_counters) {
        counter.isOneOfSeveral = seriesOf[counter.name] > 1;
        sinceAsked += 1 + counter.samples.size();
        if (sinceAsked >= kStep) {
            sinceAsked = 0;
            if (goOn && !goOn()) {
                return false;
            }
        }
        if (!counter.samples.empty() && !arrange(counter, goOn)) {
            return false;
        }
    }
    return true;
}

bool RecordedMarks::arrangeInstants(const std::function<bool()>& goOn)
{
    const auto byPlace = [](const RecordedInstant& a, const RecordedInstant& b) { return a.isBefore(b); };
    if (!stableSortInSteps(m_instants, goOn, byPlace)) {
        return false;
    }
    m_order.resize(m_instants.size());
    std::iota(m_order.begin(), m_order.end(), std::uint32_t{0});
    const auto byTime = [this](std::uint32_t a, std::uint32_t b) { return m_instants[a].timeNs < m_instants[b].timeNs; };
    if (!stableSortInSteps(m_order, goOn, byTime)) {
        return false;
    }
    m_lastNs = m_order.empty() ? 0 : m_instants[m_order.back()].timeNs;
    return true;
}

bool RecordedMarks::arrange(RecordedCounter& counter, const std::function<bool()>& goOn)
{
    const auto byTime = [](const CounterSample& a, const CounterSample& b) { return a.timeNs < b.timeNs; };
    const auto byValue = [](const CounterSample& a, const CounterSample& b) { return a.value < b.value; };
    std::vector<CounterSample>& samples = counter.samples;
    if (!std::is_sorted(samples.begin(), samples.end(), byTime) && !stableSortInSteps(samples, goOn, byTime)) {
        return false;
    }
    const auto [least, most] = std::minmax_element(samples.begin(), samples.end(), byValue);
    counter.least = least->value;
    counter.most = most->value;
    counter.blockMost.clear();
    for (std::size_t i = 0; i < samples.size(); i += RecordedCounter::kBlock) {
        const auto from = samples.begin() + static_cast<std::ptrdiff_t>(i);
        const auto to = samples.begin() + static_cast<std::ptrdiff_t>(std::min(samples.size(), i + RecordedCounter::kBlock));
        counter.blockMost.push_back(std::max_element(from, to, byValue)->value);
    }
    m_sampleCount += samples.size();
    m_lastNs = std::max(m_lastNs, samples.back().timeNs);
    return true;
}

std::span<const RecordedInstant> RecordedMarks::instantsOf(std::uint32_t rank) const noexcept
{
    const auto begin = std::lower_bound(m_instants.begin(), m_instants.end(), rank,
                                        [](const RecordedInstant& instant, std::uint32_t wanted) { return rankOf(instant) < wanted; });
    const auto end = std::upper_bound(begin, m_instants.end(), rank,
                                      [](std::uint32_t wanted, const RecordedInstant& instant) { return wanted < rankOf(instant); });
    return {begin, end};
}

} // namespace juggler
