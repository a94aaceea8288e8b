// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/workload_file.h"

#include "core/formats/json_text.h"
#include "core/formats/json_values.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace juggler {

namespace {

using namespace json_values;

// Iterative: a recursive parser would run out of stack on a million open brackets.
constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A text that may be any bytes: in base64 where it is no UTF-8. Empty where both are missing or null.
Result<std::string> readBytes(const Value& object, const std::string& prefix, const char* name, const char* encodedName)
{
    if (!find(object, encodedName)) {
        return readOptionalText(object, prefix, name);
    }
    const auto encoded = readText(object, prefix, encodedName);
    if (!encoded) {
        return encoded.error();
    }
    const auto decoded = fromBase64(*encoded);
    if (!decoded) {
        return errorAt(prefix + encodedName, "is not base64");
    }
    return *decoded;
}

Result<TaskSpec> readFile(const Value& group, const std::string& prefix)
{
    if (!find(group, "path_base64")) {
        const auto path = readText(group, prefix, "path");
        return path ? Result<TaskSpec>(FileReadSpec{*path}) : path.error();
    }
    const auto path = readBytes(group, prefix, "path", "path_base64");
    return path ? Result<TaskSpec>(FileReadSpec{*path}) : path.error();
}

Result<TaskSpec> readSleep(const Value& group, const std::string& prefix)
{
    const auto ms = readWholeNumber(group, prefix, "ms");
    if (!ms) {
        return ms.error();
    }
    return TaskSpec{SleepSpec{std::chrono::milliseconds(*ms)}};
}

Result<TaskSpec> readFibonacci(const Value& group, const std::string& prefix)
{
    const auto n = readWholeNumber(group, prefix, "n");
    if (!n) {
        return n.error();
    }
    if (!isFibonacciInRange(*n)) {
        return errorAt(prefix + "n", fibonacciRangeText(std::to_string(*n)));
    }
    return TaskSpec{FibonacciSpec{static_cast<int>(*n)}};
}

Result<TaskSpec> readWrite(const Value& group, const std::string& prefix)
{
    const auto bytes = readWholeNumber(group, prefix, "bytes");
    if (!bytes) {
        return bytes.error();
    }
    const auto folder = readBytes(group, prefix, "folder", "folder_base64");
    if (!folder) {
        return folder.error();
    }
    const Value* sync = find(group, "fsync");
    if (sync && !sync->IsBool()) {
        return wrongType(prefix + "fsync", "true or false", *sync);
    }
    return TaskSpec{FileWriteSpec{*bytes, *folder, sync && sync->GetBool()}};
}

Result<TaskSpec> readAdd(const Value&, const std::string&)
{
    return TaskSpec{AddSpec{}};
}

/// What another program did; only in sessions.
Result<TaskSpec> readRecorded(const Value& group, const std::string& prefix)
{
    const auto event = readText(group, prefix, "event");
    return event ? Result<TaskSpec>(RecordedSpec{*event}) : event.error();
}

struct KindReader {
    TaskKind kind;
    const char* field; ///< the one that an error about the values names
    std::array<std::string_view, 4> fields; ///< besides those of every group; the first is the most important
    Result<TaskSpec> (*read)(const Value& group, const std::string& prefix);
};

constexpr std::array kKindReaders{
    KindReader{TaskKind::FileRead, "path", {"path", "path_base64"}, readFile},
    KindReader{TaskKind::Sleep, "ms", {"ms"}, readSleep},
    KindReader{TaskKind::Fibonacci, "n", {"n"}, readFibonacci},
    KindReader{TaskKind::FileWrite, "bytes", {"bytes", "folder", "folder_base64", "fsync"}, readWrite},
    KindReader{TaskKind::Add, "kind", {}, readAdd},
    KindReader{TaskKind::Recorded, "event", {"event"}, readRecorded},
};
static_assert([] {
    for (std::size_t i = 0; i < kKindReaders.size(); ++i) {
        if (static_cast<std::size_t>(kKindReaders[i].kind) != i) {
            return false;
        }
    }
    return true;
}());

constexpr std::array<std::string_view, 6> kGroupFields{"kind", "count", "name", "name_base64", "after", "after_base64"};
constexpr std::array<std::string_view, 5> kRootFields{"schema", "name", "name_base64", "shuffle_seed", "groups"};

void tellUnknown(const Value& object, const std::string& place, std::span<const std::string_view> fields, UnknownMembers& unknown)
{
    for (const auto& member : object.GetObject()) {
        const std::string_view name = textOf(member.name);
        if (std::find(fields.begin(), fields.end(), name) == fields.end()) {
            rapidjson::StringBuffer text;
            rapidjson::Writer<rapidjson::StringBuffer> writer(text);
            member.value.Accept(writer);
            unknown.push_back({place, std::string(name), {text.GetString(), text.GetSize()}});
        }
    }
}

/// Nothing, or the first field of a group that means nothing there: a slip of the pen would run something else than was meant. Of a
/// workload that was recorded they are told instead.
std::optional<Error> refuseUnknown(const Value& group, const std::string& prefix, TaskKind kind, UnknownMembers* unknown)
{
    std::vector<std::string_view> fields(kGroupFields.begin(), kGroupFields.end());
    for (const std::string_view field : kKindReaders[static_cast<std::size_t>(kind)].fields) {
        if (!field.empty()) {
            fields.push_back(field);
        }
    }
    if (unknown) {
        tellUnknown(group, prefix.substr(0, prefix.size() - 1), fields, *unknown);
        return refuseDoubles(group, prefix, fields);
    }
    std::string known;
    for (const std::string_view field : fields) {
        if (!field.ends_with("_base64")) { // accepted, but nobody writes them by hand
            known.append(known.empty() ? "" : ", ").append(field);
        }
    }
    known.replace(known.rfind(", "), 2, " and ");
    for (const auto& member : group.GetObject()) {
        const std::string_view name = textOf(member.name);
        if (std::find(fields.begin(), fields.end(), name) == fields.end()) {
            return errorAt(prefix + std::string(name),
                           "is no field of a group of kind " + std::string(kindKey(kind)) + "; " + known + " are");
        }
    }
    return refuseDoubles(group, prefix, fields);
}

Result<TaskSpec> readSpec(const Value& group, const std::string& prefix, const UnknownMembers* unknown)
{
    const auto key = readText(group, prefix, "kind");
    if (!key) {
        return key.error();
    }
    const auto kind = kindFromKey(*key);
    const auto* reader = std::find_if(kKindReaders.begin(), kKindReaders.end(),
                                      [&](const KindReader& row) { return kind == row.kind && (unknown || kind != TaskKind::Recorded); });
    if (reader == kKindReaders.end()) {
        return errorAt(prefix + "kind", "\"" + *key + "\" is none; file-read, file-write, sleep, fibonacci and add are");
    }
    Result<TaskSpec> spec = reader->read(group, prefix);
    if (spec && kindOf(*spec) != TaskKind::Recorded) {
        if (const auto problem = validateSpec(*spec)) {
            return errorAt(prefix + reader->field, *problem);
        }
    }
    return spec;
}

Result<TaskGroup> readGroup(const Value& group, const std::string& place, UnknownMembers* unknown)
{
    if (!group.IsObject()) {
        return wrongType(place, "an object", group);
    }
    const std::string prefix = place + ".";
    const auto spec = readSpec(group, prefix, unknown);
    if (!spec) {
        return spec.error();
    }
    std::int64_t count = 1;
    if (find(group, "count")) {
        const auto given = readWholeNumber(group, prefix, "count");
        if (!given) {
            return given.error();
        }
        count = *given;
    }
    if (unknown && count >= 1 && count <= static_cast<std::int64_t>(kMostRecordedTasks)) {
        // Another program may have done more than can be run here.
    } else if (const auto problem = validateCount(count)) {
        return errorAt(prefix + "count", *problem);
    }
    const auto name = readBytes(group, prefix, "name", "name_base64");
    if (!name) {
        return name.error();
    }
    const auto after = readBytes(group, prefix, "after", "after_base64");
    if (!after) {
        return after.error();
    }
    if (const auto problem = refuseUnknown(group, prefix, kindOf(*spec), unknown)) {
        return *problem;
    }
    return TaskGroup{*spec, static_cast<int>(count), *name, *after};
}

std::optional<Error> checkSchema(const Value& root)
{
    if (!root.IsObject()) {
        return wrongType("the whole file", "an object", root);
    }
    const auto schema = readText(root, "", "schema");
    if (!schema) {
        return schema.error();
    }
    if (*schema != kWorkloadSchema) {
        return errorAt("schema", "\"" + *schema + "\" cannot be read, \"" + std::string(kWorkloadSchema) + "\" can");
    }
    return std::nullopt;
}

Result<Workload> readWorkload(const Value& root, UnknownMembers* unknown)
{
    if (auto problem = checkSchema(root)) {
        return *problem;
    }
    if (auto problem = refuseDoubles(root, "", kRootFields)) {
        return *problem;
    }
    Workload workload;
    if (find(root, "name") || find(root, "name_base64")) {
        auto name = find(root, "name_base64") ? readBytes(root, "", "name", "name_base64") : readText(root, "", "name");
        if (!name) {
            return name.error();
        }
        workload.name = *name;
    }
    if (const Value* seed = find(root, "shuffle_seed")) {
        if (!seed->IsUint64()) {
            return wrongType("shuffle_seed", "a whole number from 0", *seed);
        }
        workload.shuffleSeed = seed->GetUint64();
    }
    const Value* groups = find(root, "groups");
    if (!groups) {
        return missing("groups");
    }
    if (!groups->IsArray()) {
        return wrongType("groups", "an array", *groups);
    }
    for (rapidjson::SizeType i = 0; i < groups->Size(); ++i) {
        auto group = readGroup((*groups)[i], "groups[" + std::to_string(i) + "]", unknown);
        if (!group) {
            return group.error();
        }
        workload.groups.push_back(*group);
    }
    if (auto problem = unknown ? validateRecordedWorkload(workload) : validateWorkload(workload)) {
        return errorAt("groups", *problem);
    }
    if (unknown) {
        tellUnknown(root, "", kRootFields, *unknown);
    }
    return workload;
}

Error syntaxError(std::string_view json, std::size_t offset, rapidjson::ParseErrorCode code)
{
    const std::string_view before = json.substr(0, std::min(offset, json.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n');
    const std::string_view onLine = lineStart == std::string_view::npos ? before : before.substr(lineStart + 1);
    // Columns count characters: a continuation byte of UTF-8 is none.
    const auto column =
        1 + std::count_if(onLine.begin(), onLine.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    return Error{std::to_string(line) + ":" + std::to_string(column) + ": " + rapidjson::GetParseError_En(code)};
}

Result<Workload> parse(std::string_view json, UnknownMembers* unknown)
{
    if (json.starts_with(kByteOrderMark)) {
        json.remove_prefix(kByteOrderMark.size());
    }
    Document document;
    rapidjson::MemoryStream stream(json.data(), json.size());
    document.ParseStream<kParseFlags>(stream);
    if (document.HasParseError()) {
        return syntaxError(json, document.GetErrorOffset(), document.GetParseError());
    }
    if (stream.Tell() < json.size()) { // the parser takes a zero byte for the end
        return syntaxError(json, stream.Tell(), rapidjson::kParseErrorDocumentRootNotSingular);
    }
    return readWorkload(document, unknown);
}

} // namespace

Result<Workload> parseWorkload(std::string_view json)
{
    return parse(json, nullptr);
}

Result<Workload> parseRecordedWorkload(std::string_view json, UnknownMembers& unknown)
{
    return parse(json, &unknown);
}

} // namespace juggler
