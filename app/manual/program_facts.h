// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace juggler::app {

/// Something that the program heeds or writes, and what it means.
struct ProgramFact {
    std::string_view name;
    std::string_view meaning;
};

/// The environment variables that the program heeds. [any thread]
std::span<const ProgramFact> environmentFacts() noexcept;

/// The kinds of files and the places that it reads and writes. [any thread]
std::span<const ProgramFact> fileFacts() noexcept;

} // namespace juggler::app
