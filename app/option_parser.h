// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/option_info.h"
#include "core/base/result.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace juggler::app {

/// One option of a command and what it does to the command's options: the parser, the help, the manual and the completions are made from
/// the same table.
template <typename Options>
struct CommandOption {
    std::string_view name; ///< with its dashes
    std::string_view value; ///< see OptionInfo
    std::string_view help;
    Result<void> (*apply)(Options& options, const std::string& value);
    std::string_view section = {};
};

/// The table without its functions.
template <typename Options>
std::vector<OptionInfo> optionInfos(std::span<const CommandOption<Options>> table)
{
    std::vector<OptionInfo> infos;
    for (const CommandOption<Options>& row : table) {
        infos.push_back({row.name, row.value, row.help, row.section});
    }
    return infos;
}

/// What came of reading the arguments.
enum class ParseOutcome : std::uint8_t { Done, HelpWanted };

/// How the arguments of one command are read. Everything passed in outlives the call.
struct ArgumentSyntax {
    std::string_view command; ///< for hints
    std::span<const OptionInfo> options;
    std::function<Result<void>(std::size_t option, const std::string& value)> applyOption; ///< by the option's place in the table
    std::function<Result<void>(const std::string& operand)> applyOperand; ///< null: takes none
    std::string_view operandHint = {}; ///< what is said to an operand where there are none: "--file" for "is given with --file X"
};

/// Reads the arguments behind a command, in their order: "--name value", "--name=value", operands; behind "--" operands alone; stops at
/// --help and -h. An error is one sentence with a hint: wrong usage.
Result<ParseOutcome> parseArguments(const ArgumentSyntax& syntax, const std::vector<std::string>& arguments);

/// The same with a table of options.
template <typename Options>
Result<ParseOutcome> parseArguments(std::string_view command, std::span<const CommandOption<Options>> table, Options& options,
                                    const std::vector<std::string>& arguments,
                                    Result<void> (*applyOperand)(Options& options, const std::string& operand) = nullptr)
{
    const std::vector<OptionInfo> infos = optionInfos(table);
    ArgumentSyntax syntax{command, infos, [&](std::size_t option, const std::string& value) { return table[option].apply(options, value); },
                          nullptr};
    if (applyOperand) {
        syntax.applyOperand = [&options, applyOperand](const std::string& operand) { return applyOperand(options, operand); };
    }
    return parseArguments(syntax, arguments);
}

/// The one of the candidates that was probably meant; empty when none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

} // namespace juggler::app
