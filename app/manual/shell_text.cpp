// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/shell_text.h"

#include "app/command_table.h"
#include "core/strategy/catalog.h"

namespace juggler::app {

std::string shellQuoted(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text) {
        quoted.append(c == '\'' ? "'\\''" : std::string(1, c));
    }
    return quoted.append("'");
}

std::string joined(const std::vector<std::string_view>& words, std::string_view separator)
{
    std::string text;
    for (const std::string_view word : words) {
        text.append(text.empty() ? "" : separator).append(word);
    }
    return text;
}

std::vector<std::string_view> modelKeys()
{
    std::vector<std::string_view> keys;
    for (const StrategyInfo& info : strategyCatalog()) {
        keys.push_back(info.key);
    }
    return keys;
}

std::vector<std::string_view> commandNames()
{
    std::vector<std::string_view> names;
    for (const CommandInfo& info : commandTable()) {
        if (!info.name.empty()) {
            names.push_back(info.name);
        }
    }
    return names;
}

std::string oneLine(std::string_view help)
{
    return std::string(help.substr(0, help.find_first_of(";(\n")));
}

std::string backslashed(std::string_view text, std::string_view special)
{
    std::string result;
    for (const char c : text) {
        result.append(special.find(c) == std::string_view::npos ? "" : "\\").append(1, c);
    }
    return result;
}

} // namespace juggler::app
