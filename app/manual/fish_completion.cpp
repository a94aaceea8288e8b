// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_table.h"
#include "app/manual/shell_completions.h"
#include "app/manual/shell_text.h"
#include "core/strategy/catalog.h"

namespace juggler::app {

namespace {

constexpr std::string_view kHead = R"(# fish completion for juggler: made by the program from its own table of commands.

function __juggler_needs_command
    test (count (commandline -opc)) -eq 1
end

function __juggler_opens_window
    set -l words (commandline -opc)
    test (count $words) -eq 1; or string match -q -- '-*' $words[2]
end

function __juggler_uses
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = $argv[1]
end

function __juggler_files
    for suffix in $argv
        __fish_complete_suffix $suffix
    end
end

)";

/// The options of `complete` that say how a value is completed.
std::string completer(std::string_view value)
{
    const ValueInfo info = valueInfo(value);
    switch (info.kind) {
    case ValueKind::File: return info.suffixes.empty() ? " -r -F" : " -r -f -k -a '(__juggler_files " + joined(info.suffixes) + ")'";
    case ValueKind::Folder: return " -x -a '(__fish_complete_directories (commandline -ct))'";
    case ValueKind::Models: return info.isList ? " -x -a '(__fish_complete_list , __juggler_models)'" : " -x -a '(__juggler_models)'";
    case ValueKind::Commands: return " -x -a " + shellQuoted(joined(commandNames()));
    case ValueKind::Nothing: return " -f";
    case ValueKind::Words:
    case ValueKind::Free: break;
    }
    return info.choices.empty() ? " -x" : " -x -a " + shellQuoted(joined(info.choices));
}

std::string optionLine(std::string_view condition, const OptionInfo& option)
{
    return "complete -c juggler -n " + shellQuoted(condition) + " -l " + std::string(option.name.substr(2)) + completer(option.value)
        + " -d " + shellQuoted(oneLine(option.help)) + "\n";
}

std::string operandLine(std::string_view condition, std::string_view operand)
{
    // Of an operand only what it is matters, not that it needs one.
    std::string how = completer(operand);
    for (const std::string_view flag : {" -r", " -x"}) {
        if (how.starts_with(flag)) {
            how = (flag == " -x" ? " -f" : "") + how.substr(flag.size());
        }
    }
    return "complete -c juggler -n " + shellQuoted(condition) + how + "\n";
}

} // namespace

std::string fishCompletion()
{
    std::string text{kHead};
    text += "function __juggler_models\n";
    for (const StrategyInfo& info : strategyCatalog()) {
        text += "    printf '%s\\t%s\\n' " + std::string(info.key) + " " + shellQuoted(info.name) + "\n";
    }
    text += "    printf 'all\\tevery model\\n'\nend\n\n";
    for (const OptionInfo& option : commandTable().front().options) {
        text += optionLine("__juggler_opens_window", option);
    }
    for (const CommandInfo& info : commandTable()) {
        if (info.name.empty()) {
            continue;
        }
        const std::string condition = "__juggler_uses " + std::string(info.name);
        text += "\ncomplete -c juggler -n __juggler_needs_command -a " + std::string(info.name) + " -d " + shellQuoted(info.summary) + "\n";
        text += operandLine(condition, info.operand);
        for (const OptionInfo& option : info.options) {
            text += optionLine(condition, option);
        }
    }
    return text;
}

} // namespace juggler::app
