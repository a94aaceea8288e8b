// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_table.h"
#include "app/manual/shell_completions.h"
#include "app/manual/shell_text.h"

namespace juggler::app {

namespace {

constexpr std::string_view kHead = R"(# bash completion for juggler: made by the program from its own table of commands.

_juggler_words()
{
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$_juggler_cur")
}

# Words in a list with commas; those that stand there already are not offered again.
_juggler_list()
{
    local before= word words=
    if [[ $_juggler_cur == *,* ]]; then
        before=${_juggler_cur%,*},
    fi
    for word in $1; do
        if [[ ,$before != *,$word,* ]]; then
            words+=" $before$word"
        fi
    done
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$_juggler_cur")
}

# Folders, and files with one of the suffixes; without suffixes, every file.
_juggler_files()
{
    local suffix
    compopt -o filenames 2> /dev/null
    if (($# == 0)); then
        mapfile -t COMPREPLY < <(compgen -f -- "$_juggler_cur")
        return
    fi
    mapfile -t COMPREPLY < <(
        compgen -d -- "$_juggler_cur"
        for suffix in "$@"; do
            compgen -f -X "!*$suffix" -- "$_juggler_cur"
        done
    )
}

_juggler_folders()
{
    compopt -o filenames 2> /dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$_juggler_cur")
}

_juggler()
{
    local _juggler_cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=
    # An equals sign is a word of its own here: --cache = warm.
    if [[ $_juggler_cur == = ]]; then
        _juggler_cur=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    COMPREPLY=()
    if ((COMP_CWORD > 1)); then
        command=${COMP_WORDS[1]}
    fi
)";

/// The shell command that completes such a value; empty where there is nothing to complete with.
std::string completer(std::string_view value)
{
    const ValueInfo info = valueInfo(value);
    std::vector<std::string_view> words = info.choices;
    std::string suffixes;
    switch (info.kind) {
    case ValueKind::File:
        for (const std::string_view suffix : info.suffixes) {
            suffixes.append(" ").append(suffix);
        }
        return "_juggler_files" + suffixes;
    case ValueKind::Folder: return "_juggler_folders";
    case ValueKind::Models: {
        const auto keys = modelKeys();
        words.insert(words.begin(), keys.begin(), keys.end());
        return (info.isList ? "_juggler_list \"" : "_juggler_words \"") + joined(words) + "\"";
    }
    case ValueKind::Commands: return "_juggler_words \"" + joined(commandNames()) + "\"";
    case ValueKind::Nothing:
    case ValueKind::Words:
    case ValueKind::Free: break;
    }
    return words.empty() ? std::string() : "_juggler_words \"" + joined(words) + "\"";
}

std::string optionNames(const CommandInfo& info)
{
    std::vector<std::string_view> names;
    for (const OptionInfo& option : info.options) {
        names.push_back(option.name);
    }
    return joined(names);
}

/// A case that completes the value of whichever option stands before.
std::string valueCases(const CommandInfo& info)
{
    std::string text = "            case $previous in\n";
    for (const OptionInfo& option : info.options) {
        if (!option.value.empty()) {
            const std::string how = completer(option.value);
            text.append("                ").append(option.name).append(") ").append(how.empty() ? "" : how + "; ").append("return ;;\n");
        }
    }
    return text + "            esac\n";
}

/// What completes the values of a command's options, and then its options and operands.
std::string commandCase(const CommandInfo& info)
{
    std::string text = "        " + std::string(info.name) + ")\n" + valueCases(info);
    text += "            if [[ $_juggler_cur == -* ]]; then\n                _juggler_words \"" + optionNames(info) + "\"\n";
    const std::string operand = completer(info.operand);
    return text
        + (operand.empty() ? "            else\n                _juggler_words \"" + optionNames(info) + "\"\n"
                           : "            else\n                " + operand + "\n")
        + "            fi\n            ;;\n";
}

/// Without a command, or behind the window's options: files, and as the first word the commands.
std::string windowCase()
{
    const CommandInfo& window = commandTable().front();
    return "        '' | -*)\n" + valueCases(window) + "            if [[ $_juggler_cur == -* ]]; then\n                _juggler_words \""
        + optionNames(window)
        + "\"\n            else\n                _juggler_files\n                if [[ -z $command ]]; then\n"
          "                    mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W \""
        + joined(commandNames())
        + "\" -- \"$_juggler_cur\")\n                fi\n            fi\n            ;;\n        *) _juggler_files ;;\n";
}

} // namespace

std::string bashCompletion()
{
    std::string text{kHead};
    text += "    case $command in\n";
    for (const CommandInfo& info : commandTable()) {
        text += info.name.empty() ? "" : commandCase(info);
    }
    return text + windowCase() + "    esac\n}\n\ncomplete -F _juggler juggler\n";
}

} // namespace juggler::app
