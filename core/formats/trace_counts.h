// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace juggler {

/// Counts what a trace tells and nothing shows, by kind, so that no event is left out silently. [any thread; one at a time]
class TraceCounts {
public:
    /// In the order in which they are told.
    enum class Kind : std::uint8_t {
        Instant,
        Counter,
        Flow,
        AsyncInstant,
        AsyncStep,
        Object,
        Memory,
        Sample,
        Clock,
        Context,
        Metadata,
        UnknownPhase,
        NoPhase,
        NoTime,
        NoLength,
        NoBegin,
        NoEnd,
        EndsBeforeItBegins,
        TooManyProcesses,
        TooManyThreads,
        Overlapping, ///< shown, on lanes of their own
        OfNoLane, ///< instants; shown, on no thread
    };

    /// So many more. phase: of the event, 0 where it says nothing; name: some are told.
    void add(Kind kind, char phase, std::string_view name, std::size_t count = 1);

    /// A sentence for each kind that there was: "12 flow events (f, s) are not shown: \"frame\"".
    [[nodiscard]] std::vector<std::string> sentences() const;

private:
    struct Counted {
        std::size_t count = 0;
        std::string phases; ///< each letter once
        std::vector<std::string> names; ///< the first few
        bool hasMoreNames = false;
    };
    std::map<Kind, Counted> m_counted;
};

} // namespace juggler
