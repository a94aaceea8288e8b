// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_command.h"

#include "app/file_output.h"
#include "app/headless_application.h"
#include "app/help_text.h"
#include "app/option_parser.h"
#include "app/option_values.h"
#include "app/result_output.h"
#include "app/session_input.h"
#include "app/stop_watcher.h"
#include "core/formats/file_format.h"

#include <algorithm>
#include <array>
#include <csignal>

namespace juggler::app {

namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

struct ExportOptions {
    std::string path;
    std::vector<std::string> targets;
    std::string models; ///< empty: all
    std::optional<double> fromNs;
    std::optional<double> untilNs;
    FileOptions file;
    bool isQuiet = false;
};

using ExportOption = CommandOption<ExportOptions>;

Result<void> addTarget(ExportOptions& options, const std::string& value)
{
    if (std::find(options.targets.begin(), options.targets.end(), value) != options.targets.end()) {
        return Error{"two results would be written to " + value + "; give each a file of its own"};
    }
    if (!fileFormatOf(value)) {
        return wrongValue("--to", value, "a file whose name ends in one of " + fileSuffixList());
    }
    options.targets.push_back(value);
    return {};
}

/// The session first; further names belong to the --to before them.
Result<void> takeOperand(ExportOptions& options, const std::string& operand)
{
    if (options.path.empty()) {
        options.path = operand;
        return {};
    }
    return options.targets.empty() ? Error{"unexpected argument " + operand + "; files to write are given with --to " + operand}
                                   : addTarget(options, operand);
}

Result<void> setModels(ExportOptions& options, const std::string& value)
{
    options.models = value;
    return {};
}

Result<void> setTime(std::optional<double>& timeNs, std::string_view option, const std::string& value)
{
    timeNs = lengthInNs(value);
    return timeNs ? Result<void>() : wrongValue(option, value, "a time since the run's start such as 250ms, 1.5s or 80us");
}

Result<void> setFrom(ExportOptions& options, const std::string& value)
{
    return setTime(options.fromNs, "--from", value);
}

Result<void> setUntil(ExportOptions& options, const std::string& value)
{
    return setTime(options.untilNs, "--until", value);
}

Result<void> setGroupBy(ExportOptions& options, const std::string& value)
{
    options.file.grouping = groupingFromKey(value);
    return options.file.grouping ? Result<void>() : wrongValue("--group-by", value, "thread, task or core");
}

Result<void> setAllRows(ExportOptions& options, const std::string&)
{
    options.file.showsAllRows = true;
    return {};
}

Result<void> setPages(ExportOptions& options, const std::string& value)
{
    if (value != "one" && value != "model") {
        return wrongValue("--pages", value, "one or model");
    }
    options.file.isOneForEachModel = value == "model";
    return {};
}

Result<void> setQuiet(ExportOptions& options, const std::string&)
{
    options.isQuiet = true;
    return {};
}

constexpr std::array kTable{
    ExportOption{"--to", "FILE", "where to write; what is written, its suffix says. Several, or further names behind the first", addTarget},
    ExportOption{"--model", "KEY[,KEY...]", "these models only", setModels},
    ExportOption{"--from", "TIME", "pictures begin here: 250ms, 1.5s, 80us since the run's start (default: at its start)", setFrom},
    ExportOption{"--until", "TIME", "pictures end here (default: at the end of the longest run)", setUntil},
    ExportOption{"--group-by", kGroupingValue, "what a row of a picture stands for (default: few tasks each, else threads)", setGroupBy},
    ExportOption{"--all-rows", "", "every row in pictures, also of models with very many (default: the first ones of these)", setAllRows},
    ExportOption{"--pages", "one|model",
                 "pictures of everything in one, or one for each model: pages of a PDF, files NAME-model.svg (default: one)", setPages},
    ExportOption{"--quiet", "", "no progress and no remarks about the file, errors only", setQuiet},
};
constexpr std::span<const ExportOption> kOptions{kTable};

Result<void> checkWhole(ExportOptions& options)
{
    if (options.path.empty()) {
        return Error{"which session? give its file; see juggler export --help"};
    }
    if (options.targets.empty()) {
        return Error{"where to? give --to FILE; its suffix says what is written: " + fileSuffixList()};
    }
    if (options.fromNs && options.untilNs && *options.fromNs >= *options.untilNs) {
        return Error{"--from must lie before --until"};
    }
    return {};
}

int fail(const std::string& problem)
{
    printMessage("juggler export: " + printableText(problem, localeCharset()) + "\n");
    return kFailed;
}

/// The range of the pictures: what is not given is the start, or the end of the longest run.
std::optional<std::pair<double, double>> rangeOf(const ExportOptions& options, const Comparison& comparison)
{
    if (!options.fromNs && !options.untilNs) {
        return std::nullopt;
    }
    std::int64_t extentNs = 1;
    for (const auto& run : comparison.runs) {
        extentNs = std::max(extentNs, run->extentNs());
    }
    return std::pair(options.fromNs.value_or(0), options.untilNs.value_or(static_cast<double>(extentNs)));
}

/// Writes every file; one that cannot be written does not keep it from the rest.
int writeAll(const ExportOptions& options, const Recording& recording, ProgressLine& progress, StopWatcher& watcher)
{
    FileOptions file = options.file;
    file.rangeNs = rangeOf(options, *recording.comparison);
    if (file.rangeNs && file.rangeNs->first >= file.rangeNs->second) {
        return fail("--from lies behind the end of the recording");
    }
    int status = 0;
    watcher.setWriting(true);
    for (const std::string& path : options.targets) {
        const std::string name = printableText(path, localeCharset());
        progress.show("writing " + name);
        const WriteProgress report = [&](std::int64_t done, std::int64_t total) {
            progress.show("writing " + name + ": " + std::to_string(done * 100 / std::max<std::int64_t>(total, 1)) + " %");
            return !watcher.wasStopped();
        };
        const Result<void> written = writeFile(recording, file, path, report);
        progress.clear();
        if (watcher.wasStopped()) {
            return StopWatcher::kInterruptedStatus;
        }
        status = written ? status : fail(written.error().message);
    }
    return status;
}

int exportAll(const ExportOptions& options, int& argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const std::string& path : options.targets) {
        if (const auto problem = whyNotWritable(path)) {
            return fail(problem->message);
        }
    }
    StopWatcher watcher;
    const bool paints = std::any_of(options.targets.begin(), options.targets.end(), needsPainting);
    const auto application = makeHeadlessApplication(argc, argv, paints ? QtNeeds::Painting : QtNeeds::EventLoops);
    watcher.start([] {});
    ProgressLine progress(!options.isQuiet);
    Result<Recording> recording = openSession(options.path, progress, [&watcher] { return watcher.wasStopped(); });
    if (watcher.wasStopped()) {
        return StopWatcher::kInterruptedStatus;
    }
    if (!recording) {
        return fail(recording.error().message);
    }
    if (!options.isQuiet) {
        printNotes("export", *recording);
    }
    if (!options.models.empty()) {
        recording = onlyModels(std::move(*recording), options.models);
        if (!recording) {
            return fail(recording.error().message);
        }
    }
    return writeAll(options, *recording, progress, watcher);
}

} // namespace

