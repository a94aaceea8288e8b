// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_values.h"

#include "core/formats/json_text.h"

#include <algorithm>

namespace juggler::json_values {

namespace {

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

} // namespace

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
    // The file's bytes are UTF-8, as the parser saw; it does not see that an escape stands for half a character.
    if (!isUtf8(textOf(*value))) {
        return errorAt(prefix + name, "one half of a character stands alone");
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

Result<std::string> readOptionalText(const Value& object, const std::string& prefix, const char* name)
{
    const Value* value = find(object, name);
    return value && !value->IsNull() ? readText(object, prefix, name) : Result<std::string>(std::string());
}

std::optional<Error> refuseDoubles(const Value& object, const std::string& prefix, std::span<const std::string_view> fields)
{
    std::uint32_t seen = 0;
    for (const auto& member : object.GetObject()) {
        const auto field = std::find(fields.begin(), fields.end(), textOf(member.name));
        const std::uint32_t bit = field == fields.end() ? 0 : std::uint32_t{1} << (field - fields.begin());
        if ((seen & bit) != 0) {
            return errorAt(prefix + std::string(*field), "is there twice");
        }
        seen |= bit;
    }
    return std::nullopt;
}

} // namespace juggler::json_values
