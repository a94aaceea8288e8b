// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <rapidjson/document.h>

#include <cstdint>
#include <cstdlib>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Values out of a JSON text, or the sentence that says where which one is wrong: "groups[2].ms: must be a whole number, is a text". A
// prefix is the place of the object, "groups[2].". [any thread]
namespace juggler::json_values {

/// Where there is no memory it throws std::bad_alloc; RapidJSON's own would go on with a null pointer. [any thread]
class Memory {
public:
    static constexpr bool kNeedFree = true;
    void* Malloc(std::size_t size) { return size > 0 ? checked(std::malloc(size)) : nullptr; }
    void* Realloc(void* original, std::size_t /*originalSize*/, std::size_t newSize)
    {
        if (newSize == 0) {
            std::free(original);
            return nullptr;
        }
        return checked(std::realloc(original, newSize));
    }
    static void Free(void* memory) noexcept { std::free(memory); }
    friend bool operator==(const Memory&, const Memory&) = default;

private:
    static void* checked(void* memory) { return memory ? memory : throw std::bad_alloc(); }
};

using Document = rapidjson::GenericDocument<rapidjson::UTF8<>, rapidjson::MemoryPoolAllocator<Memory>, Memory>;
using Value = Document::ValueType;

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
