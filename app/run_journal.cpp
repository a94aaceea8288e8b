// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_journal.h"

#include "app/terminal.h"
#include "core/formats/terminal_text.h"

namespace juggler::app {

RunJournal::RunJournal(std::shared_ptr<const Comparison> comparison, Messages messages)
    : m_writer(JournalWriter::start(std::move(comparison))), m_messages(messages)
{
}

void RunJournal::tellTrouble() const
{
    if (const auto trouble = m_writer->trouble(); trouble && m_messages == Messages::Told) {
        printMessage("juggler run: " + printableText(*trouble, localeCharset()) + "\n");
    }
}

void RunJournal::keep()
{
    const std::string path = m_writer->keep();
    if (!path.empty() && !m_writer->trouble()) { // part of the error, and so told to the quiet as well
        printMessage("juggler run: the recording is kept: juggler export " + printableText(path, localeCharset()) + " --to FILE\n");
    }
}

} // namespace juggler::app
