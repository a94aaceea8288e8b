// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_table.h"

#include "app/bench_command.h"
#include "app/command_line.h"
#include "app/compare_command.h"
#include "app/export_command.h"
#include "app/list_command.h"
#include "app/show_command.h"

#include <algorithm>

namespace juggler::app {

namespace {

CommandInfo windowCommandInfo()
{
    CommandInfo info;
    info.synopsis = "[FILE...]";
    info.summary = "open the window";
    info.description =
        "Runs the same tasks for real under several execution models and shows how each spends its time. Without a command it "
        "opens the window, with these files as tasks that read them, or with what a workload or a session file holds.";
    info.operand = "FILE...";
    info.options = {
        {"--language", "en|de|zh_CN", "what the window speaks; else what its menu Language says, or the system"},
        {"--portable", "", "keep settings and what a crash leaves in juggler-data beside the program; --portable=FOLDER: there"},
        {"--help", "", "what the program, or the command before it, can do"},
        {"--version", "", "the version"},
    };
    info.examples = {
        {"juggler", "open the window"},
        {"juggler data.bin notes.txt", "open it with two tasks that read these files"},
    };
    info.exitStatuses = {{0, "the window was closed"}, {1, "there is no display to open a window on"}, {2, "wrong usage"}};
    return info;
}

CommandInfo helpCommandInfo()
{
    CommandInfo info;
    info.name = "help";
    info.synopsis = "[COMMAND]";
    info.summary = "tell what a command does, with examples";
    info.description = "Prints the help of a command, or the list of commands.";
    info.operand = "COMMAND";
    info.examples = {{"juggler help run", "what juggler run can do"}};
    info.exitStatuses = {{0, "printed"}, {2, "there is no such command"}};
    return info;
}

/// Every command takes it.
void addHelpOption(CommandInfo& info)
{
    const bool isThere = std::any_of(info.options.begin(), info.options.end(), [](const OptionInfo& row) { return row.name == "--help"; });
    if (!isThere) {
        info.options.push_back({"--help", "", "print this"});
    }
}

std::vector<CommandInfo> makeTable()
{
    std::vector<CommandInfo> table{windowCommandInfo(), runCommandInfo(),  compareCommandInfo(), exportCommandInfo(),
                                   showCommandInfo(),   listCommandInfo(), benchCommandInfo(),   helpCommandInfo()};
    for (CommandInfo& info : table) {
        addHelpOption(info);
    }
    return table;
}

} // namespace

const std::vector<CommandInfo>& commandTable()
{
    static const std::vector<CommandInfo> table = makeTable();
    return table;
}

const CommandInfo* findCommand(std::string_view name)
{
    const auto& table = commandTable();
    const auto found = std::find_if(table.begin(), table.end(), [name](const CommandInfo& info) { return info.name == name; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace juggler::app
