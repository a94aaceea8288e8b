// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_window.h"

#include "ui/main_window.h"
#include "ui/session/drop_flow.h"
#include "ui/session/recovery_flow.h"

#include <QtWidgets/QApplication>

namespace juggler::ui {

using namespace Qt::StringLiterals;

int runWindow(QApplication& application, const QStringList& paths)
{
    QApplication::setApplicationDisplayName(u"Juggler"_s);
    QApplication::setDesktopFileName(u"org.juggler.Juggler"_s);
    MainWindow window;
    window.show();
    window.recovery().lookUp();
    if (!paths.isEmpty()) {
        window.drops().open(paths);
    }
    return application.exec();
}

} // namespace juggler::ui
