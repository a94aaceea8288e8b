// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trace_event_parser.h"

#include "core/formats/trace_time.h"

#include <simdjson.h>

#include <cmath>
#include <string>
#include <vector>

namespace juggler {

namespace {

namespace ondemand = simdjson::ondemand;

/// Whether the key that begins there is this one. Keys with escapes are none of ours.
bool isKey(const char* raw, std::string_view key)
{
    return std::char_traits<char>::compare(raw, key.data(), key.size()) == 0 && raw[key.size()] == '"';
}

std::string_view withoutBlanks(std::string_view token)
{
    const std::size_t last = token.find_last_not_of(" \t\r\n");
    return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// A byte that no UTF-8 text has at that place; the text's size where there is none.
std::size_t firstInvalidByte(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t more = byte < 0x80 ? 0
            : byte >= 0xc2 && byte < 0xe0    ? 1
            : byte >= 0xe0 && byte < 0xf0    ? 2
            : byte >= 0xf0 && byte < 0xf5    ? 3
                                             : 4;
        if (more == 4 || i + more >= text.size()) {
            return i;
        }
        for (std::size_t j = 1; j <= more; ++j) {
            const auto next = static_cast<unsigned char>(text[i + j]);
            const unsigned char least = j > 1 ? 0x80 : byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
            const unsigned char most = j > 1 ? 0xbf : byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
            if (next < least || next > most) {
                return i;
            }
        }
        i += more + 1;
    }
    return text.size();
}

/// The first control character that stands within a text.
std::size_t firstControlInText(std::string_view text)
{
    bool isInText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            isInText = !isInText;
        } else if (isInText && text[i] == '\\') {
            ++i;
        } else if (isInText && static_cast<unsigned char>(text[i]) < 0x20) {
            return i;
        }
    }
    return text.size();
}

/// How many fields an object has, and where the first `most` of them end.
struct FieldCount {
    std::size_t count = 0;
    std::size_t takenEnd = 0;
};

/// object: well-formed as far as brackets and texts go.
FieldCount countFields(std::string_view object, std::size_t most)
{
    FieldCount fields;
    std::size_t depth = 0;
    bool isInText = false;
    for (std::size_t i = 0; i < object.size(); ++i) {
        const char byte = object[i];
        if (isInText) {
            i += byte == '\\' ? 1 : 0;
            isInText = byte != '"';
        } else if (byte == '"') {
            isInText = true;
        } else if (byte == '{' || byte == '[') {
            ++depth;
        } else if (byte == '}' || byte == ']') {
            --depth;
        } else if (byte == ':' && depth == 1) {
            ++fields.count;
        } else if (byte == ',' && depth == 1 && fields.count == most && fields.takenEnd == 0) {
            fields.takenEnd = i;
        }
    }
    return fields;
}

} // namespace

class TraceEventParser::Impl {
public:
    std::optional<Error> parse(const TraceText::Piece& piece, const Take& take)
    {
        m_piece = piece;
        m_error.reset();
        ondemand::document document;
        if (const auto code = m_parser.iterate(piece.data, piece.size, piece.size + padding()).get(document)) {
            failWhole(code);
            return m_error;
        }
        ondemand::array events;
        if (const auto code = document.get_array().get(events)) {
            fail(simdjson::error_message(code), piece.data);
            return m_error;
        }
        const char* here = piece.data;
        for (auto element : events) {
            ondemand::value value;
            if (const auto code = element.get(value)) {
                fail(simdjson::error_message(code), here);
                break;
            }
            if (document.current_location().get(here) != simdjson::SUCCESS) {
                here = piece.data;
            }
            if (!readEvent(value, here)) {
                break;
            }
            if (m_event.phase == 'C') {
                readCounterValues();
            }
            take(m_event);
        }
        return m_error;
    }

private:
    [[nodiscard]] std::uint64_t offsetOf(const char* place) const
    {
        const bool isWithin = place >= m_piece.data && place <= m_piece.data + m_piece.size;
        return m_piece.offset + static_cast<std::uint64_t>(isWithin ? place - m_piece.data : 0);
    }

    bool fail(std::string_view problem, const char* place)
    {
        if (!m_error) {
            m_error = Error{std::string(problem) + " (at byte " + std::to_string(offsetOf(place)) + ")"};
        }
        return false;
    }

