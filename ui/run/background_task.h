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
/// Deletes itself afterwards. A file that has begun to take its place cannot be cancelled any more. [GUI thread]
class BackgroundTask : public QObject {
    Q_OBJECT

public:
    using Task = std::function<Result<void>(const WriteProgress&)>;

    /// task is called on another thread. label: what the dialog says, "Reading /x/y". window: its parent, and this one's.
    BackgroundTask(const QString& label, Task task, QWidget* window);
    /// Cancels, and waits until the task has given up, unless it may be left.
    ~BackgroundTask() override;

    /// The task tells not how far it is, and cannot be cancelled.
    void makeUninterruptible();
    /// A cancel is answered within kPatienceMs, also where the task is held up, as by a disk: it is left to itself then, to give up when it
    /// can, and what it gives is dropped. Only for one that uses nothing of the window's: it may outlive that.
    void leaveWhereHeldUp() { m_mayBeLeft = true; }
    void start();

    static constexpr int kPatienceMs = 50;

Q_SIGNALS:
    void finished(const juggler::Result<void>& result);

private:
    enum class Phase : std::uint8_t {
        Working,
        Cancelled, ///< from Working: no file takes its place from now on
        Replacing, ///< from Working, and back to it with the next file: one takes its place
    };
    /// Who of both came first.
    enum class Stay : std::uint8_t { Here, Left, Ended };
    /// Read and written by both threads.
    struct Shared {
        std::atomic<std::int64_t> done{0};
        std::atomic<std::int64_t> total{0};
        std::atomic<bool> isCancelled{false};
        std::atomic<Phase> phase{Phase::Working};
        std::atomic<Stay> stay{Stay::Here};

        bool change(Phase from, Phase to) noexcept { return phase.compare_exchange_strong(from, to); }
        /// Whether it is the first to say so.
        bool end(Stay how) noexcept
        {
            Stay here = Stay::Here;
            return stay.compare_exchange_strong(here, how);
        }
    };
    static WriteProgress progressOf(const std::shared_ptr<Shared>& shared);
    void cancel();
    void letGo();
    void leave();
    void showProgress();
    void finish();

    Task m_task;
    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<std::shared_ptr<Result<void>>> m_watcher;
    QTimer m_timer;
    QTimer m_patience; // since the cancel
    QProgressDialog* m_dialog;
    bool m_mayBeLeft = false;
    bool m_isLeft = false;
};

} // namespace juggler::ui
