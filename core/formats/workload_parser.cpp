// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/workload_file.h"

#include <QByteArray>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>

#include <algorithm>
#include <array>

namespace juggler {

namespace {

using Value = rapidjson::Value;

// Iterative: a recursive parser would run out of stack on a million open brackets.
constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view typeName(const Value& value)
{
    switch (value.GetType()) {
    case rapidjson::kNullType: return "null";
    case rapidjson::kFalseType:
    case rapidjson::kTrueType: return "a truth value";
    case rapidjson::kObjectType: return "an object";
    case rapidjson::kArrayType: return "an array";
    case rapidjson::kStringType: return "a text";
    case rapidjson::kNumberType: return value.IsDouble() ? "a number that is not whole or too large" : "a number";
    }
    return "something else";
}

Error errorAt(const std::string& place, const std::string& problem)
{
    return Error{place + ": " + problem};
}

Error missing(const std::string& place)
{
    return errorAt(place, "missing");
}

Error wrongType(const std::string& place, std::string_view expected, const Value& value)
{
    return errorAt(place, "must be " + std::string(expected) + ", is " + std::string(typeName(value)));
}

std::string_view textOf(const Value& value)
{
    return {value.GetString(), value.GetStringLength()};
}

const Value* find(const Value& object, const char* name)
{
    const auto member = object.FindMember(name);
    return member == object.MemberEnd() ? nullptr : &member->value;
}

Result<std::string> readText(const Value& object, const std::string& prefix, const char* name)
{
    const Value* value = find(object, name);
    if (!value) {
        return missing(prefix + name);
    }
    if (!value->IsString()) {
        return wrongType(prefix + name, "a text", *value);
    }
    return std::string(textOf(*value));
}

Result<std::int64_t> readWholeNumber(const Value& object, const std::string& prefix, const char* name)
{
    const Value* value = find(object, name);
    if (!value) {
        return missing(prefix + name);
    }
    if (!value->IsInt64()) {
        return wrongType(prefix + name, "a whole number", *value);
    }
    return value->GetInt64();
}

Result<TaskSpec> readFile(const Value& group, const std::string& prefix)
{
    if (find(group, "path_base64")) {
        const auto encoded = readText(group, prefix, "path_base64");
        if (!encoded) {
            return encoded.error();
        }
        auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(*encoded), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) {
            return errorAt(prefix + "path_base64", "is not base64");
        }
        return TaskSpec{FileReadSpec{decoded.decoded.toStdString()}};
    }
    const auto path = readText(group, prefix, "path");
    if (!path) {
        return path.error();
    }
    return TaskSpec{FileReadSpec{*path}};
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
    // Beyond int it is beyond the limits too; the clamp keeps it there for the sentence.
    return TaskSpec{FibonacciSpec{static_cast<int>(std::clamp<std::int64_t>(*n, -1'000'000, 1'000'000))}};
}

/// A text that may be missing or null.
Result<std::string> readOptionalText(const Value& object, const std::string& prefix, const char* name)
{
    const Value* value = find(object, name);
    return value && !value->IsNull() ? readText(object, prefix, name) : Result<std::string>(std::string());
}

Result<TaskSpec> readWrite(const Value& group, const std::string& prefix)
{
    const auto bytes = readWholeNumber(group, prefix, "bytes");
    if (!bytes) {
        return bytes.error();
    }
    const auto folder = readOptionalText(group, prefix, "folder");
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

struct KindReader {
    TaskKind kind;
    const char* field;
    Result<TaskSpec> (*read)(const Value& group, const std::string& prefix);
};

constexpr std::array kKindReaders{
    KindReader{TaskKind::FileRead, "path", readFile},
    KindReader{TaskKind::Sleep, "ms", readSleep},
    KindReader{TaskKind::Fibonacci, "n", readFibonacci},
    KindReader{TaskKind::FileWrite, "bytes", readWrite},
    KindReader{TaskKind::Add, "kind", readAdd},
};

Result<TaskSpec> readSpec(const Value& group, const std::string& prefix)
{
    const auto key = readText(group, prefix, "kind");
    if (!key) {
        return key.error();
    }
    const auto kind = kindFromKey(*key);
    const auto* reader = std::find_if(kKindReaders.begin(), kKindReaders.end(), [&](const KindReader& row) { return kind == row.kind; });
    if (reader == kKindReaders.end()) {
        return errorAt(prefix + "kind", "\"" + *key + "\" is none; file-read, file-write, sleep, fibonacci and add are");
    }
    Result<TaskSpec> spec = reader->read(group, prefix);
    if (spec) {
        if (const auto problem = validateSpec(*spec)) {
            return errorAt(prefix + reader->field, *problem);
        }
    }
    return spec;
}

Result<TaskGroup> readGroup(const Value& group, const std::string& place)
{
    if (!group.IsObject()) {
        return wrongType(place, "an object", group);
    }
    const std::string prefix = place + ".";
    const auto spec = readSpec(group, prefix);
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
    if (const auto problem = validateCount(count)) {
        return errorAt(prefix + "count", *problem);
    }
    const auto name = readOptionalText(group, prefix, "name");
    if (!name) {
        return name.error();
    }
    const auto after = readOptionalText(group, prefix, "after");
    if (!after) {
        return after.error();
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

Result<Workload> readWorkload(const Value& root)
{
    if (auto problem = checkSchema(root)) {
        return *problem;
    }
    Workload workload;
    if (find(root, "name")) {
        auto name = readText(root, "", "name");
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
        auto group = readGroup((*groups)[i], "groups[" + std::to_string(i) + "]");
        if (!group) {
            return group.error();
        }
        workload.groups.push_back(*group);
    }
    if (auto problem = validateWorkload(workload)) {
        return errorAt("groups", *problem);
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
    const auto column = 1 + std::count_if(onLine.begin(), onLine.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    return Error{std::to_string(line) + ":" + std::to_string(column) + ": " + rapidjson::GetParseError_En(code)};
}

} // namespace

Result<Workload> parseWorkload(std::string_view json)
{
    if (json.starts_with(kByteOrderMark)) {
        json.remove_prefix(kByteOrderMark.size());
    }
    rapidjson::Document document;
    rapidjson::MemoryStream stream(json.data(), json.size());
    document.ParseStream<kParseFlags>(stream);
    if (document.HasParseError()) {
        return syntaxError(json, document.GetErrorOffset(), document.GetParseError());
    }
    return readWorkload(document);
}

} // namespace juggler
