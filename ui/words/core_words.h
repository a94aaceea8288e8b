// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace juggler::ui {

/// The context of core's texts in the catalogues.
inline constexpr const char* kCoreContext = "juggler::core";

/// Every text that core has for people, as a catalogue knows it: core writes English and knows of no window. A text with values in it
/// stands here with %1, %2, ... in their places. A new sentence of core needs its line here; a test tells which is missing. Names of
/// tasks and threads are not among them: they are part of a recording, the same in its files and in a search. [any thread]
std::span<const char* const> coreWords() noexcept;

} // namespace juggler::ui
