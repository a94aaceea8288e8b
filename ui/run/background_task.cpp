// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/background_task.h"

#include "ui/background/background_pool.h"

#include <QtCore/QThreadPool>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressDialog>

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr int kSteps = 1000;
constexpr int kDialogAfterMs = 500;
constexpr int kRefreshMs = 50;
} // namespace

BackgroundTask::BackgroundTask(const QString& label, Task task, QWidget* window)
    : QObject(window),
      m_task(std::move(task)),
      m_shared(std::make_shared<Shared>()),
      m_dialog(new QProgressDialog(QString(), tr("Cancel"), 0, kSteps, window))
{
    auto* plain = new QLabel(label);
    plain->setTextFormat(Qt::PlainText); // paths are in it
    plain->setAlignment(Qt::AlignCenter);
    m_dialog->setLabel(plain);
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setMinimumDuration(kDialogAfterMs);
    m_dialog->setAutoClose(false);
    m_dialog->setAutoReset(false);
    m_timer.setInterval(kRefreshMs);
    m_patience.setInterval(kPatienceMs);
    m_patience.setSingleShot(true);
    connect(m_dialog, &QProgressDialog::canceled, this, &BackgroundTask::cancel);
    connect(&m_patience, &QTimer::timeout, this, &BackgroundTask::leave);
    connect(&m_timer, &QTimer::timeout, this, &BackgroundTask::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackgroundTask::finish);
}

BackgroundTask::~BackgroundTask()
{
    m_shared->isCancelled = true;
    m_shared->change(Phase::Working, Phase::Cancelled);
    if (m_isLeft || m_watcher.isFinished()) {
        return;
    }
    if (m_mayBeLeft && m_shared->phase == Phase::Cancelled) {
        letGo();
    } else {
        m_watcher.waitForFinished();
    }
}

void BackgroundTask::makeUninterruptible()
{
    m_dialog->setCancelButton(nullptr);
    m_dialog->setRange(0, 0); // busy
}

void BackgroundTask::start()
{
    m_dialog->setValue(0);
    m_timer.start();
    m_watcher.setFuture(runInBackground([task = std::move(m_task), shared = m_shared] {
        auto result = std::make_shared<Result<void>>(task(progressOf(shared)));
        if (!shared->end(Stay::Ended)) {
            backgroundPool().reserveThread(); // see letGo()
        }
        return result;
    }));
}

WriteProgress BackgroundTask::progressOf(const std::shared_ptr<Shared>& shared)
{
    return {[shared](std::int64_t done, std::int64_t total) {
                shared->done = done;
                shared->total = total;
                shared->change(Phase::Replacing, Phase::Working); // the next of several files
                return !shared->isCancelled.load();
            },
            [shared] { return shared->change(Phase::Working, Phase::Replacing) || shared->phase.load() == Phase::Replacing; }};
}

void BackgroundTask::cancel()
{
    m_shared->isCancelled = true;
    m_timer.stop(); // a value would bring the dialog back
    if (m_shared->change(Phase::Working, Phase::Cancelled) && m_mayBeLeft) {
        m_patience.start();
    }
}

void BackgroundTask::letGo()
{
    m_isLeft = true;
    m_watcher.disconnect(this);
    if (m_shared->end(Stay::Left)) {
        backgroundPool().releaseThread(); // it only waits: others may have its place until it ends
    }
}

void BackgroundTask::leave()
{
    letGo();
    m_dialog->deleteLater();
    Q_EMIT finished(Error{kWritingCancelled});
    deleteLater();
}

void BackgroundTask::showProgress()
{
    const std::int64_t total = std::max<std::int64_t>(m_shared->total, 1);
    m_dialog->setValue(static_cast<int>(kSteps * std::min(m_shared->done.load(), total) / total));
}

void BackgroundTask::finish()
{
    m_timer.stop();
    m_patience.stop();
    m_dialog->reset();
    m_dialog->deleteLater();
    Q_EMIT finished(*m_watcher.result());
    deleteLater();
}

} // namespace juggler::ui
