// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/journal_recording.h"

#include "core/journal/journal_format.h"
#include "core/journal/journal_reader.h"

#include <QFile>

#include <cstring>

namespace juggler {

bool isJournal(std::string_view head) noexcept
{
    return head.size() >= kJournalMagic.size() && std::memcmp(head.data(), kJournalMagic.data(), kJournalMagic.size()) == 0;
}

Result<Recording> openJournal(const QString& path, const ReadProgress& progress)
{
    auto recovered = readJournal(QFile::encodeName(path).toStdString(), progress);
    if (!recovered) {
        return recovered.error().message == kReadingStopped ? Error{kReadingCancelled} : recovered.error();
    }
    Recording recording;
    recording.figures = computeFigures(*recovered->comparison);
    recording.comparison = std::move(recovered->comparison);
    recording.notes = std::move(recovered->notes);
    return recording;
}

} // namespace juggler
