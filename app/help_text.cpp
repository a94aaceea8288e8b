// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_text.h"

#include "app/command_line.h"
#include "core/strategy/catalog.h"

#include <algorithm>

namespace juggler::app {

namespace {

/// "  LEFT<blanks>RIGHT", RIGHT from column `width` + 4 on.
std::string entry(const std::string& left, std::size_t width, std::string_view right)
{
    return "  " + left + std::string(std::max(width, left.size()) - left.size() + 2, ' ').append(right).append("\n");
}

std::string optionName(const RunOption& option)
{
    std::string name{option.name};
    return option.value.empty() ? name : name.append(" ").append(option.value);
}

} // namespace

std::string helpText()
{
    return "Runs the same tasks for real under several execution models and shows how each spends its time.\n"
           "\n"
           "juggler [FILE...]            open the window, with these files as tasks or as a workload\n"
           "juggler run OPTION...        run without a window; see juggler run --help\n"
           "juggler list [--json]        the execution models and their knobs\n"
           "juggler --help, --version    this text, the version\n";
}

std::string runHelpText()
{
    std::string text = "juggler run --strategy KEY[,KEY...]|all TASK... [OPTION...]\n"
                       "\n"
                       "Runs the tasks, in the order in which they are given, under each model, one model after the other.\n"
                       "\n";
    std::size_t width = 0;
    for (const RunOption& option : runOptionTable()) {
        width = std::max(width, optionName(option).size());
    }
    for (const RunOption& option : runOptionTable()) {
        text += entry(optionName(option), width, option.help);
    }
    text += "\nModels:\n";
    for (const StrategyInfo& info : strategyCatalog()) {
        text += entry(std::string(info.key), width, info.explanation);
    }
    text += "\nExit status: 0 every task was done; 1 a task failed or was not started, or a file could not be written;\n"
            "2 wrong usage; 130 interrupted (what was recorded is written; a second Ctrl-C ends at once).\n"
            "\nExample: juggler run --strategy all --sleep 3000x3 --fib 30x3 --json run.json\n";
    return text;
}

std::string versionText()
{
    return "juggler " JUGGLER_VERSION "\n";
}

} // namespace juggler::app
