// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/recording.h"

#include "core/base/wall_clock.h"
#include "core/formats/chrome_trace_reader.h"
#include "core/formats/free_memory.h"
#include "core/formats/input_text.h"
#include "core/formats/journal_recording.h"
#include "core/formats/json_reader.h"
#include "core/formats/session_reader.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <new>

namespace juggler {

namespace {

enum class Contents : std::uint8_t { Nothing, Session, OtherJuggler, Trace, Unknown };

/// What the first bytes of a text tell of the whole. Chrome traces are an array of events, or an object that has "traceEvents" somewhere.
Contents contentsOf(std::string_view head)
{
    const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos) {
        return head.empty() ? Contents::Nothing : Contents::Unknown;
    }
    if (head[first] == '[') {
        return Contents::Trace;
    }
    if (head[first] != '{') {
        return Contents::Unknown;
    }
    QBuffer buffer;
    buffer.setData(head.data(), static_cast<qsizetype>(head.size()));
    buffer.open(QIODevice::ReadOnly);
    InputText input(buffer);
    JsonReader json(input);
    json.beginObject();
    bool looksLikeSession = false;
    while (json.nextField()) {
        if (json.key() == "schema") {
            return json.text().starts_with("juggler-session/") ? Contents::Session
                : json.hasFailed()                             ? Contents::Session
                                                               : Contents::OtherJuggler;
        }
        if (json.key() == "traceEvents") {
            return Contents::Trace;
        }
        // Of a session whose fields were sorted: the schema comes late.
        if (json.key() == "runs" || json.key() == "workload") {
            return Contents::Session;
        }
        looksLikeSession = looksLikeSession || json.key() == "created" || json.key() == "created_ns" || json.key() == "machine";
        json.skip();
    }
    return looksLikeSession ? Contents::Session : Contents::Trace; // it lies beyond: its reader tells what is wrong
}

Result<Recording> readTrace(InputText& input, const std::string& name, std::chrono::system_clock::time_point created)
{
    return readChromeTrace({.read = [&input](char* data, std::size_t size) { return input.read(data, size); },
                            .error = [&input] { return input.error(); },
                            .goOn = [&input] { return input.goOn(); },
                            .mostBytes = largestUseOfMemoryBytes()},
                           name, created);
}

Result<Recording> readText(InputText& input, const std::string& name, std::chrono::system_clock::time_point created)
{
    const std::string_view head = input.head();
    if (input.error()) {
        return *input.error();
    }
    switch (contentsOf(head)) {
    case Contents::Nothing: return Error{"the file is empty"};
    case Contents::Session:
    case Contents::OtherJuggler: return readSession(input, name);
    case Contents::Trace: return readTrace(input, name, created);
    case Contents::Unknown: break;
    }
    return Error{"it is neither a session nor a trace"};
}

/// When the file was written: a trace does not tell when that was which it tells of.
std::chrono::system_clock::time_point timeOf(const QFileInfo& file)
{
    return wallClockSince1970(std::chrono::milliseconds(file.lastModified().toMSecsSinceEpoch()));
}

} // namespace

Result<Recording> openRecording(const QString& path, const ReadProgress& progress)
{
    const std::string subject = path.toStdString();
    const QFileInfo info(path);
    if (info.isDir()) {
        return systemError("open", subject, EISDIR);
    }
    if (info.exists() && !info.isFile()) {
        return Error{"open " + subject + ": not a regular file"};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{"open " + subject + ": " + file.errorString().toStdString()};
    }
    if (file.size() == 0) {
        // Not read: /proc/kmsg and its like call themselves regular files of no size, and reading them may never end.
        return Error{"open " + subject + ": the file is empty"};
    }
    InputText input(file, progress);
    try {
        if (isJournal(input.head())) {
            return openJournal(path, progress);
        }
        Result<Recording> recording = readText(input, info.fileName().toStdString(), timeOf(info));
        if (!recording && recording.error().message != kReadingCancelled) {
            return Error{"open " + subject + ": " + recording.error().message};
        }
        return recording;
    } catch (const std::bad_alloc&) {
        return Error{"open " + subject + ": there is not enough memory"};
    }
}

} // namespace juggler
