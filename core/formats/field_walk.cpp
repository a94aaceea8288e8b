// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/field_walk.h"

#include "core/formats/unknown_fields.h"

namespace juggler {

std::size_t FieldWalk::find(std::string_view key)
{
    if (m_expected < m_names.size() && m_names[m_expected] == key) {
        return m_expected;
    }
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i] == key) {
            return i;
        }
    }
    return m_names.size();
}

std::optional<std::size_t> FieldWalk::next()
{
    while (m_isOpen && m_json.nextField()) {
        const std::size_t field = find(m_json.key());
        if (field < m_names.size()) {
            if (has(field)) {
                m_json.fail("is there twice");
                return std::nullopt;
            }
            m_seen |= std::uint64_t{1} << field;
            m_expected = field + 1;
            return field;
        }
        const std::string key(m_json.key());
        const std::string place = m_json.parentPlace();
        std::string value;
        const bool isKept = m_json.raw(value, UnknownFields::kMostBytes / 4);
        if (!m_json.hasFailed()) {
            m_unknown(place, key, value, isKept);
        }
    }
    return std::nullopt;
}

void FieldWalk::require(std::size_t count)
{
    for (std::size_t i = 0; i < count && !m_json.hasFailed(); ++i) {
        if (!has(i)) {
            m_json.failAt(m_names[i], "missing");
        }
    }
}

} // namespace juggler
