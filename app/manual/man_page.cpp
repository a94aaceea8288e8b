// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_table.h"
#include "app/help_text.h"
#include "app/manual/manual_pages.h"
#include "app/manual/program_facts.h"
#include "core/strategy/catalog.h"

#include <algorithm>

namespace juggler::app {

namespace {

constexpr std::size_t kLongestLine = 78; ///< of the source

/// text with what means something to roff taken literally.
std::string roff(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\') {
            result += "\\e";
        } else if (c == '-') {
            result += "\\-";
        } else if (c == '\'') {
            result += "\\(aq"; // else it is printed as a quotation mark
        } else {
            result += c;
        }
    }
    return result;
}

/// The same in lines of a readable length; one that begins with a point would be an order.
std::string sentences(std::string_view text)
{
    std::string result;
    std::size_t length = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string word = roff(text.substr(0, end));
        const bool isFirst = length == 0 || length + word.size() > kLongestLine;
        result.append(length == 0 ? "" : isFirst ? "\n" : " ").append(isFirst && word.starts_with('.') ? "\\&" : "").append(word);
        length = isFirst ? word.size() : length + 1 + word.size();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

/// The name in bold letters and what stands behind it in slanted ones.
std::string term(std::string_view name, std::string_view value)
{
    return ".TP\n\\fB" + roff(name) + "\\fR" + (value.empty() ? "" : " \\fI" + roff(value) + "\\fR") + "\n";
}

std::string paragraphs(std::string_view text)
{
    std::string result;
    for (;;) {
        const std::size_t end = text.find("\n\n");
        result += sentences(text.substr(0, end)) + "\n";
        if (end == std::string_view::npos) {
            return result;
        }
        result += ".PP\n";
        text.remove_prefix(end + 2);
    }
}

std::string optionText(const CommandInfo& info)
{
    std::string text;
    for (const OptionInfo& option : info.options) {
        text += option.section.empty() ? "" : ".PP\n" + roff(option.section) + ":\n";
        text += term(option.name, option.value) + sentences(option.help) + ".\n";
    }
    return text;
}

std::string exampleText()
{
    std::string text = ".SH EXAMPLES\n";
    for (const CommandInfo& info : commandTable()) {
        for (const Example& example : info.examples) {
            text += ".TP\n\\fB" + roff(example.line) + "\\fR\n" + sentences(example.meaning) + ".\n";
        }
    }
    return text;
}

std::string exitText()
{
    std::string text = ".SH EXIT STATUS\n";
    for (const CommandInfo& info : commandTable()) {
        text += ".SS \"" + roff(info.name.empty() ? "juggler" : "juggler " + std::string(info.name)) + "\"\n";
        for (const ExitStatus& row : info.exitStatuses) {
            text += term(std::to_string(row.status), {}) + sentences(row.meaning) + ".\n";
        }
    }
    return text;
}

std::string commandText()
{
    std::string text = ".SH COMMANDS\n";
    for (const CommandInfo& info : commandTable()) {
        if (!info.name.empty()) {
            text += ".SS \"" + roff(usageLine(info)) + "\"\n" + paragraphs(info.description) + optionText(info);
        }
    }
    return text;
}

} // namespace

std::string manPage()
{
    const CommandInfo& window = commandTable().front();
    std::string text = ".\\\" Made by the program from its own table of commands.\n"
                       ".TH JUGGLER 1 \"\" \"juggler " JUGGLER_VERSION "\" \"User Commands\"\n"
                       ".SH NAME\njuggler \\- see how synchronous, concurrent and parallel execution spend time\n.SH SYNOPSIS\n";
    for (const CommandInfo& info : commandTable()) {
        text += (info.name.empty() ? "\\fBjuggler\\fR" : ".br\n\\fBjuggler " + roff(info.name) + "\\fR") + " " + roff(info.synopsis) + "\n";
    }
    text += ".SH DESCRIPTION\n" + paragraphs(window.description) + ".SH OPTIONS\n" + optionText(window) + commandText();
    text += ".SH MODELS\n";
    for (const StrategyInfo& model : strategyCatalog()) {
        text += term(model.key, {}) + sentences(model.explanation) + "\n";
    }
    text += exitText() + ".SH ENVIRONMENT\n";
    for (const ProgramFact& fact : environmentFacts()) {
        text += term(fact.name, {}) + sentences(fact.meaning) + ".\n";
    }
    text += ".SH FILES\n";
    for (const ProgramFact& fact : fileFacts()) {
        text += ".TP\n\\fI" + roff(fact.name) + "\\fR\n" + sentences(fact.meaning) + ".\n";
    }
    return text + exampleText();
}

} // namespace juggler::app
