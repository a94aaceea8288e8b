// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trace_event_writer.h"

#include <QByteArray>
#include <QString>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <charconv>

namespace juggler {

namespace {

bool isPlain(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x20 && byte != '"' && byte != '\\';
}

} // namespace

void TraceEventWriter::begin(std::string_view phase, std::string_view name, std::uint64_t pid, std::uint64_t tid)
{
    m_output.write(m_isFirst ? "\n{\"ph\":\"" : ",\n{\"ph\":\"");
    m_isFirst = false;
    m_hasArguments = false;
    m_output.write(phase);
    m_output.write("\",\"name\":");
    text(name);
    m_output.write(",\"pid\":");
    number(static_cast<std::int64_t>(pid));
    m_output.write(",\"tid\":");
    number(static_cast<std::int64_t>(tid));
}

void TraceEventWriter::category(std::string_view category)
{
    m_output.write(",\"cat\":");
    text(category);
}

void TraceEventWriter::id(std::uint64_t id)
{
    std::array<char, 16> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), id, 16);
    m_output.write(",\"id\":\"0x");
    m_output.write({digits.data(), static_cast<std::size_t>(end - digits.data())});
    m_output.put('"');
}

void TraceEventWriter::color(std::string_view name)
{
    m_output.write(",\"cname\":");
    text(name);
}

void TraceEventWriter::argument(std::string_view key, std::int64_t value)
{
    beginArgument(key);
    number(value);
}

void TraceEventWriter::argument(std::string_view key, double value)
{
    beginArgument(key);
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value); // the shortest that says it exactly
    m_output.write({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void TraceEventWriter::reach(std::string_view scope)
{
    m_output.write(",\"s\":");
    text(scope);
}

void TraceEventWriter::argument(std::string_view key, std::string_view value)
{
    beginArgument(key);
    text(value);
}

void TraceEventWriter::end()
{
    m_output.write(m_hasArguments ? "}}" : "}");
}

void TraceEventWriter::beginArgument(std::string_view key)
{
    m_output.write(m_hasArguments ? "," : ",\"args\":{");
    m_hasArguments = true;
    text(key);
    m_output.put(':');
}

void TraceEventWriter::time(std::string_view key, const ViewerTime& time)
{
    m_output.write(key);
    if (!time.isPlain()) {
        std::array<char, 48> digits{};
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), time.us, std::chars_format::fixed);
        m_output.write({digits.data(), static_cast<std::size_t>(end - digits.data())});
        return;
    }
    std::int64_t ns = time.ns;
    if (ns < 0) {
        m_output.put('-');
        ns = -ns;
    }
    number(ns / 1000);
    if (const auto rest = static_cast<int>(ns % 1000); rest != 0) {
        const std::array<char, 4> decimals{'.', static_cast<char>('0' + rest / 100), static_cast<char>('0' + rest / 10 % 10),
                                           static_cast<char>('0' + rest % 10)};
        m_output.write({decimals.data(), decimals.size()});
    }
}

void TraceEventWriter::number(std::int64_t number)
{
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    m_output.write({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void TraceEventWriter::text(std::string_view text)
{
    const QUtf8StringView utf8(text.data(), static_cast<qsizetype>(text.size()));
    QByteArray repaired;
    if (!utf8.isValidUtf8()) { // a file's name may be anything
        repaired = utf8.toString().toUtf8();
        text = {repaired.constData(), static_cast<std::size_t>(repaired.size())};
    }
    m_output.put('"');
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isPlain) - text.begin());
        m_output.write(text.substr(0, plain));
        if (plain < text.size()) {
            constexpr std::string_view kHex = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(text[plain]);
            if (byte < 0x20) {
                m_output.write("\\u00");
                m_output.put(kHex[byte >> 4]);
                m_output.put(kHex[byte & 0xf]);
            } else {
                m_output.put('\\');
                m_output.put(text[plain]);
            }
        }
        text.remove_prefix(std::min(plain + 1, text.size()));
    }
    m_output.put('"');
}

} // namespace juggler
