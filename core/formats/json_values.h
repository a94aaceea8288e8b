// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <rapidjson/document.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Values out of a JSON text, or the sentence that says where which one is wrong: "groups[2].ms: must be a whole number, is a text". A
// prefix is the place of the object, "groups[2].". [any thread]
namespace juggler::json_values {

using Value = rapidjson::Value;

/// "PLACE: PROBLEM", "PLACE: missing" and "PLACE: must be EXPECTED, is WHAT IT IS".
Error errorAt(const std::string& place, const std::string& problem);
Error missing(const std::string& place);
Error wrongType(const std::string& place, std::string_view expected, const Value& value);

std::string_view textOf(const Value& value);

/// Null where the object has no such field.
const Value* find(const Value& object, const char* name);

Result<std::string> readText(const Value& object, const std::string& prefix, const char* name);
/// Empty where it is missing or null.
Result<std::string> readOptionalText(const Value& object, const std::string& prefix, const char* name);
Result<std::int64_t> readWholeNumber(const Value& object, const std::string& prefix, const char* name);

/// Nothing, or the first of the fields, at most 32, that stands in the object twice: which of the two is meant nobody can tell.
std::optional<Error> refuseDoubles(const Value& object, const std::string& prefix, std::span<const std::string_view> fields);

} // namespace juggler::json_values
