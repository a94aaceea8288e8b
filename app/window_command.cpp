// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#ifdef JUGGLER_HAS_UI
#include "ui/run_window.h"

#include <QtWidgets/QApplication>
#else
#include "app/terminal.h"
#endif

namespace juggler::app {

#ifdef JUGGLER_HAS_UI
int runWindow(int argc, char** argv)
{
    QApplication application(argc, argv);
    return ui::runWindow(application, QApplication::arguments().mid(1));
}
#else
int runWindow(int, char**)
{
    printMessage("juggler: this build has no window; see juggler --help for what runs without one\n");
    return 1;
}
#endif

} // namespace juggler::app
