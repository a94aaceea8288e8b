// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json_reader.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace juggler {

/// Told of each field that an object's reader does not know: the place of the object, the field's name and its JSON text; whether it was
/// too long to be kept, then without a text. [reading thread]
using UnknownFieldSink = std::function<void(std::string_view place, std::string_view key, const std::string& value, bool isKept)>;

/// Walks over the fields of one object, at most 64 of which are known by name. A field that stands there twice is a failure; one that is
/// not known goes to the sink. [reading thread]
class FieldWalk {
public:
    FieldWalk(JsonReader& json, std::span<const std::string_view> names, const UnknownFieldSink& unknown)
        : m_json(json), m_names(names), m_unknown(unknown), m_isOpen(json.beginObject())
    {
    }

    /// The number of the next known field, whose value must be read or skipped then; nothing at the end and after a failure.
    std::optional<std::size_t> next();

    [[nodiscard]] bool has(std::size_t field) const noexcept { return (m_seen & (std::uint64_t{1} << field)) != 0; }

    /// Fails, where the object has ended without one of the first `count` fields.
    void require(std::size_t count);

private:
    [[nodiscard]] std::size_t find(std::string_view key);

    JsonReader& m_json;
    std::span<const std::string_view> m_names;
    const UnknownFieldSink& m_unknown;
    std::uint64_t m_seen = 0;
    std::size_t m_expected = 0; // files that were written by this program have the fields in order
    bool m_isOpen;
};

} // namespace juggler