CommandInfo exportCommandInfo()
{
    CommandInfo info;
    info.name = "export";
    info.synopsis = "SESSION --to FILE... [OPTION...]";
    info.summary = "write a recording as other files: pictures, reports, traces, tables";
    info.description =
        "Opens a session, or a trace of another program, and writes it in the formats that the suffixes of the files name: .json, "
        ".json.zst, .trace.json, .csv, .html, .png, .svg and .pdf. A file that is there is replaced without a question, whole or not at "
        "all.";
    info.operand = "SESSION";
    info.options = optionInfos(kOptions);
    info.examples = {{"juggler export run.json --to run.trace.json", "for the viewers of Chrome traces"},
                     {"juggler export run.json --to run.svg run.pdf run.html", "two pictures and a report at once"},
                     {"juggler export run.json.zst --model hybrid,event-loop --from 1s --until 1.2s --to detail.png",
                      "a fifth of a second of two models"}};
    info.exitStatuses = {{0, "every file was written"},
                         {1, "the session cannot be opened, or a file cannot be written"},
                         {2, "wrong usage"},
                         {130, "interrupted; a file that was not finished is as it was before"}};
    return info;
}

int exportCommand(int& argc, char** argv, const std::vector<std::string>& arguments)
{
    ExportOptions options;
    const auto parsed = parseArguments("export", kOptions, options, arguments, takeOperand);
    if (parsed && *parsed == ParseOutcome::HelpWanted) {
        return printHelp("export");
    }
    const Result<void> checked = parsed ? checkWhole(options) : Result<void>(parsed.error());
    if (!checked) {
        printMessage("juggler export: " + checked.error().message + "\n");
        return kWrongUsage;
    }
    return exportAll(options, argc, argv);
}

} // namespace juggler::app
