// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/show_command.h"

#include "app/help_text.h"
#include "app/option_parser.h"
#include "app/result_output.h"
#include "app/session_input.h"

#include <array>
#include <csignal>

namespace juggler::app {

namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

struct ShowOptions {
    std::string path;
    std::string models; ///< empty: all
    ResultStyle style;
    bool isQuiet = false;
};

using ShowOption = CommandOption<ShowOptions>;

Result<void> setModels(ShowOptions& options, const std::string& value)
{
    options.models = value;
    return {};
}

template <Result<void> (*set)(ResultStyle&, const std::string&)>
Result<void> setStyle(ShowOptions& options, const std::string& value)
{
    return set(options.style, value);
}

Result<void> setQuiet(ShowOptions& options, const std::string&)
{
    options.isQuiet = true;
    return {};
}

Result<void> setPath(ShowOptions& options, const std::string& operand)
{
    if (!options.path.empty()) {
        return Error{"one session is shown at a time; juggler compare takes several"};
    }
    options.path = operand;
    return {};
}

constexpr std::array kTable{
    ShowOption{"--format", kFormatValue, "how: a table and a chart, or the figures for programs and documents (default: table)",
               setStyle<setFormat>},
    ShowOption{"--group-by", kGroupingValue, "what a line of the chart stands for (default: few tasks each, else threads)",
               setStyle<setGrouping>},
    ShowOption{"--model", "KEY[,KEY...]", "these models only", setModels},
    ShowOption{"--width", "N", "columns to fill (default: those of the terminal)", setStyle<setWidth>},
    ShowOption{"--color", kColourValue, "colours (default: on a terminal, unless NO_COLOR is set)", setStyle<setColour>},
    ShowOption{"--quiet", "", "no remarks about the file, errors only", setQuiet},
};
constexpr std::span<const ShowOption> kOptions{kTable};

int fail(const std::string& problem)
{
    printMessage("juggler show: " + printableText(problem, localeCharset()) + "\n");
    return kFailed;
}

int show(const ShowOptions& options)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is no failure
    ProgressLine progress(!options.isQuiet);
    Result<Recording> recording = openSession(options.path, progress);
    if (!recording) {
        return fail(recording.error().message);
    }
    if (!options.isQuiet) {
        printNotes("show", *recording);
    }
    if (!options.models.empty()) {
        recording = onlyModels(std::move(*recording), options.models);
        if (!recording) {
            return fail(recording.error().message);
        }
    }
    if (!options.isQuiet) {
        printRunNotes(*recording->comparison);
    }
    const Result<void> printed = printResults(*recording->comparison, recording->figures, options.style);
    return printed ? 0 : fail(printed.error().message);
}

} // namespace

CommandInfo showCommandInfo()
{
    CommandInfo info;
    info.name = "show";
    info.synopsis = "SESSION [OPTION...]";
    info.summary = "print a recording as a table and a chart";
    info.description =
        "Opens a session, or a trace of another program, and prints its figures and a Gantt chart as wide as the terminal. Piped "
        "into another program, the text has no colours.";
    info.operand = "SESSION";
    info.options = optionInfos(kOptions);
    info.examples = {{"juggler show run.json", "the table and the chart"},
                     {"juggler show run.json --model hybrid --group-by core --width 160", "one model, a line a core, in 160 columns"},
                     {"juggler show run.json.zst --format markdown >> REPORT.md", "the figures as a table for a document"},
                     {"juggler show run.json --color always | less -R", "with colours, page by page"}};
    info.exitStatuses = {{0, "printed"}, {1, "the file cannot be opened, or has no such model"}, {2, "wrong usage"}};
    return info;
}

int showCommand(const std::vector<std::string>& arguments)
{
    ShowOptions options;
    const auto parsed = parseArguments("show", kOptions, options, arguments, setPath);
    if (!parsed) {
        printMessage("juggler show: " + parsed.error().message + "\n");
        return kWrongUsage;
    }
    if (*parsed == ParseOutcome::HelpWanted) {
        return printHelp("show");
    }
    if (options.path.empty()) {
        printMessage("juggler show: which session? give its file; see juggler show --help\n");
        return kWrongUsage;
    }
    return show(options);
}

} // namespace juggler::app
