// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/output_buffer.h"
#include "core/formats/viewer_time.h"

#include <cstdint>
#include <string_view>

namespace juggler {

/// Writes the events of a Chrome trace one after the other, each on a line of its own. [any thread; one at a time]
///
/// Times are in us with up to three decimals, or as many as it takes that viewers, which calculate with doubles, get the same ns
/// (viewer_time.h). The format's reference: "Trace Event Format", Google,
/// https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
class TraceEventWriter {
public:
    explicit TraceEventWriter(OutputBuffer& output) : m_output(output) {}

    /// Begins an event; it has its arguments, then end(). phase: "X", "C", "b" ...; pid and tid from 1.
    void begin(std::string_view phase, std::string_view name, std::uint64_t pid, std::uint64_t tid);
    void category(std::string_view category);
    void timeNs(std::int64_t ns) { time(",\"ts\":", viewerTime(ns)); }
    /// Where a bar begins, and how long it is.
    void bar(const ViewerBar& bar)
    {
        time(",\"ts\":", bar.start);
        time(",\"dur\":", bar.length);
    }
    /// What the two ends of an asynchronous event have in common.
    void id(std::uint64_t id);
    /// One of the viewers' own colours.
    void color(std::string_view name);
    /// An argument; all of them last.
    void argument(std::string_view key, std::int64_t value);
    void argument(std::string_view key, double value);
    void argument(std::string_view key, std::string_view value);
    /// How far an instant reaches: "t", "p" or "g".
    void reach(std::string_view scope);
    void end();

    /// Begins a metadata event: "process_name" and its like. It has a time, since Qt Creator leaves out what has none.
    void beginMetadata(std::string_view what, std::uint64_t pid, std::uint64_t tid)
    {
        begin("M", what, pid, tid);
        timeNs(0);
    }
    /// A complete metadata event.
    template <typename Value>
    void metadata(std::string_view what, std::uint64_t pid, std::uint64_t tid, std::string_view key, const Value& value)
    {
        beginMetadata(what, pid, tid);
        argument(key, value);
        end();
    }

private:
    void time(std::string_view key, const ViewerTime& time);
    void number(std::int64_t number);
    void text(std::string_view text);
    void beginArgument(std::string_view key);

    OutputBuffer& m_output;
    bool m_isFirst = true;
    bool m_hasArguments = false;
};

} // namespace juggler
