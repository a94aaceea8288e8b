// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/input_text.h"
#include "core/formats/recording.h"

#include <cstdint>
#include <string>

namespace juggler {

/// Reads a session (docs/session-format.md) in one pass: each interval goes straight to where it stays, the text is never held. Memory is
/// at most some 20 times the text's, whatever the file says, and at most half of what the machine has free. Nothing that the file names is
/// looked at: a path stays a text.
///
/// name: what the user calls the file. Fails with a sentence that has the place and the byte, or is kReadingCancelled. [any thread]
Result<Recording> readSession(InputText& input, const std::string& name);
/// The same with a bound of its own for the memory. [any thread]
Result<Recording> readSession(InputText& input, const std::string& name, std::int64_t mostBytes);

} // namespace juggler
