// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_stream.h"

#include <QByteArray>
#include <QString>
#include <QUtf8StringView>

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <variant>

namespace juggler {

namespace {

/// An OutputBuffer in the shape that RapidJSON wants.
struct RapidOutput {
    using Ch = char;
    void Put(char character) { buffer.put(character); }
    void Flush() {}
    OutputBuffer& buffer;
};

rapidjson::SizeType sizeOf(std::string_view text)
{
    return static_cast<rapidjson::SizeType>(text.size());
}

} // namespace

class JsonStream::Impl {
public:
    Impl(OutputBuffer& buffer, Layout layout) : m_output{buffer}
    {
        if (layout == Layout::Indented) {
            m_writer.emplace<PrettyWriter>(m_output);
        } else {
            m_writer.emplace<Writer>(m_output);
        }
    }

    template <typename Call>
    void with(Call&& call)
    {
        if (auto* compact = std::get_if<Writer>(&m_writer)) {
            call(*compact);
        } else {
            call(std::get<PrettyWriter>(m_writer));
        }
    }

    [[nodiscard]] OutputBuffer& buffer() const { return m_output.buffer; }

private:
    using Writer = rapidjson::Writer<RapidOutput>;
    using PrettyWriter = rapidjson::PrettyWriter<RapidOutput>;

    RapidOutput m_output;
    std::variant<std::monostate, Writer, PrettyWriter> m_writer;
};

JsonStream::JsonStream(OutputBuffer& output, Layout layout) : m_impl(std::make_unique<Impl>(output, layout)) {}

JsonStream::~JsonStream() = default;

void JsonStream::beginObject()
{
    m_impl->with([](auto& writer) { writer.StartObject(); });
}

void JsonStream::endObject()
{
    m_impl->with([](auto& writer) { writer.EndObject(); });
}

void JsonStream::beginArray()
{
    m_impl->with([](auto& writer) { writer.StartArray(); });
}

void JsonStream::endArray()
{
    m_impl->with([](auto& writer) { writer.EndArray(); });
}

void JsonStream::key(std::string_view name)
{
    m_impl->with([&](auto& writer) { writer.Key(name.data(), sizeOf(name)); });
}

void JsonStream::handOverValue()
{
    m_impl->with([](auto& writer) { writer.RawValue("", 0, rapidjson::kArrayType); });
}

void JsonStream::rawMembers(std::string_view members)
{
    m_impl->buffer().put(',');
    m_impl->buffer().write(members);
}

void JsonStream::null()
{
    m_impl->with([](auto& writer) { writer.Null(); });
}

void JsonStream::value(std::string_view text)
{
    const auto write = [this](std::string_view valid) { m_impl->with([&](auto& writer) { writer.String(valid.data(), sizeOf(valid)); }); };
    const QUtf8StringView utf8(text.data(), static_cast<qsizetype>(text.size()));
    if (utf8.isValidUtf8()) {
        write(text);
    } else {
        const QByteArray repaired = utf8.toString().toUtf8();
        write({repaired.constData(), static_cast<std::size_t>(repaired.size())});
    }
}

void JsonStream::value(double number)
{
    if (!std::isfinite(number)) {
        null();
        return;
    }
    m_impl->with([&](auto& writer) { writer.Double(number); });
}

void JsonStream::value(bool isTrue)
{
    m_impl->with([&](auto& writer) { writer.Bool(isTrue); });
}

void JsonStream::signedNumber(std::int64_t number)
{
    m_impl->with([&](auto& writer) { writer.Int64(number); });
}

void JsonStream::unsignedNumber(std::uint64_t number)
{
    m_impl->with([&](auto& writer) { writer.Uint64(number); });
}

} // namespace juggler
