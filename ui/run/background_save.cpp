// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/background_save.h"

#include "core/formats/save_file.h"

namespace juggler::ui {

BackgroundSave::BackgroundSave(const QString& path, Writer writer, QWidget* window)
    : BackgroundSave(path, Task([path, writer = std::move(writer)](const WriteProgress& progress) {
                         return saveFile(
                             path, [&](QIODevice& device) { return writer(device, progress); }, progress);
                     }),
                     window)
{
}

BackgroundSave::BackgroundSave(const QString& path, Task task, QWidget* window)
    : BackgroundTask(tr("Writing %1").arg(path), std::move(task), window)
{
}

BackgroundSave::BackgroundSave(const QString& path, Job job, QWidget* window)
    : BackgroundSave(path, Task([job = std::move(job)](const WriteProgress&) { return job(); }), window)
{
    makeUninterruptible();
}

} // namespace juggler::ui
