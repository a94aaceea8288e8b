// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_window.h"

#include "ui/background/background_pool.h"
#include "ui/main_window.h"
#include "ui/session/drop_flow.h"
#include "ui/session/recovery_flow.h"

#include <QtGui/QScreen>
#include <QtWidgets/QApplication>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

/// The first window of all may be larger than a low screen, or one whose scale is 1.5 or 2.
void fitIntoScreen(MainWindow& window)
{
    constexpr QSize kFrame(16, 48); // what a window manager draws around it
    if (!(window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))) {
        window.resize(window.size().boundedTo(window.screen()->availableGeometry().size() - kFrame));
    }
}

/// Returns once the window is gone.
int showWindow(QApplication& application, const QStringList& paths)
{
    MainWindow window;
    fitIntoScreen(window);
    window.show();
    window.recovery().lookUp();
    if (!paths.isEmpty()) {
        window.drops().open(paths);
    }
    return application.exec();
}

} // namespace

int runWindow(QApplication& application, const QStringList& paths)
{
    QApplication::setDesktopFileName(u"org.juggler.Juggler"_s);
    const int exitCode = showWindow(application, paths);
    endWhereHeldUp(exitCode);
    return exitCode;
}

} // namespace juggler::ui
