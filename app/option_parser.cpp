// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_parser.h"

#include <algorithm>

namespace juggler::app {

namespace {

constexpr std::size_t kLongestTypo = 40; ///< longer words are no mistyped names

/// Goes through the arguments one by one.
class ArgumentReader {
public:
    ArgumentReader(const ArgumentSyntax& syntax, const std::vector<std::string>& arguments) : m_syntax(syntax), m_arguments(arguments) {}

    [[nodiscard]] bool isAtEnd() const { return m_next == m_arguments.size(); }
    [[nodiscard]] bool wantsHelp() const { return m_wantsHelp; }

    Result<void> readOne()
    {
        const std::string& argument = m_arguments[m_next++];
        if (m_isOperandsOnly || !argument.starts_with('-') || argument == "-") {
            return readOperand(argument);
        }
        if (argument == "--") {
            m_isOperandsOnly = true;
            return {};
        }
        if (argument == "-h" || argument == "--help") {
            m_wantsHelp = true;
            return {};
        }
        return readOption(argument);
    }

private:
    Result<void> readOption(const std::string& argument)
    {
        const auto equals = argument.starts_with("--") ? argument.find('=') : std::string::npos;
        const std::string name = argument.substr(0, equals);
        const auto option =
            std::find_if(m_syntax.options.begin(), m_syntax.options.end(), [&](const OptionInfo& row) { return row.name == name; });
        if (option == m_syntax.options.end()) {
            return Error{"unknown option " + argument + "; " + hintFor(argument)};
        }
        const auto index = static_cast<std::size_t>(option - m_syntax.options.begin());
        if (option->value.empty()) {
            return equals == std::string::npos ? m_syntax.applyOption(index, {}) : Error{name + " takes no value"};
        }
        if (equals != std::string::npos) {
            return m_syntax.applyOption(index, argument.substr(equals + 1));
        }
        const bool isOptional = option->value.starts_with('[') && option->value.ends_with(']');
        if (isAtEnd() || m_arguments[m_next].starts_with("--")) {
            return isOptional ? m_syntax.applyOption(index, {}) : Error{name + " needs a value: " + option->usage()};
        }
        return m_syntax.applyOption(index, m_arguments[m_next++]);
    }

    Result<void> readOperand(const std::string& operand) const
    {
        if (m_syntax.applyOperand) {
            return m_syntax.applyOperand(operand);
        }
        const std::string hint = m_syntax.operandHint.empty() ? "see juggler " + std::string(m_syntax.command) + " --help"
                                                              : std::string(m_syntax.operandHint) + " " + operand;
        return Error{"unexpected argument " + operand + "; " + hint};
    }

    [[nodiscard]] std::string hintFor(std::string_view word) const
    {
        std::vector<std::string_view> names{"--help"};
        for (const OptionInfo& option : m_syntax.options) {
            names.push_back(option.name);
        }
        const std::string_view meant = nearest(word, names);
        return meant.empty() ? "see juggler " + std::string(m_syntax.command) + " --help" : "did you mean " + std::string(meant) + "?";
    }

    const ArgumentSyntax& m_syntax;
    const std::vector<std::string>& m_arguments;
    std::size_t m_next = 0;
    bool m_isOperandsOnly = false;
    bool m_wantsHelp = false;
};

/// How many characters have to be inserted, removed, replaced or swapped with their neighbour (optimal string alignment).
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

} // namespace

Result<ParseOutcome> parseArguments(const ArgumentSyntax& syntax, const std::vector<std::string>& arguments)
{
    ArgumentReader reader(syntax, arguments);
    while (!reader.isAtEnd()) {
        if (const Result<void> read = reader.readOne(); !read) {
            return read.error();
        }
        if (reader.wantsHelp()) {
            return ParseOutcome::HelpWanted;
        }
    }
    return ParseOutcome::Done;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates)
{
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(word.size() / 3, 1) + 1;
    if (word.size() > kLongestTypo) {
        return best;
    }
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace juggler::app
