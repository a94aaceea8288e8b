// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/frame_log.h"

#include <algorithm>

namespace juggler::ui {

void FrameLog::addWork(std::int64_t beginNs, std::int64_t endNs)
{
    const std::int64_t from = std::max(beginNs - m_startNs, m_workedUntilNs);
    const std::int64_t until = endNs - m_startNs;
    if (until > from) {
        m_lane.append({.startNs = from, .endNs = until});
        m_workedUntilNs = until;
    }
}

void FrameLog::addPicture(std::int64_t beginNs, std::int64_t endNs)
{
    addWork(beginNs, endNs);
    const Gap gap{m_pictureNs, endNs - m_startNs};
    if (gap.lengthNs() <= 0) {
        return;
    }
    if (!m_longest || gap.lengthNs() > m_longest->lengthNs()) {
        m_longest = gap;
    }
    m_pictureNs = gap.untilNs;
    ++m_pictures;
}

void FrameLogs::follow(const Comparison& comparison, Shown shown)
{
    m_logs.resize(comparison.runs.size());
    m_wasHidden.resize(comparison.runs.size());
    const auto live = std::find_if(comparison.runs.begin(), comparison.runs.end(),
                                   [](const auto& run) { return run->state() == RunState::Running && run->timeline(); });
    if (m_live && (live == comparison.runs.end() || live - comparison.runs.begin() != static_cast<std::ptrdiff_t>(m_liveRun))) {
        m_isEnding = true;
    }
    if (live != comparison.runs.end() && (!m_live || m_isEnding)) {
        m_liveRun = static_cast<std::size_t>(live - comparison.runs.begin());
        m_live = std::make_shared<FrameLog>((*live)->timeline()->startNs());
        m_logs[m_liveRun] = m_live;
        m_isEnding = false;
    }
    if (m_live && shown == Shown::No) {
        m_wasHidden[m_liveRun] = true;
    }
    if (m_live && m_wasHidden[m_liveRun]) {
        m_logs[m_liveRun].reset();
    }
}

void FrameLogs::addWork(std::int64_t beginNs, std::int64_t endNs)
{
    if (m_live) {
        m_live->addWork(beginNs, endNs);
    }
}

void FrameLogs::addPicture(std::int64_t beginNs, std::int64_t endNs)
{
    if (!m_live) {
        return;
    }
    m_live->addPicture(beginNs, endNs);
    if (m_isEnding) {
        m_live.reset();
        m_isEnding = false;
    }
}

void FrameLogs::clear()
{
    *this = {};
}

} // namespace juggler::ui
