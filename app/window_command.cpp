// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#include "app/terminal.h"

namespace juggler::app {

int runWindow(int, char**)
{
    printMessage("juggler: this build has no window; see juggler --help for what runs without one\n");
    return 1;
}

} // namespace juggler::app
