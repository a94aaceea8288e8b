// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/workload_file.h"

#include "core/formats/json_stream.h"
#include "core/formats/json_text.h"
#include "core/formats/save_file.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace juggler {

namespace {

/// A file's name, and a name from the command line, may be any bytes; a JSON text may not.
void writeBytes(JsonStream& json, std::string_view name, const std::string& bytes)
{
    json.field(name, bytes);
    if (!isUtf8(bytes)) {
        json.field(std::string(name) + "_base64", toBase64(bytes));
    }
}

struct ValueWriter {
    JsonStream& json;

    void operator()(const FileReadSpec& spec) const { writeBytes(json, "path", spec.path); }
    void operator()(const SleepSpec& spec) const { json.field("ms", std::int64_t{spec.duration.count()}); }
    void operator()(const FibonacciSpec& spec) const { json.field("n", spec.n); }
    void operator()(const FileWriteSpec& spec) const
    {
        json.field("bytes", spec.sizeBytes);
        if (spec.folder.empty()) {
            json.field("folder", std::optional<std::string_view>());
        } else {
            writeBytes(json, "folder", spec.folder);
        }
        json.field("fsync", spec.isSynced);
    }
    void operator()(const AddSpec&) const {}
    void operator()(const RecordedSpec& spec) const { json.field("event", spec.name); } // in sessions alone
};

Error readError(const QString& path, const QFile& file)
{
    return Error{"open " + path.toStdString() + ": " + file.errorString().toStdString()};
}

} // namespace

Result<Workload> readWorkloadFile(const QString& path)
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
    if (!file.open(QIODevice::ReadOnly)) {
        return readError(path, file);
    }
    if (file.size() == 0) {
        // Not read: /proc/kmsg and its like call themselves regular files of no size, and reading them may never end.
        return Error{"read " + subject + ": the file is empty"};
    }
    if (file.size() > kLargestWorkloadFileBytes) {
        return Error{"open " + subject + ": larger than 64 MiB, not a workload"};
    }
    const QByteArray content = file.read(kLargestWorkloadFileBytes);
    if (file.error() != QFileDevice::NoError) {
        return Error{"read " + subject + ": " + file.errorString().toStdString()};
    }
    Result<Workload> workload = parseWorkload({content.constData(), static_cast<std::size_t>(content.size())});
    if (!workload) {
        const std::string& message = workload.error().message;
        const bool isAPlace = !message.empty() && message.front() >= '0' && message.front() <= '9';
        return Error{subject + (isAPlace ? ":" : ": ") + message};
    }
    return workload;
}

Result<void> writeWorkloadFile(const Workload& workload, const QString& path)
{
    return saveFile(path, [&](QIODevice& device) {
        OutputBuffer output(device);
        {
            JsonStream json(output, JsonStream::Layout::Indented);
            writeWorkload(json, workload);
        }
        output.put('\n');
        return output.finish();
    });
}

void writeWorkload(JsonStream& json, const Workload& workload, const std::function<std::string_view(std::string_view place)>& moreMembers)
{
    const auto end = [&](const std::string& place) {
        if (const std::string_view members = moreMembers ? moreMembers(place) : std::string_view(); !members.empty()) {
            json.rawMembers(members);
        }
        json.endObject();
    };
    json.beginObject();
    json.field("schema", kWorkloadSchema);
    writeBytes(json, "name", workload.name);
    if (workload.shuffleSeed) {
        json.field("shuffle_seed", *workload.shuffleSeed);
    }
    json.key("groups");
    json.beginArray();
    for (const TaskGroup& group : workload.groups) {
        json.beginObject();
        json.field("kind", kindKey(kindOf(group.spec)));
        json.field("count", group.count);
        std::visit(ValueWriter{json}, group.spec);
        if (!group.name.empty()) {
            writeBytes(json, "name", group.name);
        }
        if (!group.after.empty()) {
            writeBytes(json, "after", group.after);
        }
        end(moreMembers ? "groups[" + std::to_string(&group - workload.groups.data()) + "]" : std::string());
    }
    json.endArray();
    end({});
}

} // namespace juggler