    /// What is wrong with the piece as a text.
    void failWhole(simdjson::error_code code)
    {
        const std::string_view text(m_piece.data, m_piece.size);
        switch (code) {
        case simdjson::UTF8_ERROR: fail("it is not UTF-8", m_piece.data + firstInvalidByte(text)); break;
        case simdjson::UNESCAPED_CHARS:
            fail("a text has a control character that is not escaped", m_piece.data + firstControlInText(text));
            break;
        case simdjson::MEMALLOC: fail("there is not enough memory", m_piece.data); break;
        default: fail(simdjson::error_message(code), m_piece.data); break;
        }
    }

    bool readEvent(ondemand::value& value, const char* here)
    {
        m_event = {};
        m_event.offset = offsetOf(here);
        ondemand::object event;
        if (value.get_object().get(event)) {
            return fail("an event must be an object", here);
        }
        for (auto field : event) {
            ondemand::raw_json_string key;
            ondemand::value content;
            if (const auto code = field.key().get(key)) {
                return fail(simdjson::error_message(code), here);
            }
            if (const auto code = field.value().get(content)) {
                return fail(simdjson::error_message(code), key.raw());
            }
            if (!readField(key.raw(), content)) {
                return false;
            }
        }
        return true;
    }

    bool readField(const char* key, ondemand::value& value)
    {
        switch (key[0]) {
        case 'p':
            if (isKey(key, "ph")) {
                return readPhase(key, value);
            }
            return !isKey(key, "pid") || readIdentity(key, "pid", value, m_event.pid);
        case 't':
            if (isKey(key, "ts")) {
                return readTime(key, "ts", value, m_event.timeNs);
            }
            return !isKey(key, "tid") || readIdentity(key, "tid", value, m_event.tid);
        case 'd': return !isKey(key, "dur") || readLength(key, value);
        case 'n': return !isKey(key, "name") || readIdentity(key, "name", value, m_event.name);
        case 'c': return !isKey(key, "cat") || readIdentity(key, "cat", value, m_event.category);
        case 's':
            if (isKey(key, "s")) {
                return readReach(value);
            }
            return !isKey(key, "scope") || readIdentity(key, "scope", value, m_event.scope);
        case 'i':
            if (isKey(key, "id2")) {
                return readSecondId(key, value);
            }
            return !isKey(key, "id") || readIdentity(key, "id", value, m_event.id);
        case 'a':
            // Where its phase is not known yet, they are kept as well.
            return !isKey(key, "args") || (m_event.phase != 'M' && m_event.phase != 'C' && m_event.phase != 0) || readArguments(key, value);
        default: return true;
        }
    }

    bool readPhase(const char* key, ondemand::value& value)
    {
        std::string_view phase;
        if (value.get_string().get(phase) || phase.size() != 1) {
            return fail("an event's ph must be a text of one letter", key - 1);
        }
        m_event.phase = phase[0];
        return true;
    }

    /// A text, or a number as it stands there; null is nothing.
    bool readIdentity(const char* key, std::string_view name, ondemand::value& value, std::string_view& identity)
    {
        ondemand::json_type type{};
        if (value.type().get(type)) {
            return fail("an event's " + std::string(name) + " is no value", key - 1);
        }
        switch (type) {
        case ondemand::json_type::string:
            if (const auto code = value.get_string().get(identity)) {
                return fail(simdjson::error_message(code), key - 1);
            }
            return true;
        case ondemand::json_type::number: {
            const auto token = value.raw_json_token();
            identity = withoutBlanks(token);
            return true;
        }
        case ondemand::json_type::null: return true;
        default: return fail("an event's " + std::string(name) + " must be a text or a number", key - 1);
        }
    }

    bool readTime(const char* key, std::string_view name, ondemand::value& value, std::optional<std::int64_t>& timeNs)
    {
        std::string_view text;
        if (!readIdentity(key, name, value, text)) {
            return false;
        }
        if (text.empty()) { // null, as some programs write what they do not know
            return true;
        }
        const TraceTime time = traceTime(text);
        switch (time.problem) {
        case TraceTime::Problem::None: break;
        case TraceTime::Problem::NotANumber: return fail("an event's " + std::string(name) + " must be a number", key - 1);
        case TraceTime::Problem::OutOfRange: return fail("an event's " + std::string(name) + " is out of range", key - 1);
        }
        timeNs = time.ns;
        return true;
    }

