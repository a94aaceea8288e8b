// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/terminal_text.h"
#include "core/formats/text_colours.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace juggler::app {

/// Whether standard error is a terminal: only there a line can be drawn again.
bool hasProgressTerminal();

/// Columns for results on the standard output: of its terminal, else of COLUMNS, else 100; always from 40 to 240.
std::size_t outputColumns();

/// Columns of the terminal on the standard error; 80 where it does not tell.
std::size_t messageColumns();

/// When results are coloured.
enum class ColourChoice : std::uint8_t {
    Auto, ///< on a terminal that has colours, unless NO_COLOR is set (no-color.org)
    Always,
    Never,
};

/// "auto", "always", "never".
std::optional<ColourChoice> colourChoiceFromKey(std::string_view key) noexcept;

/// The colours for results on the standard output.
TextColours outputColours(ColourChoice choice);

/// What the locale can show (LC_CTYPE must have been set).
Charset localeCharset();

/// Writes results to the standard output. Fails with "write standard output: REASON"; that its reader has gone is no failure.
Result<void> printOutput(std::string_view text);

/// The same for a command that does nothing else; returns its exit status, and tells what went wrong.
int printOnly(std::string_view text);

/// Writes a message to the standard error; what cannot be written is dropped.
void printMessage(std::string_view text);

} // namespace juggler::app
