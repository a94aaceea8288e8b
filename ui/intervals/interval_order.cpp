// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intervals/interval_order.h"

#include "core/model/task_spec.h"

#include <algorithm>
#include <map>
#include <memory>
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
            rankTasks(comparison);
        } else if (column == IntervalColumn::Thread) {
            rankThreads(comparison);
        }
    }

    [[nodiscard]] std::int64_t of(const Interval& interval) const
    {
        const Span& span = *interval.span;
        switch (m_column) {
        case IntervalColumn::Model: return static_cast<std::int64_t>(interval.run);
        case IntervalColumn::Task: return span.task == kNoTask ? -1 : rankOfTask(interval.run, span.task);
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
    /// The ranks of the groups, whose tasks have one label each. Runs of one recording share a list.
    void rankTasks(const Comparison& comparison)
    {
        Ranks ranks;
        std::map<const TaskList*, std::shared_ptr<const std::vector<std::int64_t>>> known;
        for (const auto& run : comparison.runs) {
            if (known.emplace(&run->tasks(), nullptr).second) {
                for (const TaskGroup& group : run->tasks().workload().groups) {
                    ranks.add(taskLabel(group.spec));
                }
            }
        }
        ranks.close();
        for (auto& [tasks, groupRanks] : known) {
            std::vector<std::int64_t> made;
            for (const TaskGroup& group : tasks->workload().groups) {
                made.push_back(ranks.of(taskLabel(group.spec)));
            }
            groupRanks = std::make_shared<const std::vector<std::int64_t>>(std::move(made));
        }
        for (const auto& run : comparison.runs) {
            m_taskRanks.push_back({&run->tasks(), known.at(&run->tasks())});
        }
    }

    [[nodiscard]] std::int64_t rankOfTask(std::size_t run, TaskId task) const
    {
        return (*m_taskRanks[run].ofGroups)[m_taskRanks[run].tasks->groupOf(task)];
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
    struct TaskRanks {
        const TaskList* tasks;
        std::shared_ptr<const std::vector<std::int64_t>> ofGroups;
    };
    std::vector<TaskRanks> m_taskRanks; // by run
    std::vector<std::vector<std::int64_t>> m_threadRanks; // by run and lane
};

bool isWished(const Interval& interval, const IntervalWish& wish)
{
    const Span& span = *interval.span;
    const bool isInRange = !wish.rangeNs || (span.endNs > wish.rangeNs->first && span.startNs < wish.rangeNs->second);
    if (!isInRange || !wish.states.shows(span.state, span.task)) {
        return false;
    }
    if (!wish.task) {
        return true;
    }
    const TaskId wanted = wish.linkedTasks ? (*wish.linkedTasks)[interval.run] : *wish.task;
    return span.task == wanted && (wanted != kNoTask || *wish.task == kNoTask); // a run that has no such task has no interval of it
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
        if (isWished(interval, wish)) {
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
