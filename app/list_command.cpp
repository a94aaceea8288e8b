// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/list_command.h"

#include "app/help_text.h"
#include "app/option_parser.h"
#include "app/run_limits.h"
#include "app/terminal.h"
#include "core/engine/engine.h"
#include "core/formats/json_stream.h"
#include "core/formats/save_file.h"
#include "core/model/machine_info.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace juggler::app {

namespace {

constexpr std::string_view kListSchema = "juggler-models/1";

/// Who tells when a thread was on a core, and if it is not the kernel, why.
std::string onCoreText()
{
    const OnCoreSupport support = Engine::onCoreSupport();
    std::string text = "\nWhen threads are on a core: " + std::string(onCoreSourceKey(support.source)) + "\n";
    if (support.whyNotKernel) {
        text += "no kernel-switch-records: " + *support.whyNotKernel + "\n"; // in one line: it is looked for, and copied
    }
    return text;
}

/// What can be set of a model, and why it is not to be had, a sentence each.
std::vector<std::string> modelLines(const StrategyInfo& info)
{
    std::vector<std::string> lines;
    if (info.hasWorkers) {
        lines.emplace_back("--workers N: how many, default: as many as cores");
    }
    if (info.hasSlices) {
        lines.emplace_back("--slice MS|none: computes so long in one piece, default: none, each task to its end");
    }
    if (info.startsProcesses) {
        lines.emplace_back("--processes pool|per-task: a few that are kept, or one for every task; default: pool");
    }
    if (info.isAsynchronous) {
        lines.emplace_back("--await together|in-turn: submits all tasks first, or one after the other; default: together");
    }
    if (const auto reason = Engine::whyNotAvailable(info.id)) {
        lines.push_back("not available: " + std::string(*reason));
    }
    return lines;
}

std::string listText(std::size_t columns)
{
    std::size_t width = 0;
    for (const StrategyInfo& info : strategyCatalog()) {
        width = std::max(width, info.key.size() + 2);
    }
    std::string text;
    for (const StrategyInfo& info : strategyCatalog()) {
        text += fitText(info.key, width, Charset::Ascii) + wrapped(info.explanation, width, columns);
        for (const std::string& line : modelLines(info)) {
            // What follows in the next line stands further to the right than what begins there.
            text += std::string(width, ' ') + wrapped(line, width + 2, columns);
        }
    }
    constexpr std::string_view kEvery = "Every model: ";
    return text + onCoreText() + "\n" + std::string(kEvery)
        + wrapped("--cores N (default: all), --cache warm|cold|direct (default: warm), --nice N (default: "
                      + std::to_string(RunConfig{}.nice) + "), --oncore auto|kernel|gaps (default: auto)",
                  kEvery.size(), columns);
}

void writeWholeNumberKnob(JsonStream& json, std::string_view name, int standard, int least, int most)
{
    json.beginObject();
    json.field("name", name);
    json.field("default", standard);
    json.field("minimum", least);
    json.field("maximum", most);
    json.endObject();
}

void writeChoiceKnob(JsonStream& json, std::string_view name, std::string_view standard, std::initializer_list<std::string_view> choices)
{
    json.beginObject();
    json.field("name", name);
    json.field("default", standard);
    json.key("choices");
    json.beginArray();
    for (const std::string_view choice : choices) {
        json.value(choice);
    }
    json.endArray();
    json.endObject();
}

/// Its default, "none", is null.
void writeSliceKnob(JsonStream& json)
{
    const auto inMs = [](std::chrono::microseconds length) { return static_cast<double>(length.count()) / 1000; };
    json.beginObject();
    json.field("name", "slice");
    json.field("unit", "ms");
    json.field("default", std::optional<int>());
    json.field("minimum", inMs(limits::kShortestSlice));
    json.field("maximum", inMs(limits::kLongestSlice));
    json.endObject();
}

void writeKnobs(JsonStream& json, const StrategyInfo& info)
{
    json.key("knobs");
    json.beginArray();
    if (info.hasWorkers) {
        json.value("workers");
    }
    if (info.hasSlices) {
        json.value("slice");
    }
    if (info.startsProcesses) {
        json.value("processes");
    }
    if (info.isAsynchronous) {
        json.value("await");
    }
    json.endArray();
}

/// What the knobs are called, their defaults and ranges: those of some models, then those of all.
void writeKnobTable(JsonStream& json)
{
    const RunConfig standard;
    const int cores = usableCores();
    json.key("knobs");
    json.beginArray();
    writeWholeNumberKnob(json, "workers", cores, 1, limits::kLargestWorkers);
    writeSliceKnob(json);
    writeChoiceKnob(json, "processes", processModeKey(standard.processes),
                    {processModeKey(ProcessMode::Pool), processModeKey(ProcessMode::PerTask)});
    writeChoiceKnob(json, "await", awaitModeKey(standard.await), {awaitModeKey(AwaitMode::Together), awaitModeKey(AwaitMode::InTurn)});
    json.endArray();
    json.key("common_knobs");
    json.beginArray();
    writeWholeNumberKnob(json, "cores", cores, 1, cores);
    writeChoiceKnob(json, "cache", cacheModeKey(standard.cache),
                    {cacheModeKey(CacheMode::Warm), cacheModeKey(CacheMode::Cold), cacheModeKey(CacheMode::Direct)});
    writeWholeNumberKnob(json, "nice", standard.nice, limits::kLeastNice, limits::kLargestNice);
    writeChoiceKnob(json, "oncore", onCoreChoiceKey(OnCoreChoice::Auto),
                    {onCoreChoiceKey(OnCoreChoice::Auto), onCoreChoiceKey(OnCoreChoice::Kernel), onCoreChoiceKey(OnCoreChoice::Gaps)});
    json.endArray();
}

Result<void> writeList(QIODevice& device)
{
    OutputBuffer output(device);
    JsonStream json(output, JsonStream::Layout::Indented);
    json.beginObject();
    json.field("schema", kListSchema);
    json.key("models");
    json.beginArray();
    for (const StrategyInfo& info : strategyCatalog()) {
        const std::optional<std::string> reason = Engine::whyNotAvailable(info.id);
        json.beginObject();
        json.field("key", info.key);
        json.field("name", info.name);
        json.field("explanation", info.explanation);
        writeKnobs(json, info);
        json.field("overlaps_waits", info.overlapsWaits);
        json.field("parallel", info.isParallel);
        json.field("available", !reason);
        json.field("why_not", reason);
        json.endObject();
    }
    json.endArray();
    writeKnobTable(json);
    const OnCoreSupport support = Engine::onCoreSupport();
    json.field("oncore_source", onCoreSourceKey(support.source));
    json.field("oncore_why_not_kernel", support.whyNotKernel);
    json.endObject();
    output.put('\n');
    return output.finish();
}

struct ListOptions {
    bool isJson = false;
};

Result<void> setJson(ListOptions& options, const std::string&)
{
    options.isJson = true;
    return {};
}

using ListOption = CommandOption<ListOptions>;

constexpr std::array kTable{ListOption{"--json", "", "as JSON, with the range of every knob", setJson}};
constexpr std::span<const ListOption> kOptions{kTable};

int exitStatus(const Result<void>& written)
{
    if (!written) {
        printMessage("juggler list: " + written.error().message + "\n");
        return 1;
    }
    return 0;
}

} // namespace

CommandInfo listCommandInfo()
{
    CommandInfo info;
    info.name = "list";
    info.synopsis = "[--json]";
    info.summary = "the execution models, their knobs, and what this machine can measure";
    info.description = "Prints the execution models, what they do, which knobs they have, and why one is not available here.";
    info.options = optionInfos(kOptions);
    info.examples = {{"juggler list", "for people"}, {"juggler list --json | jq -r '.models[].key'", "for programs"}};
    info.exitStatuses = {{0, "printed"}, {1, "the standard output could not be written"}, {2, "wrong usage"}};
    return info;
}

int listCommand(const std::vector<std::string>& arguments)
{
    ListOptions options;
    const auto parsed = parseArguments("list", kOptions, options, arguments);
    if (!parsed) {
        printMessage("juggler list: " + parsed.error().message + "\n");
        return 2;
    }
    if (*parsed == ParseOutcome::HelpWanted) {
        return printHelp("list");
    }
    return exitStatus(options.isJson ? writeStandardOutput(writeList) : printOutput(listText(outputColumns())));
}

} // namespace juggler::app
