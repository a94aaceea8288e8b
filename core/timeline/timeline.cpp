// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline.h"

#include "core/timeline/recorded_marks.h"

#include <string>
#include <utility>

namespace juggler {

Timeline::Timeline(std::shared_ptr<const TaskList> tasks, std::int64_t startNs) : Timeline(std::move(tasks), startNs, Records::Now) {}

Timeline::Timeline(std::shared_ptr<const TaskList> tasks, std::int64_t startNs, Records records)
    : m_tasks(std::move(tasks)),
      m_startNs(startNs),
      m_records(records == Records::Now ? std::make_unique<TaskRecord[]>(m_tasks->size()) : nullptr)
{
}

Timeline::~Timeline() = default;

const CoreLane* Timeline::coreLaneOf(std::uint16_t core) const noexcept
{
    for (std::size_t i = 0; i < coreCount(); ++i) {
        if (coreLane(i).core() == core) {
            return &coreLane(i);
        }
    }
    return nullptr;
}

std::uint64_t Timeline::spansLeftOutOfCores() const noexcept
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < coreCount(); ++i) {
        count += coreLane(i).leftOutCount();
    }
    return count;
}

const Lane* Timeline::othersOn(std::uint16_t core) const noexcept
{
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        if (m_others[i].core == core) {
            return m_others[i].lane;
        }
    }
    return nullptr;
}

Lane& Timeline::addOthersLane(std::uint16_t core)
{
    Lane& lane = *m_ownedOthers.emplace_back(std::make_unique<Lane>("others on core " + std::to_string(core), ThreadRole::Helper));
    m_others.append({core, &lane});
    return lane;
}

CoreLane& Timeline::addCoreLane(std::uint16_t core)
{
    CoreLane& lane = *m_ownedCoreLanes.emplace_back(std::make_unique<CoreLane>(core, m_lanes));
    m_coreLanes.append(&lane);
    return lane;
}

std::size_t Timeline::spanCount() const noexcept
{
    std::size_t count = m_inFlight.size() + m_yielded.size();
    for (std::size_t i = 0; i < laneCount(); ++i) {
        count += lane(i).size();
    }
    return count;
}

} // namespace juggler
