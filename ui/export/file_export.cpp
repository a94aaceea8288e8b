// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/file_export.h"

#include "core/analysis/repetition_stats.h"
#include "core/formats/file_format.h"
#include "core/formats/save_file.h"
#include "core/formats/save_recording.h"
#include "core/strategy/catalog.h"
#include "ui/export/html_report.h"
#include "ui/words/number_text.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kFewTasks = 32; // up to here a picture has a row a task, which shows best what overlaps

Error writeError(const QString& path, std::string_view reason)
{
    return {"write " + path.toStdString() + ": " + std::string(reason)};
}

std::optional<FileFormat> formatOf(const QString& path)
{
    return fileFormatOf(path.toStdString());
}

bool isOneFileEach(const ExportOptions& options, FileFormat format)
{
    return options.layout == PictureLayout::OneEach && (format == FileFormat::Png || format == FileFormat::Svg);
}

/// "timeline.svg" and "blocking" make "timeline-blocking.svg".
QString pathWith(const QString& path, const QString& part)
{
    const QString suffix = QFileInfo(path).suffix();
    return path.left(path.size() - suffix.size() - 1) + u'-' + part + u'.' + suffix;
}

QString keyOf(const RunRecord& run)
{
    const std::string_view key = strategyInfo(run.config().strategy).key;
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

Result<QStringList> writeEach(const Recording& recording, const ExportOptions& options, const QStringList& paths,
                              const std::vector<std::size_t>& runs, const WriteProgress& progress)
{
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (progress && !progress(i, paths.size())) {
            return writeError(paths[i], kWritingCancelled);
        }
        PictureOptions ofRun = options.picture;
        ofRun.runs = {runs[static_cast<std::size_t>(i)]};
        const auto written = writePictures(paths[i], timelinePictures(recording.comparison, recording.figures, ofRun));
        if (!written) {
            return written.error();
        }
    }
    return paths;
}

} // namespace

ExportOptions defaultExportOptions(const Comparison& comparison)
{
    ExportOptions options;
    options.picture.grouping = comparison.tasks->size() <= kFewTasks ? Grouping::ByTask : Grouping::ByThread;
    return options;
}

QStringList exportPaths(const Comparison& comparison, const ExportOptions& options, const QString& path)
{
    const auto format = formatOf(path);
    const std::vector<std::size_t> runs = drawnModels(comparison, options.picture);
    const std::vector<RunGroup> groups = groupRuns(comparison);
    if (!format || !isOneFileEach(options, *format) || runs.empty()) {
        return {path};
    }
    QStringList paths;
    for (const std::size_t run : runs) {
        const QString key = keyOf(*comparison.runs[groups[run].first()]);
        QString proposed = pathWith(path, key);
        for (int number = 2; paths.contains(proposed); ++number) { // a model that stands there more than once
            proposed = pathWith(path, key + u'-' + QString::number(number));
        }
        paths << proposed;
    }
    return paths;
}

Result<QStringList> exportFile(const Recording& recording, const ExportOptions& options, const QString& path, const WriteProgress& progress)
{
    const FileNumbers withPoints;
    const auto format = formatOf(path);
    if (!format) {
        return writeError(path, "files are written as " + fileSuffixList());
    }
    if (isDataFormat(*format)) {
        const auto saved = saveRecording(recording, path, progress);
        return saved ? Result<QStringList>(QStringList{path}) : saved.error();
    }
    if (*format == FileFormat::Html) {
        const auto written = saveFile(
            path, [&](QIODevice& device) { return writeHtmlReport(recording, options.picture, device, progress); }, progress);
        return written ? Result<QStringList>(QStringList{path}) : written.error();
    }
    const QStringList paths = exportPaths(*recording.comparison, options, path);
    if (paths != QStringList{path}) {
        return writeEach(recording, options, paths, drawnModels(*recording.comparison, options.picture), progress);
    }
    if (progress && !progress(0, 1)) {
        return writeError(path, kWritingCancelled);
    }
    const auto layout = *format == FileFormat::Pdf ? options.layout : PictureLayout::Together;
    const auto written = writePictures(path, timelinePictures(recording.comparison, recording.figures, options.picture, layout));
    return written ? Result<QStringList>(QStringList{path}) : written.error();
}

} // namespace juggler::ui
