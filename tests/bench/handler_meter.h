// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QApplication>

#include <cstdint>

namespace juggler::bench {

/// The longest piece of work of the window's thread without a look at its events: by the wall clock, and in CPU time, which other programs
/// on the machine do not lengthen. A plain value.
struct LongestHandler {
    std::int64_t wallNs = 0;
    std::int64_t cpuNs = 0;
    QString what; ///< receiver and type of the event that took the most CPU time
};

/// An application that measures each event that comes from the event loop, all that it leads to included. [GUI thread]
class MeasuredApplication : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    void startMeasuring();
    [[nodiscard]] LongestHandler stopMeasuring();

    /// The application of juggler_bench is one.
    static MeasuredApplication& current() { return *static_cast<MeasuredApplication*>(QCoreApplication::instance()); }

private:
    LongestHandler m_longest;
    int m_depth = 0; // events that are sent within the handling of another
    bool m_isMeasuring = false;
};

} // namespace juggler::bench
