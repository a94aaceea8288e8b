// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_output.h"

#include "core/analysis/repetition_stats.h"
#include "core/formats/file_format.h"
#include "ui/export/file_export.h"

#include <QFile>

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

namespace juggler::app {

std::optional<Error> whyNotWritableAsFile(const std::string& path)
{
    struct stat status {};
    if (stat(path.c_str(), &status) == 0) {
        // A device or a pipe is opened as it is; a file is replaced by a new one in its folder.
        if (S_ISDIR(status.st_mode)) {
            return systemError("write", path, EISDIR);
        }
        if (access(path.c_str(), W_OK) != 0) {
            return systemError("write", path, errno);
        }
        if (!S_ISREG(status.st_mode)) {
            return std::nullopt;
        }
    }
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const std::string where = folder.empty() ? "." : folder.string();
    if (access(where.c_str(), W_OK | X_OK) != 0) {
        return systemError("write", path, errno);
    }
    return std::nullopt;
}

std::optional<Error> whyNotWritable(const std::string& path)
{
    if (!fileFormatOf(path)) {
        return Error{path + ": the name must end in one of " + fileSuffixList()};
    }
    return whyNotWritableAsFile(path);
}

bool needsPainting(const std::string& path)
{
    const auto format = fileFormatOf(path);
    return format && fileFormatInfo(*format).isPicture;
}

Result<void> writeFile(const Recording& recording, const FileOptions& options, const std::string& path, const WriteProgress& progress)
{
    ui::ExportOptions exported = ui::defaultExportOptions(*recording.comparison);
    exported.picture.grouping = options.grouping.value_or(exported.picture.grouping);
    exported.picture.rangeNs = options.rangeNs;
    exported.picture.showsAllRows = options.showsAllRows;
    exported.layout = options.isOneForEachModel ? ui::PictureLayout::OneEach : ui::PictureLayout::Together;
    // Of models that were repeated, pictures show the run that stands for all; data and reports have every one.
    Recording shown = recording;
    const auto format = fileFormatOf(path);
    if (format == FileFormat::Png || format == FileFormat::Svg || format == FileFormat::Pdf) {
        Representatives typical = representatives(*recording.comparison, recording.figures);
        shown.comparison = std::move(typical.comparison);
        shown.figures = std::move(typical.figures);
    }
    const auto written = ui::exportFile(shown, exported, QFile::decodeName(QByteArray::fromStdString(path)), progress);
    return written ? Result<void>() : written.error();
}

} // namespace juggler::app