    bool readLength(const char* key, ondemand::value& value)
    {
        if (!readTime(key, "dur", value, m_event.lengthNs)) {
            return false;
        }
        return !m_event.lengthNs || *m_event.lengthNs >= 0 || fail("an event's dur is negative", key - 1);
    }

    bool readSecondId(const char* key, ondemand::value& value)
    {
        ondemand::object ids;
        if (value.get_object().get(ids)) {
            return fail("an event's id2 must be an object", key - 1);
        }
        for (auto field : ids) {
            ondemand::raw_json_string name;
            ondemand::value id;
            if (field.key().get(name) || field.value().get(id)) {
                return fail("an event's id2 is damaged", key - 1);
            }
            if (isKey(name.raw(), "local") || isKey(name.raw(), "global")) {
                m_event.hasLocalId = name.raw()[0] == 'l';
                if (!readIdentity(name.raw(), "id2", id, m_event.id)) {
                    return false;
                }
            }
        }
        return true;
    }

    bool readArguments(const char* key, ondemand::value& value)
    {
        ondemand::object arguments;
        if (value.get_object().get(arguments)) {
            return true; // of another type: they say nothing
        }
        if (const auto code = arguments.raw_json().get(m_event.arguments)) {
            return fail(simdjson::error_message(code), key - 1);
        }
        return true;
    }

    /// Other events may have an "s" that means something else.
    bool readReach(ondemand::value& value)
    {
        std::string_view reach;
        if (!value.get_string().get(reach)) {
            m_event.reach = reach;
        }
        return true;
    }

    /// Of those that have a great many nothing but the first ones is parsed once more, and of very long ones nothing.
    void readCounterValues()
    {
        constexpr std::size_t kShortest = 5; // a field: "":0 and a comma
        constexpr std::size_t kLongest = 1024 * 1024;
        std::string_view text = m_event.arguments;
        if (text.size() > kShortest * ChromeEvent::kMostValues) {
            const FieldCount fields = countFields(text, ChromeEvent::kMostValues);
            const std::size_t taken = fields.takenEnd > 0 ? fields.takenEnd : text.size();
            if (taken > kLongest) {
                m_event.leftOutValues = fields.count;
                return;
            }
            if (fields.takenEnd > 0) {
                m_event.leftOutValues = fields.count - ChromeEvent::kMostValues;
                m_firstArguments.reserve(taken + 1 + padding());
                m_firstArguments.assign(text, 0, taken);
                m_firstArguments.push_back('}');
                text = m_firstArguments;
            }
        }
        readCounterValues(text);
    }

    /// There is room for the padding behind the text. What is no number is left out.
    void readCounterValues(std::string_view text)
    {
        m_values.clear();
        ondemand::document document;
        ondemand::object arguments;
        if (text.empty() || m_counterParser.iterate(text.data(), text.size(), text.size() + padding()).get(document)
            || document.get_object().get(arguments)) {
            return;
        }
        for (auto field : arguments) {
            CounterValue read;
            ondemand::value value;
            if (field.unescaped_key().get(read.series) || field.value().get(value)) {
                return;
            }
            if (!value.get_double().get(read.value) && std::isfinite(read.value)) {
                m_values.push_back(read);
            }
        }
        m_event.values = m_values;
    }

    ondemand::parser m_parser;
    ondemand::parser m_counterParser;
    std::string m_firstArguments; // of an event that has a great many
    std::vector<CounterValue> m_values; // of the event that is handed on
    TraceText::Piece m_piece;
    ChromeEvent m_event;
    std::optional<Error> m_error;
};

TraceEventParser::TraceEventParser() : m_impl(std::make_unique<Impl>()) {}

TraceEventParser::~TraceEventParser() = default;

std::size_t TraceEventParser::padding()
{
    return simdjson::SIMDJSON_PADDING;
}

std::optional<Error> TraceEventParser::parse(const TraceText::Piece& piece, const Take& take)
{
    return m_impl->parse(piece, take);
}

TraceMetadata readTraceMetadata(std::string_view arguments)
{
    TraceMetadata metadata;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    const simdjson::padded_string text(arguments);
    if (parser.parse(text).get(root)) {
        return metadata;
    }
    std::string_view found;
    if (!root["name"].get_string().get(found)) {
        metadata.name = found;
    }
    if (!root["labels"].get_string().get(found)) {
        metadata.labels = found;
    }
    std::int64_t index = 0;
    if (!root["sort_index"].get_int64().get(index)) {
        metadata.sortIndex = index;
    }
    return metadata;
}

} // namespace juggler
