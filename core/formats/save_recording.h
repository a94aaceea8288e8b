// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/file_format.h"
#include "core/formats/recording.h"

#include <QString>

class QIODevice;

namespace juggler {

/// Whether the format is made of data alone, without a picture: sessions, traces, CSV. [any thread]
bool isDataFormat(FileFormat format) noexcept;

/// Writes a recording to path in the data format that its suffix names, whole or not at all: a file that was there stays as it was after
/// any failure. A comparison that was measured here is a recording whose unknownFields are null. Constant memory.
///
/// Fails with "write PATH: REASON", "write PATH: cancelled" where progress said so, and names the suffixes where that is none of a data
/// format. [any thread]
Result<void> saveRecording(const Recording& recording, const QString& path, const WriteProgress& progress = {});

/// The same to an open device; an error carries the reason alone.
Result<void> writeRecording(const Recording& recording, FileFormat format, QIODevice& device, const WriteProgress& progress = {});

/// The format in which a session is best kept where nobody chose one: compressed above 4 MiB of JSON. [any thread]
FileFormat proposedSessionFormat(const Comparison& comparison);
inline constexpr std::int64_t kLargestPlainSessionBytes = 4 * 1024 * 1024;

} // namespace juggler
