// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace juggler::app {

namespace {

constexpr std::size_t kLongestTypo = 40; ///< longer words are no mistyped names

std::string hintFor(std::string_view word)
{
    std::vector<std::string_view> names;
    for (const RunOption& option : runOptionTable()) {
        names.push_back(option.name);
    }
    names.push_back("--help");
    const std::string_view meant = nearest(word, names);
    return meant.empty() ? "see juggler run --help" : "did you mean " + std::string(meant) + "?";
}

Error unknownArgument(const std::string& argument)
{
    if (argument.starts_with("-")) {
        return Error{"unknown option " + argument + "; " + hintFor(argument)};
    }
    return Error{"unexpected argument " + argument + "; a file to read is given with --file " + argument};
}

/// Goes through the arguments one by one.
class ArgumentReader {
public:
    explicit ArgumentReader(const std::vector<std::string>& arguments) : m_arguments(arguments) {}

    [[nodiscard]] bool isAtEnd() const { return m_next == m_arguments.size(); }

    Result<void> readOne(RunOptions& options)
    {
        const std::string argument = m_arguments[m_next++];
        if (argument == "-h") {
            options.wantsHelp = true;
            return {};
        }
        const auto equals = argument.starts_with("--") ? argument.find('=') : std::string::npos;
        const std::string name = argument.substr(0, equals);
        const auto table = runOptionTable();
        const auto option = std::find_if(table.begin(), table.end(), [&](const RunOption& row) { return row.name == name; });
        if (option == table.end()) {
            return unknownArgument(argument);
        }
        if (option->value.empty()) {
            return equals == std::string::npos ? option->apply(options, {}) : Error{name + " takes no value"};
        }
        if (equals != std::string::npos) {
            return option->apply(options, argument.substr(equals + 1));
        }
        if (isAtEnd() || m_arguments[m_next].starts_with("--")) {
            if (option->value.starts_with('[')) {
                return option->apply(options, {});
            }
            return Error{name + " needs a value: " + name + " " + std::string(option->value)};
        }
        return option->apply(options, m_arguments[m_next++]);
    }

private:
    const std::vector<std::string>& m_arguments;
    std::size_t m_next = 0;
};

/// Whether a and b name the same file; writing twice to a device or a pipe is nothing to forbid.
bool areSameFile(const std::string& a, const std::string& b)
{
    std::error_code unknown;
    const std::filesystem::path first = std::filesystem::weakly_canonical(std::filesystem::absolute(a, unknown), unknown);
    const std::filesystem::path second = std::filesystem::weakly_canonical(std::filesystem::absolute(b, unknown), unknown);
    const bool isThere = std::filesystem::exists(first, unknown);
    return first == second && (!isThere || std::filesystem::is_regular_file(first, unknown));
}

Result<void> checkOutputs(const RunOptions& options)
{
    if (options.jsonPath == "-" && options.csvPath == "-") {
        return Error{"--json - and --csv - both want the standard output; write one of them to a file"};
    }
    std::vector<std::string> paths = options.exportPaths;
    for (const std::string& path : {options.jsonPath, options.csvPath}) {
        if (!path.empty() && path != "-") {
            paths.push_back(path);
        }
    }
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        if (std::any_of(paths.begin(), path, [&](const std::string& before) { return areSameFile(before, *path); })) {
            return Error{"two results would be written to " + *path + "; give each a file of its own"};
        }
    }
    return {};
}

Result<void> checkWhole(const RunOptions& options)
{
    if (options.strategies.empty()) {
        return Error{"which models? give --strategy KEY[,KEY...] or --strategy all; see juggler list"};
    }
    if (options.workload.groups.empty() && options.workload.name.empty()) {
        return Error{"nothing to run: give --file, --sleep, --fib, --write, --add or --workload; see juggler run --help"};
    }
    if (!options.pendingWriteOption.empty()) {
        return Error{std::string(options.pendingWriteOption) + " is for the --write options behind it, and there is none"};
    }
    if (options.seed && !options.isShuffled) {
        return Error{"--seed is the seed of --shuffle; give --shuffle too"};
    }
    if (const auto problem = validateWorkload(options.workload)) {
        return Error{*problem};
    }
    return checkOutputs(options);
}

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

Result<RunOptions> parseRunOptions(const std::vector<std::string>& arguments)
{
    RunOptions options;
    ArgumentReader reader(arguments);
    while (!reader.isAtEnd()) {
        if (const Result<void> read = reader.readOne(options); !read) {
            return read.error();
        }
        if (options.wantsHelp) {
            return options;
        }
    }
    if (const Result<void> checked = checkWhole(options); !checked) {
        return checked.error();
    }
    return options;
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
