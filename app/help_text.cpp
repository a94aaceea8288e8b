// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_text.h"

#include "app/command_table.h"
#include "app/terminal.h"
#include "core/strategy/catalog.h"

#include <algorithm>

namespace juggler::app {

std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns)
{
    std::string lines;
    std::size_t at = indent;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (at + end > columns && at > indent) {
            lines.back() = '\n'; // the blank behind the word before
            lines.append(indent, ' ');
            at = indent;
        }
        lines.append(text.substr(0, end)).append(" ");
        at += end + 1;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!lines.empty()) {
        lines.back() = '\n';
    }
    return lines;
}

namespace {

constexpr std::size_t kWidestLeft = 30; ///< longer names have a line of their own
constexpr std::size_t kIndent = 2;

/// Paragraphs, which an empty line parts, each in lines of at most `columns`.
std::string wrappedParagraphs(std::string_view text, std::size_t columns)
{
    std::string lines;
    for (std::size_t end = text.find("\n\n"); end != std::string_view::npos; end = text.find("\n\n")) {
        lines += wrapped(text.substr(0, end), 0, columns) + "\n";
        text.remove_prefix(end + 2);
    }
    return lines + wrapped(text, 0, columns);
}

/// "  LEFT   RIGHT", all the RIGHT in a column of its own.
std::string entry(std::string_view left, std::size_t width, std::string_view right, std::size_t columns)
{
    const std::size_t column = kIndent + width + 2;
    std::string text = std::string(kIndent, ' ').append(left);
    if (left.size() > width) {
        text.append("\n").append(column, ' ');
    } else {
        text.append(column - text.size(), ' ');
    }
    return text + wrapped(right, column, columns);
}

std::string optionList(const CommandInfo& info, std::size_t width, std::size_t columns)
{
    std::string text;
    for (const OptionInfo& option : info.options) {
        if (!option.section.empty()) {
            text.append("\n").append(option.section).append(":\n");
        } else if (&option == &info.options.front()) {
            text += "\n";
        }
        text += entry(option.usage(), width, option.help, columns);
    }
    return text;
}

std::size_t leftWidth(const CommandInfo& info)
{
    std::size_t width = 0;
    for (const OptionInfo& option : info.options) {
        const std::size_t length = option.usage().size();
        width = length <= kWidestLeft ? std::max(width, length) : width;
    }
    return width;
}

std::string exampleList(const CommandInfo& info, std::size_t columns)
{
    std::string text = "\nExamples:\n";
    for (const Example& example : info.examples) {
        text.append("  ").append(example.line).append("\n      ").append(wrapped(example.meaning, 6, columns));
    }
    return text;
}

} // namespace

std::string usageLine(const CommandInfo& info)
{
    std::string line = "juggler";
    for (const std::string_view part : {info.name, info.synopsis}) {
        line.append(part.empty() ? "" : " ").append(part);
    }
    return line;
}

std::string helpText(std::size_t columns)
{
    const CommandInfo& window = commandTable().front();
    std::string text = wrapped(window.description, 0, columns) + "\n";
    std::vector<std::pair<std::string, std::string_view>> rows;
    std::size_t width = 0;
    for (const CommandInfo& info : commandTable()) {
        // The options of `run` would fill the line; its own help has them.
        const bool isLong = usageLine(info).size() > kWidestLeft;
        rows.emplace_back(isLong ? "juggler " + std::string(info.name) + " ..." : usageLine(info), info.summary);
        width = std::max(width, rows.back().first.size());
    }
    for (const OptionInfo& option : window.options) {
        rows.emplace_back("juggler " + option.usage(), option.help);
        width = std::max(width, rows.back().first.size());
    }
    for (const auto& [left, right] : rows) {
        text += entry(left, width, right, columns);
    }
    return text + "\nExamples:\n  juggler run --strategy all --sleep 3000x3 --fib 30x3\n  juggler help run\n";
}

std::string helpText(const CommandInfo& info, std::size_t columns)
{
    std::string text = wrapped(usageLine(info), 4, columns) + "\n" + wrappedParagraphs(info.description, columns);
    const std::size_t width = leftWidth(info);
    text += optionList(info, width, columns);
    if (info.tellsModels) {
        text += "\nModels:\n";
        for (const StrategyInfo& model : strategyCatalog()) {
            text += entry(model.key, width, model.explanation, columns);
        }
    }
    text += "\nExit status:\n";
    for (const ExitStatus& row : info.exitStatuses) {
        text += entry(std::to_string(row.status), 3, row.meaning, columns);
    }
    return text + exampleList(info, columns);
}

int printHelp(std::string_view command)
{
    const CommandInfo* info = findCommand(command);
    return info == nullptr ? 1 : printOnly(helpText(*info, outputColumns()));
}

std::string versionText()
{
    return "juggler " JUGGLER_VERSION "\n";
}

} // namespace juggler::app
