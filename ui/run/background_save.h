// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/background_task.h"

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace juggler::ui {

/// Writes one file off the GUI thread. Deletes itself afterwards. [GUI thread]
class BackgroundSave : public BackgroundTask {
    Q_OBJECT

public:
    using Writer = std::function<Result<void>(QIODevice&, const WriteProgress&)>;

    using Job = std::function<Result<void>()>;

    /// writer is called on another thread, with an open device.
    BackgroundSave(const QString& path, Writer writer, QWidget* window);
    /// task is called on another thread and writes the file itself.
    BackgroundSave(const QString& path, Task task, QWidget* window);
    /// job is called on another thread and writes the file itself. It tells not how far it is and cannot be cancelled.
    BackgroundSave(const QString& path, Job job, QWidget* window);
};

} // namespace juggler::ui
