// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace juggler {

/// The kinds of files that a comparison can be written to.
enum class FileFormat : std::uint8_t { Session, CompressedSession, ChromeTrace, Csv, Html, Png, Svg, Pdf };

/// One of them. English source texts; the window translates them.
struct FileFormatInfo {
    FileFormat format;
    std::string_view suffix; ///< in small letters, with its dot: ".json.zst"
    std::string_view name;
    bool isPicture; ///< made by the painter of the window
    bool canBeOpened;
};

/// Every format, in the order in which they are offered. [any thread]
std::span<const FileFormatInfo> fileFormats() noexcept;
const FileFormatInfo& fileFormatInfo(FileFormat format) noexcept;

/// The format that a path's suffix names, in small or capital letters; of several suffixes that fit, the longest. Nothing where none fits.
std::optional<FileFormat> fileFormatOf(std::string_view path);

/// ".json, .json.zst, ... and .pdf": for the sentence that refuses a path.
std::string fileSuffixList();

} // namespace juggler
