// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <cstdint>

namespace juggler::app {

/// Tells on standard error how long it took until the window was on the screen, for who measures the start: "shown after 182.4 ms, with
/// 151.0 ms of CPU". Asked for by the environment variable JUGGLER_STARTED_NS, the CLOCK_MONOTONIC time in nanoseconds just before the
/// program was started. Lives until the first frame is painted. [GUI thread]
class StartupReport : public QObject {
public:
    /// Nothing where nobody asks for it.
    static void makeIfAsked(QObject& application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    StartupReport(QObject& application, std::int64_t startedNs);

    void tell();

    std::int64_t m_startedNs;
};

} // namespace juggler::app
