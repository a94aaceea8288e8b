// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recovered_waits.h"

#include "core/journal/journal_format.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace juggler {

using namespace recovery;

Problem RecoveredWaits::add(ByteReader& bytes, RecordingLoader& loader)
{
    const std::uint64_t first = bytes.varint();
    const std::uint64_t count = bytes.varint();
    std::int64_t lastNs = bytes.signedVarint();
    if (bytes.hasFailed() || first != m_startsNs.size()) {
        return bytes.hasFailed() ? kCutShort : kOutOfOrder;
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        lastNs = sum(lastNs, bytes.varint());
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (lastNs < (m_startsNs.empty() ? 0 : m_startsNs.back()) || lastNs > RecordingLoader::kLatestNs) {
            return kOutOfOrder;
        }
        m_startsNs.push_back(lastNs);
    }
    return addEnds(bytes, loader);
}

Problem RecoveredWaits::addEnds(ByteReader& bytes, RecordingLoader& loader)
{
    const std::uint64_t first = bytes.varint();
    const std::uint64_t count = bytes.varint();
    if (first != m_ends || bytes.signedVarint() != m_lastEndNs) {
        return bytes.hasFailed() ? kCutShort : kOutOfOrder;
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        std::uint64_t endGapNs = bytes.get<std::uint32_t>();
        std::uint64_t lengthNs = bytes.get<std::uint32_t>();
        const TaskId task{bytes.get<std::uint32_t>()};
        if (endGapNs == JournalWait::kFar && lengthNs == JournalWait::kFar) {
            endGapNs = bytes.get<std::uint64_t>();
            lengthNs = bytes.get<std::uint64_t>();
        }
        const std::int64_t endNs = sum(m_lastEndNs, endGapNs);
        const std::int64_t startNs = difference(endNs, lengthNs);
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (const auto problem = loader.addWait(m_state, task, startNs, endNs); problem != RecordingLoader::Problem::None) {
            return RecordingLoader::problemText(problem);
        }
        m_lastEndNs = endNs;
        m_closedStartsNs.push_back(startNs);
        ++m_ends;
    }
    m_peak = bytes.varint();
    return bytes.hasFailed() ? Problem(kCutShort) : std::nullopt;
}

// A task that is on no thread waits since it was on one last, where a wait is known to have begun at that instant.
void RecoveredWaits::endOpen(RecordingLoader& loader, RecoveredTasks& tasks, std::int64_t lastKnownNs)
{
    m_isCutOff = true;
    std::vector<std::int64_t>& closed = m_closedStartsNs;
    std::sort(closed.begin(), closed.end());
    std::vector<std::int64_t> open;
    std::set_difference(m_startsNs.begin(), m_startsNs.end(), closed.begin(), closed.end(), std::back_inserter(open));
    for (std::size_t i = 0; i < tasks.count() && !open.empty(); ++i) {
        const auto sinceNs = tasks.offThreadSinceNs(i);
        if (!sinceNs || !std::binary_search(open.begin(), open.end(), *sinceNs)) {
            continue;
        }
        const auto id = TaskId{static_cast<std::uint32_t>(i)};
        if (loader.addWait(m_state, id, *sinceNs, std::max(lastKnownNs, m_lastEndNs)) == RecordingLoader::Problem::None) {
            tasks.setPlaced(i); // of the other kind it cannot be
            closed.push_back(*sinceNs);
        }
    }
    std::sort(closed.begin(), closed.end());
}

void RecoveredWaits::tellStarts(RecordingLoader& loader)
{
    if (m_isCutOff) {
        static_cast<void>(loader.setWaitStarts(m_state, std::exchange(m_closedStartsNs, {})));
    } else if (loader.setWaitStarts(m_state, std::exchange(m_startsNs, {}))) {
        loader.setWaitPeak(m_state, m_peak);
    }
    m_startsNs = {};
    m_closedStartsNs = {};
}

} // namespace juggler
