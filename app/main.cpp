// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/help_text.h"
#include "app/list_command.h"
#include "app/run_command.h"
#include "app/terminal.h"
#include "app/window_command.h"

#include <algorithm>
#include <array>
#include <clocale>
#include <csignal>
#include <exception>

#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace juggler::app;

constexpr std::array<std::string_view, 5> kCommands{"run", "list", "help", "--help", "--version"};

/// Options that Qt itself takes for a window (QGuiApplication).
constexpr std::array<std::string_view, 6> kQtOptions{"-platform", "-style", "-stylesheet", "-display", "-geometry", "-qwindowgeometry"};

/// Options of the window itself; they may be followed by "=VALUE".
constexpr std::array<std::string_view, 2> kWindowOptions{"--language", "--portable"};

/// Puts something in the place of standard descriptors that the program was started without (">&-"): else a file or a pipe that is opened
/// later gets the number, and messages are written into it. The wrong way round, so that using them stays an error.
void fillStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) < 0) {
            static_cast<void>(open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)); // takes the lowest free number
        }
    }
}

int helpCommand(const std::vector<std::string>& arguments)
{
    const bool isAboutRun = !arguments.empty() && arguments.front() == "run";
    return printOutput(isAboutRun ? runHelpText() : helpText()) ? 0 : 1;
}

/// Whether the first argument can only be meant for the window: a file that is there, or one of its options or Qt's.
bool isForWindow(const std::string& first)
{
    const std::string name = first.substr(0, first.find('='));
    return std::find(kWindowOptions.begin(), kWindowOptions.end(), name) != kWindowOptions.end() || access(first.c_str(), F_OK) == 0
        || std::find(kQtOptions.begin(), kQtOptions.end(), first) != kQtOptions.end();
}

int unknownCommand(const std::string& first)
{
    const std::string_view meant = nearest(first, kCommands);
    const std::string hint = meant.empty() ? "see juggler --help" : "did you mean " + std::string(meant) + "?";
    printMessage("juggler: " + first + " is neither a command nor a file; " + hint + "\n");
    return 2;
}

int dispatch(int argc, char** argv)
{
    if (argc < 2) {
        return runWindow(argc, argv);
    }
    const std::string first = argv[1];
    const std::vector<std::string> rest(argv + 2, argv + argc);
    if (first == "run") {
        return runCommand(argc, argv, rest);
    }
    if (first == "list") {
        return listCommand(rest);
    }
    if (first == "help" || first == "--help" || first == "-h") {
        return helpCommand(rest);
    }
    if (first == "--version") {
        return printOutput(versionText()) ? 0 : 1;
    }
    return isForWindow(first) ? runWindow(argc, argv) : unknownCommand(first);
}

} // namespace

int main(int argc, char** argv)
{
    fillStandardDescriptors();
    std::setlocale(LC_CTYPE, "");
    std::signal(SIGCHLD, SIG_DFL); // who ignores it, as this program's parent may, is not told how its processes ended
    try {
        return dispatch(argc, argv);
    } catch (const std::exception& exception) {
        printMessage(std::string("juggler: ") + exception.what() + "\n");
        return 1;
    }
}
