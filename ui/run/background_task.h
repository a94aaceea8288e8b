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
class QProgressDialog;
QT_END_NAMESPACE

namespace juggler::ui {

/// Does one thing with a file off the GUI thread, with a dialog that shows how far it is and cancels, once it takes over half a second.
/// Deletes itself afterwards. [GUI thread]
class BackgroundTask : public QObject {
    Q_OBJECT

public:
    using Task = std::function<Result<void>(const WriteProgress&)>;

    /// task is called on another thread. label: what the dialog says, "Reading /x/y". window: its parent, and this one's.
    BackgroundTask(const QString& label, Task task, QWidget* window);
    /// Cancels, and waits until the task has given up.
    ~BackgroundTask() override;

    /// The task tells not how far it is, and cannot be cancelled.
    void makeUninterruptible();
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
