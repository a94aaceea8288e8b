// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace juggler::app {

/// One option of a command, as help, manual and completions show it. A plain value.
struct OptionInfo {
    std::string_view name; ///< with its dashes
    std::string_view value; ///< what its value is called; empty: takes none; in brackets: may be left out
    std::string_view help;
    std::string_view section = {}; ///< begins a section of this name in the help; empty: goes on with the one before

    /// "--name VALUE".
    [[nodiscard]] std::string usage() const;
};

/// What a value stands for, and so what a shell can complete it with.
enum class ValueKind : std::uint8_t {
    Nothing, ///< the option takes no value
    Words, ///< one of the choices
    Free, ///< a number, a size: nothing to complete with
    File,
    Folder,
    Models, ///< keys of execution models
    Commands, ///< a command of this program
};

/// What the name of a value says: "FILE.json", "KEY[,KEY...]|all", "warm|cold|direct". A plain value.
struct ValueInfo {
    ValueKind kind = ValueKind::Nothing;
    bool isList = false; ///< several, separated by commas
    std::vector<std::string_view> choices; ///< words that can be given besides, or alone
    std::vector<std::string_view> suffixes; ///< of the files, with their dots; empty: any file
};

/// Reads the name of a value or an operand; the names that mean something are listed in the source. [any thread]
ValueInfo valueInfo(std::string_view value);

} // namespace juggler::app
