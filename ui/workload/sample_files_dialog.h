// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workload/sample_files.h"

#include <QtCore/QFutureWatcher>
#include <QtWidgets/QDialog>

#include <memory>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
class QFormLayout;
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

    /// Values to begin with; sizeBytes of each file, in whole MiB.
    void setRequest(int count, std::int64_t sizeBytes);
    /// Begins to write, as a click on the button does.
    void begin();
    /// Begins to write files of these sizes, which the user cannot change.
    void makeAgain(const SampleSizes& sizes);

Q_SIGNALS:
    /// The files are there, in the order of their sizes.
    void made(const QStringList& paths);

protected:
    void reject() override;

private:
    void buildForm();
    void showRoom();
    void showProgress();
    void finish();
    [[nodiscard]] SampleSizes sizes() const;
    [[nodiscard]] std::int64_t wholeBytes() const;

    SampleFiles& m_files;
    SampleSizes m_fixedSizes; // empty: as the fields say
    QFormLayout* m_form;
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
