// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if __has_include("core/formats/save_recording.h")
#include "core/formats/save_recording.h"
#else
#include "core/formats/chrome_trace_writer.h"
#include "core/formats/csv_writer.h"
#include "core/formats/file_format.h"
#include "core/formats/recording.h"
#include "core/formats/save_file.h"
#include "core/formats/session_writer.h"

namespace juggler {
inline bool isDataFormat(FileFormat format) noexcept
{
    return !fileFormatInfo(format).isPicture;
}
inline Result<void> writeRecording(const Recording& recording, FileFormat format, QIODevice& device, const WriteProgress& progress = {})
{
    switch (format) {
    case FileFormat::Csv: return writeCsv(*recording.comparison, device, progress);
    case FileFormat::ChromeTrace: return writeChromeTrace(*recording.comparison, recording.figures, device, progress);
    default: return writeSession(*recording.comparison, recording.figures, device, progress);
    }
}
inline Result<void> saveRecording(const Recording& recording, const QString& path, const WriteProgress& progress = {})
{
    return saveFile(path, [&](QIODevice& device) { return writeRecording(recording, *fileFormatOf(path.toStdString()), device, progress); });
}
} // namespace juggler
#endif
