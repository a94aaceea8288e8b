// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_writer.h"

#include <memory>

namespace juggler::app {

/// The journal of `juggler run`: what was recorded outlives a kill of the program. Owned by the command; its end removes the file.
/// [main thread]
class RunJournal {
public:
    enum class Messages : std::uint8_t { Told, Quiet };

    /// Begins to follow the comparison.
    RunJournal(std::shared_ptr<const Comparison> comparison, Messages messages);

    /// Nothing more will be recorded: the rest is written while the results are.
    void runIsOver() { m_writer->comparisonIsOver(); }

    /// Tells why there is no journal, or none any more.
    void tellTrouble() const;

    /// A result could not be written: the journal stays, and where it is is told.
    void keep();

private:
    std::unique_ptr<JournalWriter> m_writer;
    Messages m_messages;
};

} // namespace juggler::app
