// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_input.h"

#include "app/terminal.h"
#include "core/strategy/catalog.h"

#include <QFile>

#include <algorithm>

namespace juggler::app {

namespace {

std::vector<std::string> splitKeys(const std::string& keys)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= keys.size();) {
        const std::size_t comma = std::min(keys.find(',', from), keys.size());
        parts.push_back(keys.substr(from, comma - from));
        from = comma + 1;
    }
    return parts;
}

std::string keyOf(const RunRecord& run)
{
    return std::string(strategyInfo(run.config().strategy).key);
}

/// "blocking, event-loop": each once, in their order.
std::string keysOf(const Comparison& comparison)
{
    std::vector<std::string> keys;
    std::string text;
    for (const auto& run : comparison.runs) {
        if (std::find(keys.begin(), keys.end(), keyOf(*run)) == keys.end()) {
            keys.push_back(keyOf(*run));
            text += (text.empty() ? "" : ", ") + keys.back();
        }
    }
    return text;
}

} // namespace

Result<Recording> openSession(const std::string& path, ProgressLine& progress, const std::function<bool()>& isCancelled)
{
    const ReadProgress report = [&](std::int64_t done, std::int64_t total) {
        progress.show("opening " + printableText(path, localeCharset()) + ": "
                      + std::to_string(done * 100 / std::max<std::int64_t>(total, 1)) + " %");
        return !isCancelled || !isCancelled();
    };
    Result<Recording> recording = openRecording(QFile::decodeName(QByteArray::fromStdString(path)), report);
    progress.clear();
    return recording;
}

void printNotes(const std::string& command, const Recording& recording)
{
    for (const std::string& note : recording.notes) {
        printMessage("juggler " + command + ": " + printableText(note, localeCharset()) + "\n");
    }
}

Result<Recording> onlyModels(Recording recording, const std::string& keys)
{
    const Comparison& whole = *recording.comparison;
    const std::vector<std::string> wanted = splitKeys(keys);
    for (const std::string& key : wanted) {
        if (std::none_of(whole.runs.begin(), whole.runs.end(), [&key](const auto& run) { return keyOf(*run) == key; })) {
            return Error{"--model " + key + ": there is no run of it; there are " + keysOf(whole)};
        }
    }
    auto chosen = std::make_shared<Comparison>(whole);
    chosen->runs.clear();
    std::vector<Figures> figures;
    for (std::size_t i = 0; i < whole.runs.size(); ++i) {
        if (std::find(wanted.begin(), wanted.end(), keyOf(*whole.runs[i])) != wanted.end()) {
            chosen->runs.push_back(whole.runs[i]);
            figures.push_back(i < recording.figures.size() ? recording.figures[i] : Figures{});
        }
    }
    recording.comparison = std::move(chosen);
    recording.figures = std::move(figures);
    return recording;
}

} // namespace juggler::app
