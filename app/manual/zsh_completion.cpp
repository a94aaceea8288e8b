// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_table.h"
#include "app/manual/shell_completions.h"
#include "app/manual/shell_text.h"
#include "core/strategy/catalog.h"

namespace juggler::app {

namespace {

/// What _arguments does with a value.
std::string action(std::string_view value)
{
    const ValueInfo info = valueInfo(value);
    switch (info.kind) {
    case ValueKind::File: {
        if (info.suffixes.empty()) {
            return "_files";
        }
        std::string patterns;
        for (const std::string_view suffix : info.suffixes) {
            patterns.append(patterns.empty() ? "*(" : "|").append(suffix);
        }
        return "_files -g \"" + patterns + ")(-.)\"";
    }
    case ValueKind::Folder: return "_files -/";
    case ValueKind::Models: return info.isList ? "_juggler_models" : "_juggler_model";
    case ValueKind::Commands: return "_juggler_commands";
    case ValueKind::Nothing:
    case ValueKind::Words:
    case ValueKind::Free: break;
    }
    return info.choices.empty() ? " " : "(" + joined(info.choices) + ")";
}

/// One word for _arguments: "*--name=[help]:VALUE:action".
std::string argument(const OptionInfo& option)
{
    std::string text =
        "*" + std::string(option.name) + (option.value.empty() ? "" : "=") + "[" + backslashed(oneLine(option.help), "[]:\\") + "]";
    if (!option.value.empty()) {
        const bool isOptional = option.value.starts_with('[') && option.value.ends_with(']');
        text.append(isOptional ? "::" : ":").append(backslashed(option.value, ":\\")).append(":").append(action(option.value));
    }
    return shellQuoted(text);
}

std::string commandCase(const CommandInfo& info)
{
    std::string text = "        " + std::string(info.name) + ")\n            _arguments -S";
    for (const OptionInfo& option : info.options) {
        text += " \\\n                " + argument(option);
    }
    if (!info.operand.empty()) {
        text += " \\\n                " + shellQuoted("*:" + backslashed(info.operand, ":\\") + ":" + action(info.operand));
    }
    return text + "\n            ;;\n";
}

/// A function that describes words: 'word:help'.
std::string described(std::string_view function, std::string_view tag, const std::vector<std::pair<std::string_view, std::string>>& words)
{
    std::string text = std::string(function) + "()\n{\n    local -a words_\n    words_=(\n";
    for (const auto& [word, help] : words) {
        text += "        " + shellQuoted(backslashed(word, ":") + ":" + help) + "\n";
    }
    return text + "    )\n    _describe " + shellQuoted(tag) + " words_\n}\n\n";
}

std::string models()
{
    std::string text = "_juggler_models()\n{\n    _values -s , model";
    for (const StrategyInfo& info : strategyCatalog()) {
        text += " \\\n        " + shellQuoted(std::string(info.key) + "[" + backslashed(info.name, "[]:\\") + "]");
    }
    return text + " \\\n        'all[every model]'\n}\n\n";
}

} // namespace

std::string zshCompletion()
{
    std::vector<std::pair<std::string_view, std::string>> commands;
    for (const CommandInfo& info : commandTable()) {
        if (!info.name.empty()) {
            commands.emplace_back(info.name, info.summary);
        }
    }
    std::vector<std::pair<std::string_view, std::string>> keys;
    for (const StrategyInfo& info : strategyCatalog()) {
        keys.emplace_back(info.key, info.name);
    }
    std::string text = "#compdef juggler\n# zsh completion for juggler: made by the program from its own table of commands.\n\n"
        + described("_juggler_commands", "command", commands) + described("_juggler_model", "model", keys) + models()
        + "_juggler()\n{\n    if [[ $words[2] == -* ]]; then\n        _arguments -S";
    for (const OptionInfo& option : commandTable().front().options) {
        text += " \\\n            " + argument(option);
    }
    text += " \\\n            '*:FILE:_files'\n        return\n    fi\n"
            "    if ((CURRENT == 2)); then\n        _juggler_commands\n        _files\n        return\n    fi\n"
            "    local command=$words[2]\n    shift words\n    ((CURRENT--))\n    case $command in\n";
    for (const CommandInfo& info : commandTable()) {
        text += info.name.empty() ? "" : commandCase(info);
    }
    return text + "        *) _files ;;\n    esac\n}\n\n_juggler \"$@\"\n";
}

} // namespace juggler::app
