// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_output.h"

#include "ui/export/picture_export.h"

#include <QFile>

namespace juggler::app {

namespace {

constexpr std::size_t kFewTasks = 32; ///< up to here a picture has a row a task, which shows best what overlaps

} // namespace

Result<void> writePicture(const Comparison& comparison, const std::vector<Figures>& figures, std::optional<Grouping> grouping,
                          const std::string& path)
{
    ui::PictureOptions options;
    options.grouping = grouping.value_or(comparison.tasks->size() <= kFewTasks ? Grouping::ByTask : Grouping::ByThread);
    return ui::exportTimeline(comparison, figures, options, QFile::decodeName(QByteArray::fromStdString(path)));
}

} // namespace juggler::app
