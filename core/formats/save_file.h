// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/write_progress.h"

#include <QString>

#include <functional>

class QIODevice;

namespace juggler {

/// Writes the whole of a file to an open device, which has no buffer (OutputBuffer is one); an error carries the reason alone.
using DeviceWriter = std::function<Result<void>(QIODevice&)>;

/// Writes path by `write`, whole or not at all: a file that was there stays as it was after any failure (QSaveFile). A device or a pipe
/// is written to directly, never replaced. The disk is kept busy while it is written, so that little is left to wait for at the end;
/// progress is asked before the file takes its place (not for a device or a pipe, which takes what it gets at once). Fails with "write
/// PATH: REASON". [any thread]
Result<void> saveFile(const QString& path, const DeviceWriter& write, const WriteProgress& progress = {});

/// The same to the standard output, unbuffered. Fails with "write standard output: REASON". [any thread]
Result<void> writeStandardOutput(const DeviceWriter& write);

} // namespace juggler
