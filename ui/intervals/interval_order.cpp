// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intervals/interval_order.h"

#include "core/model/task_spec.h"

#include <algorithm>
#include <map>
#include <string>

namespace juggler::ui {

namespace {

constexpr std::size_t kBetweenLooks = 1 << 16; // rows, at whether it is still wanted

struct Keyed {
    std::int64_t key;
    std::uint32_t row;
};

/// Texts by their place in the alphabet, so that rows are compared by numbers.
class Ranks {
public:
    void add(const std::string& text) { m_ranks.emplace(text, 0); }
    void close()
    {
        std::int64_t next = 0;
        for (auto& [text, rank] : m_ranks) {
            rank = next++;
        }
    }
    [[nodiscard]] std::int64_t of(const std::string& text) const { return m_ranks.at(text); }

private:
    std::map<std::string, std::int64_t> m_ranks;
};

/// What an interval is sorted by, as a number.
class SortKey {
public:
    SortKey(const Comparison& comparison, IntervalColumn column) : m_column(column)
    {
        if (column == IntervalColumn::Task) {
            rankTasks(*comparison.tasks);
        } else if (column == IntervalColumn::Thread) {
            rankThreads(comparison);
        }
    }

    [[nodiscard]] std::int64_t of(const Interval& interval) const
    {
        const Span& span = *interval.span;
        switch (m_column) {
        case IntervalColumn::Model: return static_cast<std::int64_t>(interval.run);
        case IntervalColumn::Task: return span.task == kNoTask ? -1 : m_taskRanks[toIndex(span.task)];
        case IntervalColumn::State: return static_cast<std::int64_t>(span.state);
        case IntervalColumn::Thread: return Timeline::isOnThread(interval.ref) ? m_threadRanks[interval.run][interval.ref.lane] : -1;
        case IntervalColumn::Core: return span.core == kNoCore ? -1 : span.core;
        case IntervalColumn::From: return span.startNs;
        case IntervalColumn::To: return span.endNs;
        case IntervalColumn::Duration: return span.lengthNs();
        }
        return 0;
    }

private:
    void rankTasks(const TaskList& tasks)
    {
        std::vector<std::string> labels; // of the groups: their tasks have one each
        Ranks ranks;
        for (const TaskGroup& group : tasks.workload().groups) {
            labels.push_back(taskLabel(group.spec));
            ranks.add(labels.back());
        }
        ranks.close();
        for (std::uint32_t i = 0; i < tasks.size(); ++i) {
            m_taskRanks.push_back(ranks.of(labels[tasks.groupOf(TaskId{i})]));
        }
    }

    void rankThreads(const Comparison& comparison)
    {
        Ranks ranks;
        const auto forEachLane = [&comparison](auto&& visit) {
            for (std::size_t run = 0; run < comparison.runs.size(); ++run) {
                const Timeline* const timeline = comparison.runs[run]->timeline();
                for (std::size_t i = 0; timeline != nullptr && i < timeline->laneCount(); ++i) {
                    visit(run, timeline->lane(i).name());
                }
            }
        };
        forEachLane([&ranks](std::size_t, const std::string& name) { ranks.add(name); });
        ranks.close();
        m_threadRanks.resize(comparison.runs.size());
        forEachLane([&](std::size_t run, const std::string& name) { m_threadRanks[run].push_back(ranks.of(name)); });
    }

    IntervalColumn m_column;
    std::vector<std::int64_t> m_taskRanks;
    std::vector<std::vector<std::int64_t>> m_threadRanks; // by run and lane
};

bool isWished(const Span& span, const IntervalWish& wish)
{
    const bool isInRange = !wish.rangeNs || (span.endNs > wish.rangeNs->first && span.startNs < wish.rangeNs->second);
    return isInRange && (!wish.task || span.task == *wish.task);
}

/// Merge sort, which can be left between its steps and keeps the order of equals.
template <typename Less>
void sortStably(std::vector<Keyed>& rows, Less less, const std::atomic<bool>& isCancelled)
{
    const std::size_t size = rows.size();
    const auto at = [&rows, size](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(std::min(i, size)); };
    for (std::size_t i = 0; i < size && !isCancelled; i += kBetweenLooks) {
        std::stable_sort(at(i), at(i + kBetweenLooks), less);
    }
    for (std::size_t width = kBetweenLooks; width < size; width *= 2) {
        for (std::size_t i = 0; i + width < size && !isCancelled; i += 2 * width) {
            std::inplace_merge(at(i), at(i + width), at(i + 2 * width), less);
        }
    }
}

} // namespace

std::vector<std::uint32_t> orderIntervals(const IntervalRows& rows, const IntervalWish& wish, const std::atomic<bool>& isCancelled)
{
    std::vector<Keyed> found;
    const SortKey key(rows.comparison(), wish.sortedBy.value_or(IntervalColumn::Model));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row % kBetweenLooks == 0 && isCancelled) {
            return {};
        }
        const Interval interval = rows.at(row);
        if (isWished(*interval.span, wish)) {
            found.push_back({wish.sortedBy ? key.of(interval) : 0, static_cast<std::uint32_t>(row)});
        }
    }
    if (wish.sortedBy && wish.direction == IntervalDirection::Ascending) {
        sortStably(
            found, [](const Keyed& a, const Keyed& b) { return a.key < b.key; }, isCancelled);
    } else if (wish.sortedBy) {
        sortStably(
            found, [](const Keyed& a, const Keyed& b) { return a.key > b.key; }, isCancelled);
    }
    std::vector<std::uint32_t> order;
    order.reserve(found.size());
    std::transform(found.begin(), found.end(), std::back_inserter(order), [](const Keyed& keyed) { return keyed.row; });
    return order;
}

} // namespace juggler::ui
