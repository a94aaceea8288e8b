// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare_command.h"

#include "app/headless_application.h"
#include "app/help_text.h"
#include "app/option_parser.h"
#include "app/option_values.h"
#include "app/terminal.h"
#include "core/formats/comparison_report.h"
#include "core/formats/recording.h"
#include "core/formats/save_file.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <csignal>

namespace juggler::app {

namespace {

constexpr int kRegression = 1;
constexpr int kNotComparable = 2;
constexpr double kMostPercent = 1'000'000;

enum class ReportFormat : std::uint8_t { Table, Json, Csv, Markdown };

/// What `juggler compare` was asked to do. A plain value.
struct CompareOptions {
    std::vector<std::string> paths; ///< the first is the baseline
    std::optional<double> failSlowerPercent;
    ReportFormat format = ReportFormat::Table;
};

Result<void> setFailSlower(CompareOptions& options, const std::string& value)
{
    const std::string number = value.ends_with('%') ? value.substr(0, value.size() - 1) : value;
    const auto percent = decimalNumber(number);
    if (!percent || *percent < 0 || *percent > kMostPercent) {
        return wrongValue("--fail-slower", value, "a percentage from 0 to 1000000");
    }
    options.failSlowerPercent = percent;
    return {};
}

Result<void> setFormat(CompareOptions& options, const std::string& value)
{
    constexpr std::array<std::string_view, 4> kKeys{"table", "json", "csv", "markdown"};
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        if (value == kKeys[i]) {
            options.format = static_cast<ReportFormat>(i);
            return {};
        }
    }
    return wrongValue("--format", value, "table, json, csv or markdown");
}

constexpr std::array kTable{
    CommandOption<CompareOptions>{"--fail-slower", "PERCENT",
                                  "exit with 1 where a model is slower beyond "
                                  "the spread and by more than PERCENT",
                                  setFailSlower},
    CommandOption<CompareOptions>{"--format", "table|json|csv|markdown", "how the result is printed (default: table)", setFormat},
};

std::span<const CommandOption<CompareOptions>> optionTable()
{
    return kTable;
}

Result<void> addPath(CompareOptions& options, const std::string& path)
{
    options.paths.push_back(path);
    return {};
}

void tell(const std::string& message)
{
    printMessage("juggler compare: " + printableText(message, localeCharset()) + "\n");
}

Result<ComparedSession> openSession(const std::string& path)
{
    Result<Recording> recording = openRecording(QFile::decodeName(QByteArray::fromStdString(path)));
    if (!recording) {
        return recording.error();
    }
    for (const std::string& note : recording->notes) {
        tell(path + ": " + note);
    }
    return ComparedSession{path, recording->comparison, std::move(recording->figures)};
}

Result<void> printReport(const ComparisonReport& report, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Table: return printOutput(comparisonTable(report, outputColumns(), localeCharset()));
    case ReportFormat::Markdown: return printOutput(comparisonMarkdown(report));
    case ReportFormat::Json: return writeStandardOutput([&](QIODevice& device) { return writeComparisonJson(report, device); });
    case ReportFormat::Csv: break;
    }
    return writeStandardOutput([&](QIODevice& device) { return writeComparisonCsv(report, device); });
}

bool isJudged(const ComparedRow& row)
{
    return row.delta && row.delta->verdict != Verdict::NoSpread && row.delta->verdict != Verdict::OtherTasks;
}

/// What keeps every model of a session from being judged; nothing where one can
/// be.
std::optional<std::string> whyNotComparable(const SessionDifference& difference)
{
    if (difference.workload) {
        return "the workloads differ: " + *difference.workload;
    }
    if (std::any_of(difference.rows.begin(), difference.rows.end(), isJudged)) {
        return std::nullopt;
    }
    const auto hasVerdict = [&difference](Verdict verdict) {
        return std::any_of(difference.rows.begin(), difference.rows.end(),
                           [verdict](const ComparedRow& row) { return row.delta && row.delta->verdict == verdict; });
    };
    if (hasVerdict(Verdict::NoSpread)) {
        return "one run has no spread; record both with --repeat 5";
    }
    return hasVerdict(Verdict::OtherTasks) ? "no model did the same tasks in both" : "no model came to its end in both";
}

