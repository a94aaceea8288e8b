// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/write_progress.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QIODevice;
class QProgressDialog;
QT_END_NAMESPACE

namespace juggler::ui {

/// Writes one file off the GUI thread, with a dialog that shows how far it is and cancels, once it takes over half a second. Deletes
/// itself afterwards. [GUI thread]
class BackgroundSave : public QObject {
    Q_OBJECT

public:
    using Writer = std::function<Result<void>(QIODevice&, const WriteProgress&)>;

    using Job = std::function<Result<void>()>;

    /// writer is called on another thread, with an open device.
    BackgroundSave(const QString& path, Writer writer, QWidget* window);
    using Task = std::function<Result<void>(const WriteProgress&)>;

    /// job is called on another thread and writes the file itself. It tells not how far it is and cannot be cancelled.
    BackgroundSave(const QString& path, Job job, QWidget* window);
    /// task is called on another thread and writes the file itself; it tells how far it is and ends where the progress says so.
    BackgroundSave(const QString& path, Task task, QWidget* window);
    ~BackgroundSave() override;

    void start();

Q_SIGNALS:
    void finished(const juggler::Result<void>& result);

private:
    /// Read and written by both threads.
    struct Shared {
        std::atomic<std::int64_t> done{0};
        std::atomic<std::int64_t> total{0};
        std::atomic<bool> isCancelled{false};
    };
    void showProgress();
    void finish();

    Task m_task;
    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<std::shared_ptr<Result<void>>> m_watcher;
    QTimer m_timer;
    QProgressDialog* m_dialog;
};

} // namespace juggler::ui
