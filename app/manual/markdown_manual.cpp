// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_table.h"
#include "app/help_text.h"
#include "app/manual/manual_pages.h"
#include "app/manual/program_facts.h"
#include "core/strategy/catalog.h"

namespace juggler::app {

namespace {

/// A cell of a table: its bars would end it.
std::string cell(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        result.append(c == '|' ? "\\|" : std::string(1, c));
    }
    return result;
}

std::string row(const std::string& left, std::string_view right)
{
    return "| `" + cell(left) + "` | " + cell(right) + " |\n";
}

std::string tableHead(std::string_view left, std::string_view right)
{
    return "\n| " + std::string(left) + " | " + std::string(right) + " |\n|---|---|\n";
}

std::string commandText(const CommandInfo& info)
{
    std::string text = "\n## " + (info.name.empty() ? std::string("juggler") : "juggler " + std::string(info.name)) + "\n\n    "
        + usageLine(info) + "\n\n" + std::string(info.description) + "\n";
    bool isOpen = false;
    for (const OptionInfo& option : info.options) {
        if (!option.section.empty() || !isOpen) {
            text += (option.section.empty() ? "" : "\n" + std::string(option.section) + ":\n") + tableHead("option", "what it does");
            isOpen = true;
        }
        text += row(option.usage(), option.help);
    }
    text += tableHead("exit status", "when");
    for (const ExitStatus& status : info.exitStatuses) {
        text += row(std::to_string(status.status), status.meaning);
    }
    text += "\nExamples:\n";
    for (const Example& example : info.examples) {
        text += "\n- " + std::string(example.meaning) + ":\n\n      " + std::string(example.line) + "\n";
    }
    return text;
}

std::string factTable(std::string_view left, std::span<const ProgramFact> facts)
{
    std::string text = tableHead(left, "meaning");
    for (const ProgramFact& fact : facts) {
        text += row(std::string(fact.name), fact.meaning);
    }
    return text;
}

} // namespace

std::string markdownManual()
{
    std::string text =
        "# The command line\n\n<!-- Made by the program from its own table of commands: juggler __generate markdown > docs/cli.md. A test "
        "compares "
        "the two. -->\n\nResults go to the standard output, messages and the progress line to the standard error. The manual page "
        "juggler(1) says the same, and bash, zsh and fish complete commands, options and their values.\n";
    for (const CommandInfo& info : commandTable()) {
        text += commandText(info);
    }
    text += "\n## Models\n" + tableHead("key", "what it does");
    for (const StrategyInfo& model : strategyCatalog()) {
        text += row(std::string(model.key), model.explanation);
    }
    return text + "\n## Environment\n" + factTable("variable", environmentFacts()) + "\n## Files\n" + factTable("file", fileFacts());
}

} // namespace juggler::app
