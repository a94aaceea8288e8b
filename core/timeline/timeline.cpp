// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline.h"

#include <utility>

namespace juggler {

Timeline::Timeline(std::shared_ptr<const TaskList> tasks, std::int64_t startNs)
    : m_tasks(std::move(tasks)), m_startNs(startNs), m_records(std::make_unique<TaskRecord[]>(m_tasks->size()))
{
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
