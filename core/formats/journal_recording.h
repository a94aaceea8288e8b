// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"

#include <QByteArrayView>

namespace juggler {

/// Whether a file that begins so is a journal. [any thread]
bool isJournal(QByteArrayView head) noexcept;

/// openRecording() of a journal: what a program recorded that ended unexpectedly. [any thread]
Result<Recording> openJournal(const QString& path, const ReadProgress& progress = {});

} // namespace juggler
