// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/handler_meter.h"

#include "core/base/clock.h"

#include <QtCore/QEvent>
#include <QtCore/QMetaEnum>

#include <algorithm>
#include <utility>

namespace juggler::bench {

using namespace Qt::StringLiterals;

bool MeasuredApplication::notify(QObject* receiver, QEvent* event)
{
    if (!m_isMeasuring || m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    const QEvent::Type type = event->type();
    const char* const name = receiver->metaObject()->className(); // the receiver may be gone afterwards, its class is not
    ++m_depth;
    const std::int64_t beginNs = monotonicNowNs();
    const std::int64_t beginCpuNs = threadCpuNowNs();
    const bool isHandled = QApplication::notify(receiver, event);
    const std::int64_t cpuNs = threadCpuNowNs() - beginCpuNs;
    m_longest.wallNs = std::max(m_longest.wallNs, monotonicNowNs() - beginNs);
    --m_depth;
    if (cpuNs > m_longest.cpuNs) {
        m_longest.cpuNs = cpuNs;
        const char* const key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_longest.what = u"%1, %2"_s.arg(QLatin1StringView(name), QLatin1StringView(key != nullptr ? key : "event"));
    }
    return isHandled;
}

void MeasuredApplication::startMeasuring()
{
    m_longest = {};
    m_isMeasuring = true;
}

LongestHandler MeasuredApplication::stopMeasuring()
{
    m_isMeasuring = false;
    return std::exchange(m_longest, {});
}

} // namespace juggler::bench
