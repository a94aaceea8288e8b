// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_window.h"

#include "ui/main_window.h"
#include "ui/panels/workload_panel.h"

#include <QtWidgets/QApplication>

namespace juggler::ui {

using namespace Qt::StringLiterals;

int runWindow(QApplication& application, const QStringList& paths)
{
    QApplication::setApplicationDisplayName(u"Juggler"_s);
    QApplication::setDesktopFileName(u"org.juggler.Juggler"_s);
    MainWindow window;
    if (!paths.isEmpty()) {
        window.workloadPanel().open(paths);
    }
    window.show();
    return application.exec();
}

} // namespace juggler::ui
