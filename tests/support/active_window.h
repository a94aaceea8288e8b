// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtTest/QTest>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <chrono>
#include <tuple>

namespace juggler::ui {

/// Makes a shown window the active one, however late the window manager is: one that comes up after the window does not make it active
/// by itself, but one that is shown anew; and one that has much else to do is given longer each time. False after a minute and a half.
/// [GUI thread]
inline bool becomesActive(QWidget& window)
{
    using namespace std::chrono_literals;
    const QDeadlineTimer end(90s);
    for (std::chrono::milliseconds patience = 2s; !end.hasExpired(); patience = std::min<std::chrono::milliseconds>(2 * patience, 20s)) {
        const QDeadlineTimer shownAnew(patience);
        while (!window.isActiveWindow() && !shownAnew.hasExpired()) {
            window.raise();
            window.activateWindow();
            std::ignore = QTest::qWaitFor([&window] { return window.isActiveWindow(); }, 200);
        }
        if (window.isActiveWindow()) {
            return true;
        }
        window.hide();
        window.show();
    }
    return false;
}

} // namespace juggler::ui
