// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace juggler {

/// Which colours a terminal has.
enum class TextColours : std::uint8_t {
    None, ///< no escape sequence at all: for files, pipes and who does not want any
    Sixteen, ///< those of ECMA-48, as the terminal's user has chosen them
    Many, ///< the palette of 256 of xterm: near to the colours of the window
};

/// What is printed in a colour of its own; the symbols and words tell the same without.
enum class Ink : std::uint8_t { Plain, Running, Ready, Waiting, Queued, Best, Strong };

/// text between the sequences that switch the colour on and off again; as it is without colours. [any thread]
std::string inked(std::string_view text, Ink ink, TextColours colours);

} // namespace juggler
