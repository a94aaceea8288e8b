// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/session_text.h"

#include "core/formats/json_text.h"

namespace juggler {

namespace {

char* append(char* at, std::string_view text)
{
    std::memcpy(at, text.data(), text.size());
    return at + text.size();
}

template <typename T>
char* appendNumber(char* at, T value)
{
    return std::to_chars(at, at + 24, value).ptr;
}

template <typename T>
char* appendOptional(char* at, const std::optional<T>& value)
{
    return value ? appendNumber(at, *value) : append(at, "null");
}

} // namespace

void SessionText::text(std::string_view text)
{
    m_escaped.clear();
    appendJsonText(m_escaped, text);
    m_output.write(m_escaped);
}

void SessionText::interval(State state, std::string_view second, std::optional<std::uint32_t> owner, std::optional<std::uint16_t> core,
                           std::int64_t startNs, std::int64_t endNs)
{
    char* const room = m_output.room(256);
    char* at = append(room, "{\"state\":\"");
    at = append(at, stateKey(state));
    *at++ = '"';
    at = append(at, second);
    at = appendOptional(at, owner);
    at = append(at, ",\"core\":");
    at = appendOptional(at, core);
    at = append(at, ",\"start_ns\":");
    at = appendNumber(at, startNs);
    at = append(at, ",\"end_ns\":");
    at = appendNumber(at, endNs);
    m_output.advance(static_cast<std::size_t>(at - room));
}

} // namespace juggler
