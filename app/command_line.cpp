// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "core/strategy/catalog.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace juggler::app {

namespace {

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
    if (options.style.format && options.usesStandardOutput()) {
        return Error{"--format is about the standard output, which --json - or --csv - has; write the recording to a file"};
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
    for (const auto& [id, knobs] : options.modelKnobs) {
        if (std::find(options.strategies.begin(), options.strategies.end(), id) == options.strategies.end()) {
            const std::string key{strategyInfo(id).key};
            return Error{"a knob is set for " + key + ", which does not run; add it to --strategy"};
        }
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

} // namespace

Result<RunOptions> parseRunOptions(const std::vector<std::string>& arguments)
{
    RunOptions options;
    const auto table = runOptionTable();
    const std::vector<OptionInfo> infos = optionInfos(table);
    const ArgumentSyntax syntax{"run", infos,
                                [&](std::size_t option, const std::string& value) { return table[option].apply(options, value); }, nullptr,
                                "a file to read is given with --file"};
    const Result<ParseOutcome> parsed = parseArguments(syntax, arguments);
    if (!parsed) {
        return parsed.error();
    }
    if (*parsed == ParseOutcome::HelpWanted) {
        options.wantsHelp = true;
        return options;
    }
    if (const Result<void> checked = checkWhole(options); !checked) {
        return checked.error();
    }
    return options;
}

} // namespace juggler::app
