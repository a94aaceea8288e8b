// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trace_counts.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {

constexpr std::size_t kNames = 3; // in a sentence
constexpr std::size_t kLongestName = 60;

struct KindText {
    std::string_view one;
    std::string_view many;
};

/// By TraceCounts::Kind.
constexpr std::array<KindText, 22> kTexts{
    KindText{"instant event", "instant events"},
    KindText{"counter value", "counter values"},
    KindText{"flow event", "flow events"},
    KindText{"asynchronous instant", "asynchronous instants"},
    KindText{"asynchronous step", "asynchronous steps"},
    KindText{"object event", "object events"},
    KindText{"memory dump", "memory dumps"},
    KindText{"sample", "samples"},
    KindText{"clock event", "clock events"},
    KindText{"context event", "context events"},
    KindText{"event of metadata", "events of metadata"},
    KindText{"event of an unknown phase", "events of unknown phases"},
    KindText{"event without a phase", "events without a phase"},
    KindText{"event without a time", "events without a time"},
    KindText{"event without a length", "events without a length"},
    KindText{"end without a begin", "ends without a begin"},
    KindText{"begin without an end", "begins without an end"},
    KindText{"event that ends before it begins", "events that end before they begin"},
    KindText{"event of a process beyond the first 1000", "events of processes beyond the first 1000"},
    KindText{"event of a thread beyond the first 200000", "events of threads beyond the first 200000"},
    KindText{"event overlaps another one of its thread without lying within it: it has a lane of its own",
             "events overlap others of their thread without lying within them: they have lanes of their own"},
    KindText{"instant event of a thread without bars beyond the first 50000 stands on its process",
             "instant events of threads without bars beyond the first 50000 stand on their process"},
};

std::string shortened(std::string_view name)
{
    if (name.size() <= kLongestName) {
        return std::string(name);
    }
    std::size_t end = kLongestName;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80) { // within a character
        --end;
    }
    return std::string(name.substr(0, end)) + "...";
}

} // namespace

void TraceCounts::add(Kind kind, char phase, std::string_view name, std::size_t count)
{
    Counted& counted = m_counted[kind];
    counted.count += count;
    if (phase > ' ' && phase < '\x7f' && counted.phases.find(phase) == std::string::npos) {
        counted.phases.push_back(phase);
    }
    if (name.empty() || counted.hasMoreNames) {
        return;
    }
    std::string told = shortened(name);
    if (std::find(counted.names.begin(), counted.names.end(), told) != counted.names.end()) {
        return;
    }
    counted.hasMoreNames = counted.names.size() == kNames;
    if (!counted.hasMoreNames) {
        counted.names.push_back(std::move(told));
    }
}

std::vector<std::string> TraceCounts::sentences() const
{
    std::vector<std::string> sentences;
    for (const auto& [kind, counted] : m_counted) {
        const KindText& text = kTexts[static_cast<std::size_t>(kind)];
        std::string sentence = std::to_string(counted.count) + " " + std::string(counted.count == 1 ? text.one : text.many);
        std::string phases;
        for (const char phase : counted.phases) {
            phases += (phases.empty() ? "" : ", ") + std::string(1, phase);
        }
        if (kind != Kind::Overlapping && kind != Kind::OfNoLane) {
            sentence += (phases.empty() ? "" : " (" + phases + ")") + (counted.count == 1 ? " is not shown" : " are not shown");
        }
        for (std::size_t i = 0; i < counted.names.size(); ++i) {
            sentence += (i == 0 ? ": \"" : ", \"") + counted.names[i] + "\"";
        }
        sentences.push_back(sentence + (counted.hasMoreNames ? " and others" : ""));
    }
    return sentences;
}

} // namespace juggler
