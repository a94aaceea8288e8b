// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench_command.h"

#include "app/bench/machine_measurement.h"
#include "app/help_text.h"
#include "app/option_parser.h"
#include "app/option_values.h"
#include "app/progress_line.h"
#include "app/terminal.h"
#include "core/analysis/spread.h"
#include "core/base/time_text.h"
#include "core/engine/engine.h"
#include "core/formats/json_stream.h"
#include "core/formats/save_file.h"

#include <array>
#include <chrono>
#include <cmath>

namespace juggler::app {

namespace {

constexpr std::string_view kBenchSchema = "juggler-bench/1";

enum class BenchFormat : std::uint8_t { Table, Json };

struct BenchOptions {
    BenchFormat format = BenchFormat::Table;
    bool isQuiet = false;
};

using BenchOption = CommandOption<BenchOptions>;

Result<void> setFormat(BenchOptions& options, const std::string& value)
{
    if (value != "table" && value != "json") {
        return wrongValue("--format", value, "table or json");
    }
    options.format = value == "json" ? BenchFormat::Json : BenchFormat::Table;
    return {};
}

Result<void> setQuiet(BenchOptions& options, const std::string&)
{
    options.isQuiet = true;
    return {};
}

constexpr std::array kTable{
    BenchOption{"--format", "table|json", "what is printed (default: table)", setFormat},
    BenchOption{"--quiet", "", "no progress, errors only", setQuiet},
};
constexpr std::span<const BenchOption> kOptions{kTable};

/// One measurement of this machine: its spread, or why there is none.
struct Measured {
    const MachineMeasurement* what;
    std::optional<Spread> spread;
    std::string reason;
};

std::vector<Measured> measureAll(ProgressLine& progress)
{
    std::vector<Measured> all;
    for (const MachineMeasurement& what : machineMeasurements()) {
        progress.show("measuring: " + std::string(what.name));
        Result<std::vector<double>> values = what.measure();
        all.push_back(values ? Measured{&what, spreadOf(std::move(*values)), {}} : Measured{&what, std::nullopt, values.error().message});
    }
    progress.clear();
    return all;
}

/// "2.134 ms", "12.3 GB/s", "1.97x".
std::string valueText(double value, std::string_view unit)
{
    if (unit == "ns") {
        // The text of whole ns would hide what differs between two readings of a clock.
        return value < 100 ? decimalText(value, 1) + " ns" : durationText(std::chrono::nanoseconds(std::llround(value)));
    }
    return unit == "B/s" ? decimalText(value / 1e9, 2) + " GB/s" : decimalText(value, 2) + "x";
}

std::string tableText(const std::vector<Measured>& all)
{
    constexpr std::array kWidths{std::size_t{18}, std::size_t{11}, std::size_t{11}, std::size_t{11}};
    const auto line = [&](std::string_view name, const std::array<std::string, 3>& values, std::string_view meaning) {
        std::string text = fitText(name, kWidths[0], Charset::Ascii);
        for (std::size_t i = 0; i < values.size(); ++i) {
            text += " " + rightAligned(values[i], kWidths[i + 1]);
        }
        return text.append("  ").append(meaning).append("\n");
    };
    std::string text = line("measured here", {"median", "25 %", "75 %"}, "what it is");
    for (const Measured& row : all) {
        if (!row.spread) {
            text += line(row.what->name, {"-", "-", "-"}, row.reason);
            continue;
        }
        const auto value = [&](double number) { return valueText(number, row.what->unit); };
        text += line(row.what->name, {value(row.spread->median), value(row.spread->lowerQuartile), value(row.spread->upperQuartile)},
                     row.what->meaning);
    }
    return text;
}

std::string machineText(const MachineInfo& machine)
{
    const std::string processor = machine.processor.empty() ? "unknown processor" : machine.processor;
    return processor + ", " + std::to_string(machine.cores) + (machine.cores == 1 ? " core, " : " cores, ") + machine.kernel + ", "
        + machine.system + "\n\n";
}

std::string onCoreText()
{
    const OnCoreSupport support = Engine::onCoreSupport();
    std::string text = "\nwhen threads are on a core: " + std::string(onCoreSourceKey(support.source)) + "\n";
    return support.whyNotKernel ? text + "no kernel-switch-records: " + *support.whyNotKernel + "\n" : text;
}

void writeMeasurement(JsonStream& json, const Measured& row)
{
    json.beginObject();
    json.field("key", row.what->key);
    json.field("unit", row.what->unit);
    const auto number = [&](std::string_view name, double Spread::*member) {
        json.field(name, row.spread ? std::optional((*row.spread).*member) : std::nullopt);
    };
    json.field("count", row.spread ? row.spread->count : 0);
    number("median", &Spread::median);
    number("lower_quartile", &Spread::lowerQuartile);
    number("upper_quartile", &Spread::upperQuartile);
    number("least", &Spread::least);
    number("greatest", &Spread::greatest);
    json.field("why_not", row.spread ? std::nullopt : std::optional<std::string_view>(row.reason));
    json.endObject();
}

Result<void> writeJson(QIODevice& device, const std::vector<Measured>& all)
{
    OutputBuffer output(device);
    JsonStream json(output, JsonStream::Layout::Indented);
    const MachineInfo machine = readMachineInfo();
    const OnCoreSupport support = Engine::onCoreSupport();
    json.beginObject();
    json.field("schema", kBenchSchema);
    json.field("created", isoTimeText(std::chrono::system_clock::now()));
    json.key("machine");
    json.beginObject();
    json.field("host_name", std::string_view(machine.hostName));
    json.field("processor", std::string_view(machine.processor));
    json.field("kernel", std::string_view(machine.kernel));
    json.field("system", std::string_view(machine.system));
    json.field("cores", machine.cores);
    json.field("memory_bytes", machine.memoryBytes);
    json.endObject();
    json.field("oncore_source", onCoreSourceKey(support.source));
    json.field("oncore_why_not_kernel", support.whyNotKernel);
    json.key("measurements");
    json.beginArray();
    for (const Measured& row : all) {
        writeMeasurement(json, row);
    }
    json.endArray();
    json.endObject();
    output.put('\n');
    return output.finish();
}

} // namespace

CommandInfo benchCommandInfo()
{
    CommandInfo info;
    info.name = "bench";
    info.synopsis = "[--format table|json]";
    info.summary = "measure what threads, processes, timers and reads cost on this machine";
    info.description =
        "Measures in a few seconds what decides how the execution models compare on this machine, each thing many times: the "
        "median, and the quartiles as its spread. Other programs that run meanwhile are in the figures, as they are in any run.";
    info.options = optionInfos(kOptions);
    info.examples = {{"juggler bench", "a table for people"}, {"juggler bench --format json > machine.json", "the same for programs"}};
    info.exitStatuses = {{0, "printed; what this machine does not let be measured is said in its place"},
                         {1, "the standard output could not be written"},
                         {2, "wrong usage"}};
    return info;
}

int benchCommand(const std::vector<std::string>& arguments)
{
    BenchOptions options;
    const auto parsed = parseArguments("bench", kOptions, options, arguments);
    if (!parsed) {
        printMessage("juggler bench: " + parsed.error().message + "\n");
        return 2;
    }
    if (*parsed == ParseOutcome::HelpWanted) {
        return printHelp("bench");
    }
    ProgressLine progress(!options.isQuiet);
    const std::vector<Measured> all = measureAll(progress);
    const Result<void> written = options.format == BenchFormat::Json
        ? writeStandardOutput([&all](QIODevice& device) { return writeJson(device, all); })
        : printOutput(machineText(readMachineInfo()) + tableText(all) + onCoreText());
    if (!written) {
        printMessage("juggler bench: " + written.error().message + "\n");
    }
    return written ? 0 : 1;
}

} // namespace juggler::app
