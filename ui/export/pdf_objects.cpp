// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pdf_objects.h"

#include <QtCore/QList>
#include <QtCore/QtEndian>

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr int kEntryBytes = 20; // of the table of references: ten digits, five digits, a letter
constexpr int kMostObjects = 1'000'000;

/// The number that text begins with, after blanks; -1 where it does not.
qsizetype numberAt(const QByteArray& text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) {
        ++at;
    }
    qsizetype end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
        ++end;
    }
    bool isNumber = false;
    const qlonglong number = text.mid(at, end - at).toLongLong(&isNumber);
    return isNumber ? number : -1;
}

/// Where the object at offset has its body, between "obj" and "endobj" of the text up to end.
std::optional<QByteArray> bodyAt(const QByteArray& pdf, qsizetype offset, qsizetype end)
{
    const qsizetype begin = pdf.indexOf(" obj\n", offset);
    const qsizetype stop = pdf.lastIndexOf("endobj", end - 1);
    if (begin < 0 || begin > end || stop < begin + 5) {
        return std::nullopt;
    }
    return pdf.mid(begin + 5, stop - begin - 5);
}

} // namespace

std::optional<PdfObjects> PdfObjects::read(const QByteArray& pdf)
{
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype table = start < 0 ? -1 : numberAt(pdf, start + 9);
    if (table < 0 || table >= pdf.size() || pdf.mid(table, 7) != "xref\n0 ") {
        return std::nullopt;
    }
    const qsizetype count = numberAt(pdf, table + 7);
    const qsizetype entries = pdf.indexOf('\n', table + 5) + 1;
    const qsizetype trailer = pdf.indexOf("trailer", table);
    if (count < 1 || count > kMostObjects || trailer < entries + count * kEntryBytes || trailer > start) {
        return std::nullopt;
    }
    std::vector<qsizetype> ends{table};
    std::vector<qsizetype> offsets(static_cast<std::size_t>(count), 0);
    for (qsizetype i = 1; i < count; ++i) {
        const qsizetype entry = entries + i * kEntryBytes;
        const qsizetype offset = pdf[entry + 17] == 'n' ? numberAt(pdf, entry) : 0;
        if (offset < 0 || offset >= table) {
            return std::nullopt;
        }
        offsets[static_cast<std::size_t>(i)] = offset;
        ends.push_back(offset);
    }
    std::sort(ends.begin(), ends.end());
    PdfObjects objects;
    objects.m_bodies.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 1; i < offsets.size(); ++i) {
        if (offsets[i] == 0) {
            continue;
        }
        const auto body = bodyAt(pdf, offsets[i], *std::upper_bound(ends.begin(), ends.end(), offsets[i]));
        if (!body) {
            return std::nullopt;
        }
        objects.m_bodies[i] = *body;
    }
    objects.m_head = pdf.left(*std::upper_bound(ends.begin(), ends.end(), qsizetype{0}));
    for (const QByteArray& line : pdf.mid(trailer, start - trailer).split('\n')) {
        if (line.startsWith("/Info") || line.startsWith("/Root") || line.startsWith("/ID")) {
            objects.m_trailer += line + '\n';
        }
    }
    return objects;
}

int PdfObjects::add(const QByteArray& body)
{
    m_bodies.push_back(body);
    return count() - 1;
}

std::optional<QByteArray> PdfObjects::streamOf(int number) const
{
    const QByteArray& text = body(number);
    const qsizetype begin = text.indexOf("stream\n");
    const qsizetype end = text.lastIndexOf("\nendstream");
    if (begin < 0 || end < begin + 7 || !text.left(begin).contains("/FlateDecode")) {
        return std::nullopt;
    }
    const qsizetype size = end - begin - 7;
    QByteArray packed(4, '\0'); // qUncompress() wants a guess of the size before zlib's own bytes
    qToBigEndian(static_cast<quint32>(std::min<qsizetype>(size * 8, 1 << 28)), packed.data());
    const QByteArray content = qUncompress(packed + text.mid(begin + 7, size));
    return content.isEmpty() ? std::nullopt : std::optional(content);
}

int PdfObjects::addStream(const QByteArray& content, const QByteArray& parameters, Effort effort)
{
    const QByteArray packed = qCompress(content, effort == Effort::Best ? 9 : 7).mid(4);
    return add("<<\n/Length " + QByteArray::number(packed.size()) + "\n/Filter /FlateDecode\n" + parameters + ">>\nstream\n" + packed
               + "\nendstream\n");
}

std::optional<int> PdfObjects::referenceIn(int number, const QByteArray& name) const
{
    const qsizetype at = body(number).indexOf(name + ' ');
    const qsizetype found = at < 0 ? -1 : numberAt(body(number), at + name.size() + 1);
    return found > 0 && found < count() ? std::optional(static_cast<int>(found)) : std::nullopt;
}

QByteArray PdfObjects::write() const
{
    QByteArray pdf = m_head;
    QByteArray table = "xref\n0 " + QByteArray::number(count()) + "\n0000000000 65535 f \n";
    for (int i = 1; i < count(); ++i) {
        if (body(i).isEmpty()) {
            table += "0000000000 00001 f \n";
            continue;
        }
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i) + " 0 obj\n" + body(i) + "endobj\n";
    }
    const qsizetype start = pdf.size();
    return pdf + table + "trailer\n<<\n/Size " + QByteArray::number(count()) + '\n' + m_trailer + ">>\nstartxref\n"
        + QByteArray::number(start) + "\n%%EOF\n";
}

} // namespace juggler::ui
