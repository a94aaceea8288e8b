// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/option_info.h"

#include <string>
#include <string_view>
#include <vector>

namespace juggler::app {

/// 'text' as one word of a shell: in single quotes.
std::string shellQuoted(std::string_view text);

/// Words with blanks between them.
std::string joined(const std::vector<std::string_view>& words, std::string_view separator = " ");

/// The keys of every model, in the catalog's order.
std::vector<std::string_view> modelKeys();

/// The names of every command, in the table's order; not the nameless one of the window.
std::vector<std::string_view> commandNames();

/// The first sentence of an option's help without the end mark, for one line.
std::string oneLine(std::string_view help);

/// text with every occurrence of each character of `special` behind a backslash.
std::string backslashed(std::string_view text, std::string_view special);

} // namespace juggler::app
