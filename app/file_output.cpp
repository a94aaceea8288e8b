// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_output.h"

#include "core/formats/file_format.h"
#include "ui/export/file_export.h"

#include <QFile>

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

namespace juggler::app {

namespace {

ui::ExportOptions exportOptions(const Comparison& comparison, const FileOptions& options)
{
    ui::ExportOptions chosen = ui::defaultExportOptions(comparison);
    chosen.picture.grouping = options.grouping.value_or(chosen.picture.grouping);
    chosen.picture.rangeNs = options.rangeNs;
    chosen.layout = options.hasPageForEachModel ? ui::PictureLayout::OneEach : ui::PictureLayout::Together;
    return chosen;
}

} // namespace

std::optional<Error> whyNotWritableAsFile(const std::string& path)
{
    struct stat status {};
    if (stat(path.c_str(), &status) == 0) {
        // A device or a pipe is opened as it is; a file is replaced by a new one in its folder.
        if (S_ISDIR(status.st_mode)) {
            return systemError("write", path, EISDIR);
        }
        if (!S_ISREG(status.st_mode)) {
            return access(path.c_str(), W_OK) == 0 ? std::nullopt : std::optional(systemError("write", path, errno));
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
    const auto written =
        ui::exportFile(recording, exportOptions(*recording.comparison, options), QFile::decodeName(QByteArray::fromStdString(path)), progress);
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace juggler::app
