// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_output.h"

#include "core/formats/file_format.h"
#include "core/formats/save_recording.h"
#include "ui/export/picture_export.h"

#include <QFile>

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

namespace juggler::app {

namespace {

constexpr std::size_t kFewTasks = 32; ///< up to here a picture has a row a task, which shows best what overlaps

Result<void> writePicture(const Comparison& comparison, const std::vector<Figures>& figures, const FileOptions& options,
                          const QString& path)
{
    ui::PictureOptions picture;
    picture.grouping = options.grouping.value_or(comparison.tasks->size() <= kFewTasks ? Grouping::ByTask : Grouping::ByThread);
    picture.rangeNs = options.rangeNs;
    return ui::exportTimeline(comparison, figures, picture, path);
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
    const QString name = QFile::decodeName(QByteArray::fromStdString(path));
    const auto format = fileFormatOf(path);
    if (format && isDataFormat(*format)) {
        return saveRecording(recording, name, progress);
    }
    if (format == FileFormat::Html) {
        return Error{"write " + path + ": this format is not there yet"};
    }
    return writePicture(*recording.comparison, recording.figures, options, name);
}

} // namespace juggler::app
