// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/list_command.h"

#include "app/terminal.h"
#include "core/formats/json_stream.h"
#include "core/formats/save_file.h"
#include "core/strategy/catalog.h"
#include "core/strategy/registry.h"

#include <algorithm>

namespace juggler::app {

namespace {

constexpr std::string_view kListSchema = "juggler-models/1";

/// Nothing where the model can run, else why it cannot.
std::optional<std::string_view> whyNotAvailable(StrategyId id)
{
    return makeStrategy(id) ? std::nullopt : std::optional<std::string_view>("not in this build");
}

std::string listText()
{
    std::size_t width = 0;
    for (const StrategyInfo& info : strategyCatalog()) {
        width = std::max(width, info.key.size());
    }
    std::string text;
    for (const StrategyInfo& info : strategyCatalog()) {
        const std::string indent(width + 2, ' ');
        text += fitText(info.key, width + 2, Charset::Ascii) + std::string(info.explanation) + "\n";
        if (info.hasWorkers) {
            text += indent + "--workers N: size of the pool, default: as many as cores\n";
        }
        if (const auto reason = whyNotAvailable(info.id)) {
            text += indent + "not available: " + std::string(*reason) + "\n";
        }
    }
    return text;
}

void writeKnobs(JsonStream& json, const StrategyInfo& info)
{
    json.key("knobs");
    json.beginArray();
    if (info.hasWorkers) {
        json.value("workers");
    }
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
        const auto reason = whyNotAvailable(info.id);
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
    json.endObject();
    output.put('\n');
    return output.finish();
}

int exitStatus(const Result<void>& written)
{
    if (!written) {
        printMessage("juggler list: " + written.error().message + "\n");
        return 1;
    }
    return 0;
}

} // namespace

int listCommand(const std::vector<std::string>& arguments)
{
    if (arguments.empty()) {
        return exitStatus(printOutput(listText()));
    }
    if (arguments.size() == 1 && arguments.front() == "--json") {
        return exitStatus(writeStandardOutput(writeList));
    }
    if (arguments.size() == 1 && (arguments.front() == "--help" || arguments.front() == "-h")) {
        return exitStatus(printOutput("juggler list [--json]\n\nPrints the execution models, what they do and which knobs they have.\n"));
    }
    printMessage("juggler list: unexpected argument " + arguments.front() + "; only --json is known\n");
    return 2;
}

} // namespace juggler::app
