// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text_colours.h"

#include <array>

namespace juggler {

namespace {

/// The parameters of SGR (ECMA-48, 8.3.117); 38;5;N is xterm's palette.
struct Codes {
    std::string_view sixteen;
    std::string_view many;
};

// In the order of Ink. The window's colours (Okabe and Ito) are not all in the palette; these are the nearest that can be read on black
// and on white.
constexpr std::array kCodes{
    Codes{"", ""},           Codes{"34", "38;5;32"}, // blue
    Codes{"37", "38;5;245"}, // grey
    Codes{"33", "38;5;178"}, // orange
    Codes{"90", "38;5;243"}, Codes{"1;32", "1;38;5;36"}, // green
    Codes{"1", "1"},
};

} // namespace

std::string inked(std::string_view text, Ink ink, TextColours colours)
{
    const Codes& codes = kCodes[static_cast<std::size_t>(ink)];
    const std::string_view code = colours == TextColours::Many ? codes.many : codes.sixteen;
    if (colours == TextColours::None || code.empty() || text.empty()) {
        return std::string(text);
    }
    return std::string("\033[").append(code).append("m").append(text).append("\033[0m");
}

} // namespace juggler
