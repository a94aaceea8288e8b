// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/recording.h"
#include "core/formats/trace_text.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace juggler {

/// Where the text of a trace comes from.
struct TraceSource {
    TraceText::Read read;
    std::function<std::optional<Error>()> error; ///< why read gave nothing though the text was not at its end; may be empty
    std::function<bool()> goOn; ///< asked every few ms; may be empty
    std::int64_t mostBytes = std::int64_t{1} << 40; ///< of memory that the events may take
};

/// Reads a Chrome trace (Trace Event Format, JSON): an array of events, or an object with one. Each of its processes becomes a run under
/// StrategyId::Imported, each event with a begin and an end (X, B and E, b and e, S and F) a task of one span; all runs have the trace's
/// first event at 0. What has no bar is counted and named in the notes. Memory does not depend on how large the text is, but on how many
/// events with a length it has. [any thread]
///
/// name: what the user calls the file; created: when it was written, which the trace does not tell. An error says what is wrong and at
/// which byte: "an event's ts must be a number (at byte 81234)"; or it is kReadingCancelled.
Result<Recording> readChromeTrace(const TraceSource& source, const std::string& name, std::chrono::system_clock::time_point created);

} // namespace juggler
