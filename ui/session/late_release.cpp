// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/late_release.h"

#include "ui/background/background_pool.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace juggler::ui {

namespace {
constexpr int kLookMs = 100;
}

LateRelease::LateRelease(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &LateRelease::look);
}

void LateRelease::take(const std::shared_ptr<const Comparison>& comparison)
{
    if (comparison) {
        m_held.insert(m_held.end(), comparison->runs.begin(), comparison->runs.end());
        m_timer.start();
    }
}

void LateRelease::look()
{
    // A count of one cannot grow again: nobody else has it to copy it from.
    const auto firstAlone = std::partition(m_held.begin(), m_held.end(), [](const auto& run) { return run.use_count() > 1; });
    std::vector<std::shared_ptr<const RunRecord>> alone(std::make_move_iterator(firstAlone), std::make_move_iterator(m_held.end()));
    m_held.erase(firstAlone, m_held.end());
    if (!alone.empty()) {
        std::ignore = runInBackground([runs = std::move(alone)]() mutable { runs.clear(); });
    }
    if (m_held.empty()) {
        m_timer.stop();
    }
}

} // namespace juggler::ui