/// What keeps a model that both sides have, and that came to its end in the
/// baseline, from being judged although repetitions would not help.
std::optional<std::string> whyNotComparable(const ComparedRow& row)
{
    if (row.delta && row.delta->verdict == Verdict::OtherTasks) {
        return "it did other tasks";
    }
    const bool isLost = row.baseline && row.other && row.baseline->figures.makespanNs && !row.other->figures.makespanNs;
    return isLost ? std::optional<std::string>("it did not come to its end") : std::nullopt;
}

/// Tells what could not be judged in a session; false where there is
/// something.
bool couldBeCompared(const SessionDifference& difference, const std::string& name, const std::string& baseline)
{
    if (const auto why = whyNotComparable(difference)) {
        tell(name + " cannot be compared with " + baseline + ": " + *why);
        return false;
    }
    bool couldAll = true;
    for (const ComparedRow& row : difference.rows) {
        if (const auto why = whyNotComparable(row)) {
            tell(row.other->label + " in " + name + " cannot be compared with " + baseline + ": " + *why);
            couldAll = false;
        }
    }
    return couldAll;
}

int judge(const ComparisonReport& report)
{
    if (!report.failSlowerPercent) {
        return 0;
    }
    bool couldAll = true;
    for (std::size_t i = 0; i < report.differences.size(); ++i) {
        couldAll = couldBeCompared(report.differences[i], report.sessions[i + 1].name, report.sessions.front().name) && couldAll;
    }
    if (hasRegression(report.differences, *report.failSlowerPercent)) {
        return kRegression;
    }
    return couldAll ? 0 : kNotComparable;
}

int compare(const CompareOptions& options)
{
    std::vector<ComparedSession> sessions;
    for (const std::string& path : options.paths) {
        auto session = openSession(path);
        if (!session) {
            tell(session.error().message);
            return kNotComparable;
        }
        sessions.push_back(std::move(*session));
    }
    const ComparisonReport report = compareForReport(std::move(sessions), options.failSlowerPercent);
    if (const auto printed = printReport(report, options.format); !printed) {
        tell(printed.error().message);
        return kNotComparable;
    }
    return judge(report);
}

} // namespace

CommandInfo compareCommandInfo()
{
    CommandInfo info;
    info.name = "compare";
    info.synopsis = "BASELINE FILE... [OPTION...]";
    info.summary = "tell whether a recording is faster or slower than another";
    info.description = "Compares the makespans of each model in one or more recordings with "
                       "those in the first, the baseline: medians of the repetitions, "
                       "without warm-ups. A difference is called one only where the spreads, "
                       "the ranges between the quartiles (IQR), have nothing in common; "
                       "with one run on a side there is no spread, and nothing is concluded. "
                       "Models are matched by name and configuration.\n\n"
                       "Where the workloads differ nothing is concluded either; what differs is told.";
    info.operand = "FILE";
    info.options = optionInfos(optionTable());
    info.examples = {
        {"juggler compare before.json after.json", "what has become faster or slower"},
        {"juggler compare main.json.zst branch.json.zst --fail-slower 5 --format "
         "markdown",
         "in CI: fails where a model became slower by more than 5 %"},
    };
    info.exitStatuses = {
        {0, "compared; with --fail-slower: no model is that much slower"},
        {1,
         "--fail-slower: a model is slower beyond the spread and by more than "
         "that"},
        {2,
         "wrong usage, a file could not be opened, or with --fail-slower: "
         "a recording or a model could not be compared"},
    };
    return info;
}

int compareCommand(int& argc, char** argv, const std::vector<std::string>& arguments)
{
    CompareOptions options;
    const auto parsed = parseArguments("compare", optionTable(), options, arguments, addPath);
    if (!parsed) {
        tell(parsed.error().message);
        return kNotComparable;
    }
    if (*parsed == ParseOutcome::HelpWanted) {
        return printHelp("compare");
    }
    if (options.paths.size() < 2) {
        tell("give a baseline and a recording to compare with it: juggler compare "
             "BASELINE FILE...; see juggler compare --help");
        return kNotComparable;
    }
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is a failed write
    const auto application = makeHeadlessApplication(argc, argv, QtNeeds::EventLoops);
    return compare(options);
}

} // namespace juggler::app
