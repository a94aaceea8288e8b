// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/workload.h"

#include <algorithm>
#include <random>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace juggler {

std::size_t taskCount(const Workload& workload) noexcept
{
    std::size_t count = 0;
    for (const TaskGroup& group : workload.groups) {
        count += static_cast<std::size_t>(std::max(group.count, 0));
    }
    return count;
}

namespace {

std::string groupText(std::size_t index)
{
    return "group " + std::to_string(index + 1);
}

using GroupsByName = std::unordered_map<std::string_view, std::size_t>;

/// The first group of each name; those without a name are not in it.
GroupsByName groupsByName(const Workload& workload)
{
    GroupsByName groups;
    for (std::size_t i = 0; i < workload.groups.size(); ++i) {
        if (!workload.groups[i].name.empty()) {
            groups.emplace(workload.groups[i].name, i);
        }
    }
    return groups;
}

std::optional<std::string> validateNames(const Workload& workload)
{
    const GroupsByName groups = groupsByName(workload);
    for (std::size_t i = 0; i < workload.groups.size(); ++i) {
        const TaskGroup& group = workload.groups[i];
        if (!group.name.empty() && groups.at(group.name) != i) {
            return groupText(i) + ": there is another group called \"" + group.name + "\"";
        }
        if (!group.after.empty() && !groups.contains(group.after)) {
            return groupText(i) + ": runs after \"" + group.after + "\", and no group has that name";
        }
    }
    const std::vector<std::size_t> depths = dependencyDepths(workload);
    const auto endless = std::find(depths.begin(), depths.end(), kEndlessDepth);
    if (endless != depths.end()) {
        return groupText(static_cast<std::size_t>(endless - depths.begin())) + ": would have to wait for itself to end";
    }
    return std::nullopt;
}

/// Fisher and Yates, as written down by Durstenfeld (1964), with a fixed generator: a seed gives one order on every machine, which
/// std::shuffle does not promise.
void shuffle(std::vector<std::uint32_t>& tasks, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    for (std::size_t left = tasks.size(); left > 1; --left) {
        std::swap(tasks[left - 1], tasks[random() % left]);
    }
}

/// FNV-1a by words (Fowler, Noll, Vo), with the last step of MurmurHash3 so that every bit counts.
class Fingerprint {
public:
    void add(std::uint64_t word) noexcept { m_value = (m_value ^ word) * 0x100'0000'01b3; }

    void add(std::string_view text) noexcept
    {
        add(text.size());
        for (const char c : text) {
            add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
        }
    }

    void operator()(const FileReadSpec& spec) noexcept { add(spec.path); }
    void operator()(const SleepSpec& spec) noexcept { add(static_cast<std::uint64_t>(spec.duration.count())); }
    void operator()(const FibonacciSpec& spec) noexcept { add(static_cast<std::uint64_t>(spec.n)); }
    void operator()(const FileWriteSpec& spec) noexcept
    {
        add(static_cast<std::uint64_t>(spec.sizeBytes));
        add(spec.folder);
        add(spec.isSynced ? 1U : 0U);
    }
    /// A kind that has nothing but its name.
    template <typename Spec>
    void operator()(const Spec& spec)
    {
        add(taskLabel(spec));
    }

    [[nodiscard]] std::uint64_t value() const noexcept
    {
        std::uint64_t mixed = (m_value ^ (m_value >> 33)) * 0xff51'afd7'ed55'8ccd;
        mixed = (mixed ^ (mixed >> 33)) * 0xc4ce'b9fe'1a85'ec53;
        return mixed ^ (mixed >> 33);
    }

private:
    std::uint64_t m_value = 0xcbf2'9ce4'8422'2325;
};

std::uint64_t fingerprintOf(const Workload& workload)
{
    Fingerprint print;
    const auto before = prerequisites(workload);
    for (std::size_t i = 0; i < workload.groups.size(); ++i) {
        const TaskGroup& group = workload.groups[i];
        print.add(group.spec.index());
        std::visit(print, group.spec);
        print.add(static_cast<std::uint64_t>(std::max(group.count, 0)));
        print.add(before[i] ? *before[i] + 1 : 0);
    }
    print.add(workload.shuffleSeed ? 1U : 0U);
    print.add(workload.shuffleSeed.value_or(0));
    return print.value();
}

std::string groupWords(const TaskGroup& group)
{
    return std::to_string(group.count) + " x " + taskLabel(group.spec);
}

std::string orderWords(const std::optional<std::uint64_t>& seed)
{
    return seed ? "shuffled with seed " + std::to_string(*seed) : "in the order of the list";
}

/// What two groups of the same label differ in: a folder, fsync. Both as they were told.
std::string specDifference(const TaskGroup& group, const TaskGroup& instead)
{
    const auto* file = std::get_if<FileReadSpec>(&group.spec);
    const auto* otherFile = std::get_if<FileReadSpec>(&instead.spec);
    if (file && otherFile) {
        return "read " + file->path + " instead of " + otherFile->path;
    }
    return groupWords(group) + " with other values";
}

} // namespace

