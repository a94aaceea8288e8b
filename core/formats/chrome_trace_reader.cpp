// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/chrome_trace_reader.h"

#include "core/formats/trace_collection.h"
#include "core/formats/trace_event_parser.h"
#include "core/formats/trace_run_builder.h"

#include <algorithm>
#include <map>

namespace juggler {

namespace {

/// Reads everything; the error where that fails.
std::optional<Error> collect(TraceText& text, const TraceSource& source, TraceCollection& collection)
{
    TraceEventParser parser;
    const TraceEventParser::Take take = [&collection](const ChromeEvent& event) { collection.add(event); };
    while (const auto piece = text.next()) {
        if (auto problem = parser.parse(*piece, take)) {
            return problem;
        }
        if (source.goOn && !source.goOn()) {
            return Error{kReadingCancelled};
        }
        if (collection.neededBytes() > source.mostBytes) {
            return Error{"its events need more memory than the " + std::to_string(source.mostBytes >> 20)
                         + " MiB that can be spared (at byte " + std::to_string(piece->offset + piece->size) + ")"};
        }
    }
    if (source.error) {
        if (auto problem = source.error()) { // before what follows from it: that the text ends
            return problem;
        }
    }
    if (!collection.finish(source.goOn)) {
        return Error{kReadingCancelled};
    }
    return text.error();
}

std::string titleOf(const TraceCollection::Process& process)
{
    const std::string name = process.name.empty() ? "process " + (process.pid.empty() ? "0" : process.pid) : process.name;
    return process.labels.empty() ? name : name + ": " + process.labels;
}

/// What the processes are called, told apart by their numbers where two are called the same.
std::vector<std::string> titlesOf(const std::vector<TraceCollection::Process>& processes)
{
    std::map<std::string, int> counts;
    for (const TraceCollection::Process& process : processes) {
        ++counts[titleOf(process)];
    }
    std::vector<std::string> titles;
    for (const TraceCollection::Process& process : processes) {
        std::string title = titleOf(process);
        titles.push_back(counts[title] > 1 ? title + " (" + process.pid + ")" : std::move(title));
    }
    return titles;
}

std::vector<std::size_t> orderOf(const std::vector<TraceCollection::Process>& processes)
{
    std::vector<std::size_t> order(processes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return processes[a].sortIndex < processes[b].sortIndex; });
    return order;
}

std::optional<Error> checkExtent(const TraceCollection& collection)
{
    // The difference of two times that fit may not.
    const std::uint64_t extentNs = static_cast<std::uint64_t>(collection.lastNs()) - static_cast<std::uint64_t>(*collection.firstNs());
    if (extentNs <= static_cast<std::uint64_t>(RecordingLoader::kLatestNs)) {
        return std::nullopt;
    }
    constexpr std::uint64_t kDayNs = std::uint64_t{86'400} * 1'000'000'000;
    return Error{"its events lie " + std::to_string(extentNs / kDayNs)
                 + " days apart, more than the 104 that can be shown (from the one at byte " + std::to_string(collection.firstOffset())
                 + " to the one at byte " + std::to_string(collection.lastOffset()) + ")"};
}

std::vector<std::string> notesOf(TraceCollection& collection, const TraceText& text)
{
    std::vector<std::string> notes = collection.counts().sentences();
    if (text.isOpenEnded()) {
        notes.emplace_back("the closing bracket is missing: the program that wrote it may have ended before its time");
    }
    for (const std::string& field : text.unreadFields()) {
        notes.push_back("\"" + field + "\" is not read");
    }
    return notes;
}

Error nothingToShow(TraceCollection& collection)
{
    std::string sentence = "it has no event with a begin and an end";
    const std::vector<std::string> counted = collection.counts().sentences();
    for (std::size_t i = 0; i < std::min<std::size_t>(counted.size(), 2); ++i) {
        sentence += (i == 0 ? "; " : ", ") + counted[i];
    }
    return Error{sentence};
}

} // namespace

Result<Recording> readChromeTrace(const TraceSource& source, const std::string& name, std::chrono::system_clock::time_point created)
{
    TraceText text(source.read, TraceEventParser::padding());
    TraceCollection collection;
    if (auto problem = collect(text, source, collection)) {
        return *problem;
    }
    if (!text.hasEvents()) {
        return Error{"it is neither a session nor a trace: it has no \"traceEvents\""};
    }
    if (!collection.firstNs()) {
        return nothingToShow(collection);
    }
    if (auto problem = checkExtent(collection)) {
        return *problem;
    }
    auto origin = std::make_shared<RunOrigin>();
    origin->name = name;
    origin->created = created;
    Recording recording;
    auto comparison = std::make_shared<Comparison>();
    comparison->created = created;
    TraceRunBuilder builder(
        collection, *collection.firstNs(), source.goOn ? source.goOn : [] { return true; });
    const std::vector<std::string> titles = titlesOf(collection.processes());
    for (const std::size_t i : orderOf(collection.processes())) {
        auto run = builder.build(collection.processes()[i], titles[i], origin);
        if (!run) {
            return run.error();
        }
        if (*run) {
            comparison->runs.push_back(*run);
            recording.figures.push_back(computeFigures(**run)); // none depends on another run
            if (source.goOn && !source.goOn()) {
                return Error{kReadingCancelled};
            }
        }
    }
    comparison->tasks = {comparison->runs.front(), &comparison->runs.front()->tasks()};
    recording.notes = notesOf(collection, text);
    recording.comparison = std::move(comparison);
    return recording;
}

} // namespace juggler
