// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/unknown_fields.h"

#include "core/formats/json_text.h"

#include <utility>

namespace juggler {

const UnknownFields::Places* UnknownFields::ofRun(const RunRecord& run) const noexcept
{
    const auto found = m_runs.find(&run);
    return found == m_runs.end() ? nullptr : &found->second;
}

void UnknownFields::setRun(const RunRecord& run, Places places)
{
    if (!places.empty()) {
        m_runs.insert_or_assign(&run, std::move(places));
    }
}

void UnknownFields::addTo(Places& places, std::string_view place, std::string_view key, std::string_view value)
{
    constexpr std::size_t kEntryBytes = 128; // of the map's own
    const std::size_t size = place.size() + key.size() + value.size() + kEntryBytes;
    if (size > kMostBytes - m_bytes) {
        m_isCut = true;
        return;
    }
    m_bytes += size;
    std::string& members = places[std::string(place)];
    if (!members.empty()) {
        members.push_back(',');
    }
    appendJsonText(members, key);
    members.append(":").append(value);
}

} // namespace juggler