std::optional<std::string> workloadDifference(const Workload& workload, const Workload& instead)
{
    const auto before = prerequisites(workload);
    const auto otherBefore = prerequisites(instead);
    const std::size_t common = std::min(workload.groups.size(), instead.groups.size());
    for (std::size_t i = 0; i < common; ++i) {
        const TaskGroup& group = workload.groups[i];
        const TaskGroup& other = instead.groups[i];
        if (group.spec != other.spec || group.count != other.count) {
            const std::string words = groupWords(group);
            return words != groupWords(other) ? words + " instead of " + groupWords(other) : specDifference(group, other);
        }
        if (before[i] != otherBefore[i]) {
            return groupWords(group) + (before[i] ? " runs after group " + std::to_string(*before[i] + 1) : " waits for no group")
                + ", not " + (otherBefore[i] ? "after group " + std::to_string(*otherBefore[i] + 1) : "at once");
        }
    }
    if (workload.groups.size() != instead.groups.size()) {
        const bool hasMore = workload.groups.size() > common;
        return (hasMore ? "also " : "without ") + groupWords((hasMore ? workload : instead).groups[common]);
    }
    if (workload.shuffleSeed != instead.shuffleSeed) {
        return orderWords(workload.shuffleSeed) + " instead of " + orderWords(instead.shuffleSeed);
    }
    return std::nullopt;
}

std::optional<std::string> validateWorkload(const Workload& workload)
{
    for (std::size_t i = 0; i < workload.groups.size(); ++i) {
        const TaskGroup& group = workload.groups[i];
        auto problem = validateSpec(group.spec);
        if (!problem) {
            problem = validateCount(group.count);
        }
        if (problem) {
            return groupText(i) + ": " + *problem;
        }
    }
    if (taskCount(workload) > static_cast<std::size_t>(limits::kLargestCount)) {
        return std::to_string(taskCount(workload)) + " tasks: at most " + std::to_string(limits::kLargestCount) + " in one workload";
    }
    return validateNames(workload);
}

std::optional<std::string> validateRecordedWorkload(const Workload& workload)
{
    std::size_t tasks = 0;
    for (std::size_t i = 0; i < workload.groups.size(); ++i) {
        const TaskGroup& group = workload.groups[i];
        const bool isRecorded = kindOf(group.spec) == TaskKind::Recorded;
        auto problem = isRecorded ? std::nullopt : validateSpec(group.spec);
        if (!problem && (group.count < 1 || static_cast<std::size_t>(group.count) > kMostRecordedTasks)) {
            problem = "a count of " + std::to_string(group.count) + ": from 1 to " + std::to_string(kMostRecordedTasks);
        }
        if (problem) {
            return groupText(i) + ": " + *problem;
        }
        tasks += static_cast<std::size_t>(group.count);
    }
    if (tasks > kMostRecordedTasks) {
        return std::to_string(tasks) + " tasks: at most " + std::to_string(kMostRecordedTasks) + " in one recording";
    }
    return validateNames(workload);
}

std::vector<std::optional<std::size_t>> prerequisites(const Workload& workload)
{
    const GroupsByName groups = groupsByName(workload);
    std::vector<std::optional<std::size_t>> found(workload.groups.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto group = groups.find(workload.groups[i].after);
        if (group != groups.end()) {
            found[i] = group->second;
        }
    }
    return found;
}

// A group waits for one other at most, so the way from each is a chain: it is followed up to a group whose depth is known, and back.
std::vector<std::size_t> dependencyDepths(const Workload& workload)
{
    const auto before = prerequisites(workload);
    std::vector<std::optional<std::size_t>> depths(before.size());
    std::vector<std::size_t> chain;
    for (std::size_t start = 0; start < before.size(); ++start) {
        std::optional<std::size_t> at = start;
        while (at && !depths[*at]) {
            depths[*at] = kEndlessDepth; // until the way back: who comes here again goes round in a circle
            chain.push_back(*at);
            at = before[*at];
        }
        std::size_t depth = !at ? 0 : *depths[*at] == kEndlessDepth ? kEndlessDepth : *depths[*at] + 1;
        for (; !chain.empty(); chain.pop_back()) {
            depths[chain.back()] = depth;
            depth += depth == kEndlessDepth ? 0 : 1;
        }
    }
    std::vector<std::size_t> known(depths.size());
    std::transform(depths.begin(), depths.end(), known.begin(), [](const auto& depth) { return *depth; });
    return known;
}

std::string describeWorkload(const Workload& workload, std::size_t maxGroups)
{
    std::string text;
    const std::size_t shown = std::min(maxGroups, workload.groups.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const TaskGroup& group = workload.groups[i];
        const std::string count = group.count == 1 ? "" : std::to_string(group.count) + " x ";
        text.append(text.empty() ? "" : ", ").append(count).append(taskLabel(group.spec));
    }
    if (shown < workload.groups.size()) {
        text.append(" and ").append(std::to_string(workload.groups.size() - shown)).append(" more");
    }
    return text;
}

TaskList::TaskList(Workload workload) : m_workload(std::move(workload)), m_fingerprint(fingerprintOf(m_workload))
{
    m_groupOfTask.reserve(taskCount(m_workload));
    for (std::size_t group = 0; group < m_workload.groups.size(); ++group) {
        const auto count = static_cast<std::size_t>(std::max(m_workload.groups[group].count, 0));
        m_groupOfTask.insert(m_groupOfTask.end(), count, static_cast<std::uint32_t>(group));
    }
    if (m_workload.shuffleSeed) {
        shuffle(m_groupOfTask, *m_workload.shuffleSeed);
    }
}

} // namespace juggler
