// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup_report.h"

#include "app/terminal.h"
#include "core/base/clock.h"
#include "core/base/time_text.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <ctime>

namespace juggler::app {

void StartupReport::makeIfAsked(QObject& application)
{
    bool isNumber = false;
    const qint64 startedNs = qEnvironmentVariable("JUGGLER_STARTED_NS").toLongLong(&isNumber);
    if (isNumber) {
        new StartupReport(application, startedNs); // the application's child
    }
}

StartupReport::StartupReport(QObject& application, std::int64_t startedNs) : QObject(&application), m_startedNs(startedNs)
{
    application.installEventFilter(this);
}

bool StartupReport::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = event->type() == QEvent::Paint ? qobject_cast<QWidget*>(watched) : nullptr;
    if (widget != nullptr && widget->isWindow()) {
        parent()->removeEventFilter(this);
        QTimer::singleShot(0, this, &StartupReport::tell); // when its children are painted, too, and the frame is handed over
    }
    return false;
}

void StartupReport::tell()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    const double ms = static_cast<double>(monotonicNowNs() - m_startedNs) / 1e6;
    const double usedMs = static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
    printMessage("shown after " + decimalText(ms, 1) + " ms, with " + decimalText(usedMs, 1) + " ms of CPU\n");
    deleteLater();
}

} // namespace juggler::app
