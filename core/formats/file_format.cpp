// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/file_format.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {

constexpr std::array kFormats{
    FileFormatInfo{FileFormat::Session, ".json", "Juggler session", false, true},
    FileFormatInfo{FileFormat::CompressedSession, ".json.zst", "Juggler session, compressed", false, true},
    FileFormatInfo{FileFormat::ChromeTrace, ".trace.json", "Chrome trace", false, true},
    FileFormatInfo{FileFormat::Csv, ".csv", "Intervals as comma-separated values", false, false},
    FileFormatInfo{FileFormat::Html, ".html", "Report", true, false},
    FileFormatInfo{FileFormat::Png, ".png", "PNG picture", true, false},
    FileFormatInfo{FileFormat::Svg, ".svg", "SVG picture", true, false},
    FileFormatInfo{FileFormat::Pdf, ".pdf", "PDF document", true, false},
};
static_assert([] {
    for (std::size_t i = 0; i < kFormats.size(); ++i) {
        if (static_cast<std::size_t>(kFormats[i].format) != i) {
            return false;
        }
    }
    return true;
}());

char toSmall(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool hasSuffix(std::string_view path, std::string_view suffix)
{
    return path.size() >= suffix.size()
        && std::equal(suffix.rbegin(), suffix.rend(), path.rbegin(), [](char a, char b) { return a == toSmall(b); });
}

} // namespace

std::span<const FileFormatInfo> fileFormats() noexcept
{
    return kFormats;
}

const FileFormatInfo& fileFormatInfo(FileFormat format) noexcept
{
    return kFormats[static_cast<std::size_t>(format)];
}

std::optional<FileFormat> fileFormatOf(std::string_view path)
{
    const FileFormatInfo* found = nullptr;
    for (const FileFormatInfo& info : kFormats) {
        if (hasSuffix(path, info.suffix) && (!found || info.suffix.size() > found->suffix.size())) {
            found = &info;
        }
    }
    return found ? std::optional(found->format) : std::nullopt;
}

std::string fileSuffixList()
{
    std::string list;
    for (const FileFormatInfo& info : kFormats) {
        list.append(list.empty() ? "" : &info == &kFormats.back() ? " and " : ", ").append(info.suffix);
    }
    return list;
}

} // namespace juggler
