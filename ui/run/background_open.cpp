// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/background_open.h"

#include "ui/run/background_task.h"
#include "ui/words/translated_core.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace juggler::ui {

BackgroundOpen::BackgroundOpen(const QString& path, Reader reader, QWidget* window)
    : QObject(window), m_path(path), m_reader(std::move(reader)), m_window(window)
{
}

void BackgroundOpen::start()
{
    const auto read = std::make_shared<std::optional<Recording>>(); // written by the task before it ends, read afterwards
    auto* task = new BackgroundTask(
        tr("Opening %1").arg(m_path),
        [read, path = m_path, reader = m_reader](const ReadProgress& progress) -> Result<void> {
            Result<Recording> result = reader(path, progress);
            if (!result) {
                return result.error();
            }
            *read = std::move(result).value();
            return {};
        },
        m_window);
    connect(task, &BackgroundTask::finished, this, [this, read](const Result<void>& result) {
        if (result) {
            Q_EMIT opened(**read);
        } else {
            const std::string& problem = result.error().message;
            Q_EMIT failed(problem.ends_with(kReadingCancelled) ? QString() : translatedCore(problem));
        }
        deleteLater();
    });
    task->leaveWhereHeldUp();
    task->start();
}

} // namespace juggler::ui
