// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace juggler {

/// What a terminal can show.
enum class Charset : std::uint8_t { Ascii, Unicode };

/// text as it can be printed without disturbing the terminal: control characters and bytes that are no UTF-8 become '?', in Ascii
/// everything else beyond ASCII too. [any thread]
std::string printableText(std::string_view text, Charset charset);

/// The columns that printable text takes; wide characters take two (wcwidth(3)). [any thread]
std::size_t columnsOf(std::string_view text);

/// text cut to at most `columns`, the cut marked, and filled up with blanks to exactly so many. [any thread]
std::string fitText(std::string_view text, std::size_t columns, Charset charset);

/// text with blanks before it, so that it takes at least `columns`. [any thread]
std::string rightAligned(std::string_view text, std::size_t columns);

} // namespace juggler
