// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/trace_text.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace juggler {

/// One number among the arguments of a counter event.
struct CounterValue {
    std::string_view series;
    double value = 0;
};

/// One event of a trace as it stands there; texts are valid during the call that it is handed to.
struct ChromeEvent {
    static constexpr std::size_t kMostValues = 1'000; ///< of a counter event that are read

    char phase = 0; ///< 0: it has none
    bool hasLocalId = false; ///< of the process; else the id means the same everywhere
    std::string_view name;
    std::string_view category;
    std::string_view id;
    std::string_view scope;
    std::string_view pid; ///< a number or a text, as it stands there
    std::string_view tid;
    std::optional<std::int64_t> timeNs;
    std::optional<std::int64_t> lengthNs;
    std::string_view arguments; ///< JSON: of metadata alone
    std::string_view reach; ///< "s" of an instant: "t", "p" or "g"; empty where it is not told
    std::span<const CounterValue> values; ///< of a counter event, those that are numbers
    std::size_t leftOutValues = 0; ///< arguments of a counter event beyond the first kMostValues, or all of them where they are very long
    std::uint64_t offset = 0; ///< where in the text it is, nearly
};

/// Reads the events of pieces of a trace's text. [any thread; one at a time]
class TraceEventParser {
public:
    using Take = std::function<void(const ChromeEvent&)>;

    TraceEventParser();
    TraceEventParser(const TraceEventParser&) = delete;
    TraceEventParser& operator=(const TraceEventParser&) = delete;
    ~TraceEventParser();

    /// How many bytes behind a piece it may read.
    static std::size_t padding();

    /// Hands on every event of the piece; or what is wrong, with its byte: "an event's ts must be a number (at byte 81234)".
    std::optional<Error> parse(const TraceText::Piece& piece, const Take& take);

private:
    class Impl; // keeps simdjson out of every other file
    std::unique_ptr<Impl> m_impl;
};

/// What an event of metadata says.
struct TraceMetadata {
    std::optional<std::string> name;
    std::optional<std::string> labels;
    std::optional<std::int64_t> sortIndex;
};

/// Reads the arguments of an event of metadata; what is not there or of another type is nothing. [any thread]
TraceMetadata readTraceMetadata(std::string_view arguments);

} // namespace juggler
