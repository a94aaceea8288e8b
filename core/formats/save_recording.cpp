// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/save_recording.h"

#include "core/formats/chrome_trace_writer.h"
#include "core/formats/csv_writer.h"
#include "core/formats/save_file.h"
#include "core/formats/session_writer.h"
#include "core/formats/zstd_device.h"

namespace juggler {

namespace {

Result<void> writeCompressed(const Recording& recording, QIODevice& device, const WriteProgress& progress)
{
    ZstdDevice compressor(device);
    if (auto written = writeSession(*recording.comparison, recording.figures, compressor, progress, recording.unknownFields.get());
        !written) {
        return written;
    }
    return compressor.finish();
}

} // namespace

bool isDataFormat(FileFormat format) noexcept
{
    return !fileFormatInfo(format).isPicture;
}

Result<void> writeRecording(const Recording& recording, FileFormat format, QIODevice& device, const WriteProgress& progress)
{
    switch (format) {
    case FileFormat::Session:
        return writeSession(*recording.comparison, recording.figures, device, progress, recording.unknownFields.get());
    case FileFormat::CompressedSession: return writeCompressed(recording, device, progress);
    case FileFormat::ChromeTrace: return writeChromeTrace(*recording.comparison, recording.figures, device, progress);
    case FileFormat::Csv: return writeCsv(*recording.comparison, device, progress);
    case FileFormat::Html:
    case FileFormat::Png:
    case FileFormat::Svg:
    case FileFormat::Pdf: break;
    }
    return Error{"a " + std::string(fileFormatInfo(format).name) + " is made by the window"};
}

Result<void> saveRecording(const Recording& recording, const QString& path, const WriteProgress& progress)
{
    const auto format = fileFormatOf(path.toStdString());
    if (!format || !isDataFormat(*format)) {
        std::string suffixes;
        for (const FileFormatInfo& info : fileFormats()) {
            if (!info.isPicture) {
                suffixes.append(suffixes.empty() ? "" : ", ").append(info.suffix);
            }
        }
        return Error{"write " + path.toStdString() + ": its suffix is none of " + suffixes};
    }
    return saveFile(
        path, [&](QIODevice& device) { return writeRecording(recording, *format, device, progress); }, progress);
}

FileFormat proposedSessionFormat(const Comparison& comparison)
{
    return sessionSizeEstimate(comparison) > kLargestPlainSessionBytes ? FileFormat::CompressedSession : FileFormat::Session;
}

} // namespace juggler
