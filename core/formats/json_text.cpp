// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_text.h"

#include <QByteArray>
#include <QString>
#include <QUtf8StringView>

namespace juggler {

namespace {

QUtf8StringView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void appendEscaped(std::string& json, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    json.push_back('"');
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto character = static_cast<unsigned char>(text[i]);
        if (character >= 0x20 && character != '"' && character != '\\') {
            continue;
        }
        json.append(text.substr(from, i - from));
        from = i + 1;
        json.push_back('\\');
        switch (character) {
        case '"':
        case '\\': json.push_back(static_cast<char>(character)); break;
        case '\b': json.push_back('b'); break;
        case '\f': json.push_back('f'); break;
        case '\n': json.push_back('n'); break;
        case '\r': json.push_back('r'); break;
        case '\t': json.push_back('t'); break;
        default:
            json.append("u00");
            json.push_back(kHex[character >> 4]);
            json.push_back(kHex[character & 0xF]);
        }
    }
    json.append(text.substr(from));
    json.push_back('"');
}

} // namespace

bool isUtf8(std::string_view text)
{
    return viewOf(text).isValidUtf8();
}

void appendJsonText(std::string& json, std::string_view text)
{
    if (isUtf8(text)) {
        appendEscaped(json, text);
    } else {
        const QByteArray repaired = viewOf(text).toString().toUtf8();
        appendEscaped(json, {repaired.constData(), static_cast<std::size_t>(repaired.size())});
    }
}

std::string toBase64(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

std::optional<std::string> fromBase64(std::string_view text)
{
    auto decoded = QByteArray::fromBase64Encoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded.toStdString()) : std::nullopt;
}

} // namespace juggler
