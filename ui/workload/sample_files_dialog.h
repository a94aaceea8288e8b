// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workload/sample_files.h"

#include <QtCore/QFutureWatcher>
#include <QtWidgets/QDialog>

#include <memory>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QSpinBox;
class QTimer;
QT_END_NAMESPACE

namespace juggler::ui {

class MessageBar;

/// Asks for the number and the size of sample files, writes them off the GUI thread and shows how far it is. [GUI thread]
class SampleFilesDialog : public QDialog {
    Q_OBJECT

public:
    /// The files go into `files`, which outlives the dialog.
    explicit SampleFilesDialog(SampleFiles& files, QWidget* parent = nullptr);
    ~SampleFilesDialog() override;

    /// Values to begin with.
    void setRequest(const SampleRequest& request);
    /// Begins to write at once, as a click on the button does.
    void begin();

Q_SIGNALS:
    /// The files are there.
    void made(const QStringList& paths);

protected:
    void reject() override;

private:
    void buildForm();
    void showRoom();
    void showProgress();
    void finish();
    [[nodiscard]] SampleRequest request() const;

    SampleFiles& m_files;
    QSpinBox* m_count;
    QSpinBox* m_sizeMib;
    QLabel* m_room;
    QProgressBar* m_bar;
    MessageBar* m_message;
    QDialogButtonBox* m_buttons;
    QTimer* m_timer;
    std::shared_ptr<SampleProgress> m_progress;
    QFutureWatcher<std::shared_ptr<Result<QStringList>>> m_watcher;
};

} // namespace juggler::ui
