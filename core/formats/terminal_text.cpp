// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/terminal_text.h"

#include <QChar>
#include <QList>
#include <QString>

#include <cwchar>

namespace juggler {

namespace {

QList<uint> codePointsOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4();
}

void append(std::string& text, char32_t codePoint)
{
    text += QString::fromUcs4(&codePoint, 1).toStdString();
}

bool isPrintable(char32_t codePoint, Charset charset)
{
    if (codePoint < 0x80) {
        return codePoint >= 0x20 && codePoint != 0x7f;
    }
    // Format characters (category Cf) may turn the writing direction of the rest of the line.
    return charset == Charset::Unicode && QChar::isPrint(codePoint) && codePoint != 0xfffd
        && QChar::category(codePoint) != QChar::Other_Format;
}

std::size_t columnsOf(char32_t codePoint)
{
    // -1: not in the locale's character set, as the block characters of this program's own in the C locale.
    const int columns = wcwidth(static_cast<wchar_t>(codePoint));
    return columns < 0 ? 1 : static_cast<std::size_t>(columns);
}

} // namespace

std::string printableText(std::string_view text, Charset charset)
{
    std::string printable;
    for (const char32_t codePoint : codePointsOf(text)) {
        if (isPrintable(codePoint, charset)) {
            append(printable, codePoint);
        } else {
            printable += '?';
        }
    }
    return printable;
}

std::size_t columnsOf(std::string_view text)
{
    std::size_t columns = 0;
    for (const char32_t codePoint : codePointsOf(text)) {
        columns += columnsOf(codePoint);
    }
    return columns;
}

std::string fitText(std::string_view text, std::size_t columns, Charset charset)
{
    const std::size_t whole = columnsOf(text);
    if (whole <= columns) {
        return std::string(text) + std::string(columns - whole, ' ');
    }
    if (columns == 0) {
        return {};
    }
    std::string cut;
    std::size_t used = 0;
    for (const char32_t codePoint : codePointsOf(text)) {
        if (used + columnsOf(codePoint) > columns - 1) {
            break;
        }
        append(cut, codePoint);
        used += columnsOf(codePoint);
    }
    cut += charset == Charset::Unicode ? "…" : "~";
    return cut + std::string(columns - 1 - used, ' ');
}

std::string rightAligned(std::string_view text, std::size_t columns)
{
    const std::size_t used = columnsOf(text);
    return std::string(used < columns ? columns - used : 0, ' ').append(text);
}

} // namespace juggler
