// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace juggler::app {

/// Opens the window, with the files among the arguments in its workload. Returns the program's exit status: 1 without a display.
int runWindow(int argc, char** argv);

} // namespace juggler::app
