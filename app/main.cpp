// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench_command.h"
#include "app/command_table.h"
#include "app/compare_command.h"
#include "app/export_command.h"
#include "app/generate_command.h"
#include "app/help_text.h"
#include "app/list_command.h"
#include "app/option_parser.h"
#include "app/run_command.h"
#include "app/show_command.h"
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

/// Options that Qt itself takes for a window (QGuiApplication).
constexpr std::array<std::string_view, 7> kQtOptions{"-platform", "-style",           "-stylesheet", "-display",
                                                     "-geometry", "-qwindowgeometry", "-reverse"};

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

/// Whether the first argument can only be meant for the window: a file that is there, or one of its options or Qt's.
bool isForWindow(const std::string& first)
{
    const std::string name = first.substr(0, first.find('='));
    const auto& options = commandTable().front().options; // the window's
    return first == "--" || std::any_of(options.begin(), options.end(), [&name](const OptionInfo& option) { return option.name == name; })
        || access(first.c_str(), F_OK) == 0 || std::find(kQtOptions.begin(), kQtOptions.end(), first) != kQtOptions.end();
}

/// What is said to a word that is no command, and to one that might have been a mistyped one.
int unknownCommand(const std::string& word, std::string_view expected)
{
    std::vector<std::string_view> names{"--version", "--help"};
    for (const CommandInfo& info : commandTable()) {
        names.push_back(info.name);
    }
    const std::string_view meant = nearest(word, names);
    const std::string hint = meant.empty() ? "see juggler --help" : "did you mean " + std::string(meant) + "?";
    printMessage("juggler: " + word + " is " + std::string(expected) + "; " + hint + "\n");
    return 2;
}

int helpCommand(const std::vector<std::string>& arguments)
{
    if (arguments.empty()) {
        return printOnly(helpText(outputColumns()));
    }
    if (arguments.size() > 1) {
        printMessage("juggler help: tell one command; see juggler --help\n");
        return 2;
    }
    const std::string& name = arguments.front();
    const bool isAboutHelp = name == "--help" || name == "-h";
    return isAboutHelp || findCommand(name) ? printHelp(isAboutHelp ? "help" : name) : unknownCommand(name, "no command");
}

int runCommandOf(int argc, char** argv, const std::vector<std::string>& rest)
{
    return runCommand(argc, argv, rest);
}

int compareCommandOf(int argc, char** argv, const std::vector<std::string>& rest)
{
    return compareCommand(argc, argv, rest);
}

int listCommandOf(int, char**, const std::vector<std::string>& rest)
{
    return listCommand(rest);
}

int exportCommandOf(int argc, char** argv, const std::vector<std::string>& rest)
{
    return exportCommand(argc, argv, rest);
}

int showCommandOf(int, char**, const std::vector<std::string>& rest)
{
    return showCommand(rest);
}

int benchCommandOf(int, char**, const std::vector<std::string>& rest)
{
    return benchCommand(rest);
}

int helpCommandOf(int, char**, const std::vector<std::string>& rest)
{
    return helpCommand(rest);
}

int versionCommandOf(int, char**, const std::vector<std::string>&)
{
    return printOnly(versionText());
}

int generateCommandOf(int, char**, const std::vector<std::string>& rest)
{
    return generateCommand(rest);
}

/// The commands and what does them.
struct Handler {
    std::string_view name;
    int (*run)(int argc, char** argv, const std::vector<std::string>& rest);
};

constexpr std::array kHandlers{
    Handler{"run", runCommandOf},           Handler{"compare", compareCommandOf},     Handler{"export", exportCommandOf},
    Handler{"show", showCommandOf},         Handler{"list", listCommandOf},           Handler{"bench", benchCommandOf},
    Handler{"help", helpCommandOf},         Handler{"--help", helpCommandOf},         Handler{"-h", helpCommandOf},
    Handler{"--version", versionCommandOf}, Handler{"__generate", generateCommandOf}, // for the build
};

int dispatch(int argc, char** argv)
{
    if (argc < 2) {
        return runWindow(argc, argv);
    }
    const std::string first = argv[1];
    const auto handler = std::find_if(kHandlers.begin(), kHandlers.end(), [&first](const Handler& row) { return row.name == first; });
    if (handler != kHandlers.end()) {
        return handler->run(argc, argv, std::vector<std::string>(argv + 2, argv + argc));
    }
    return isForWindow(first) ? runWindow(argc, argv) : unknownCommand(first, "neither a command nor a file");
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
