// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/sample_files_dialog.h"

#include "ui/background/background_pool.h"
#include "ui/widgets/message_bar.h"
#include "ui/words/translated_core.h"

#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <algorithm>
#include <numeric>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::int64_t kMib = 1 << 20;
constexpr int kProgressSteps = 1000;
} // namespace

SampleFilesDialog::SampleFilesDialog(SampleFiles& files, QWidget* parent)
    : QDialog(parent),
      m_files(files),
      m_form(new QFormLayout),
      m_count(new QSpinBox(this)),
      m_sizeMib(new QSpinBox(this)),
      m_room(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_message(new MessageBar(this)),
      m_buttons(new QDialogButtonBox(this)),
      m_timer(new QTimer(this))
{
    setWindowTitle(tr("Sample files"));
    buildForm();
    m_timer->setInterval(50);
    connect(m_timer, &QTimer::timeout, this, &SampleFilesDialog::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SampleFilesDialog::finish);
    connect(m_count, &QSpinBox::valueChanged, this, &SampleFilesDialog::showRoom);
    connect(m_sizeMib, &QSpinBox::valueChanged, this, &SampleFilesDialog::showRoom);
    showRoom();
}

SampleFilesDialog::~SampleFilesDialog()
{
    if (m_progress) {
        m_progress->isCancelled = true;
        m_watcher.waitForFinished();
    }
}

void SampleFilesDialog::buildForm()
{
    m_count->setRange(1, 1000);
    m_count->setValue(6);
    m_count->setAccessibleName(tr("Number of files"));
    m_sizeMib->setRange(1, 10240);
    m_sizeMib->setValue(64);
    m_sizeMib->setSuffix(tr(" MiB"));
    m_sizeMib->setAccessibleName(tr("Size of each file"));
    m_room->setWordWrap(true);
    m_bar->setRange(0, kProgressSteps);
    m_bar->setTextVisible(false);
    m_bar->hide();
    auto* make = m_buttons->addButton(tr("Make files"), QDialogButtonBox::AcceptRole);
    make->setDefault(true);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    connect(make, &QPushButton::clicked, this, &SampleFilesDialog::begin);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SampleFilesDialog::reject);

    m_form->addRow(tr("Number of files"), m_count);
    m_form->addRow(tr("Size of each"), m_sizeMib);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_room);
    layout->addWidget(m_message);
    layout->addWidget(m_bar);
    layout->addWidget(m_buttons);
    setMinimumWidth(420);
}

SampleSizes SampleFilesDialog::sizes() const
{
    return m_fixedSizes.empty() ? SampleSizes(static_cast<std::size_t>(m_count->value()), m_sizeMib->value() * kMib) : m_fixedSizes;
}

std::int64_t SampleFilesDialog::wholeBytes() const
{
    const SampleSizes all = sizes();
    return std::accumulate(all.begin(), all.end(), std::int64_t{0});
}

void SampleFilesDialog::setRequest(int count, std::int64_t sizeBytes)
{
    m_count->setValue(count);
    m_sizeMib->setValue(static_cast<int>(sizeBytes / kMib));
}

void SampleFilesDialog::makeAgain(const SampleSizes& sizes)
{
    m_fixedSizes = sizes;
    m_form->setRowVisible(m_count, false);
    m_form->setRowVisible(m_sizeMib, false);
    showRoom();
    begin();
}

void SampleFilesDialog::showRoom()
{
    const QLocale locale;
    m_room->setText(
        tr("%1 in %2, where %3 are free. The files are removed when Juggler ends.")
            .arg(locale.formattedDataSize(wholeBytes()), SampleFiles::folder(), locale.formattedDataSize(SampleFiles::freeBytes())));
}

void SampleFilesDialog::begin()
{
    m_message->clear();
    m_progress = std::make_shared<SampleProgress>();
    for (QWidget* field : {static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_sizeMib)}) {
        field->setEnabled(false);
    }
    m_buttons->buttons().first()->setEnabled(false);
    m_bar->setValue(0);
    m_bar->show();
    m_timer->start();
    m_watcher.setFuture(runInBackground([files = &m_files, sizes = sizes(), progress = m_progress] {
        return std::make_shared<Result<QStringList>>(files->make(sizes, *progress));
    }));
}

void SampleFilesDialog::showProgress()
{
    const double whole = std::max(1.0, double(wholeBytes()));
    m_bar->setValue(static_cast<int>(kProgressSteps * double(m_progress->writtenBytes.load()) / whole));
}

void SampleFilesDialog::finish()
{
    m_timer->stop();
    m_progress.reset();
    const auto result = m_watcher.result();
    if (result->hasValue() && !result->value().isEmpty()) {
        Q_EMIT made(result->value());
        accept();
        return;
    }
    if (result->hasValue()) { // cancelled
        QDialog::reject();
        return;
    }
    m_bar->hide();
    m_count->setEnabled(true);
    m_sizeMib->setEnabled(true);
    for (QAbstractButton* button : m_buttons->buttons()) {
        button->setEnabled(true);
    }
    showRoom();
    m_message->show(MessageBar::Kind::Error, translatedCore(result->error().message));
    adjustSize(); // the message takes its room from below, not from the fields
}

void SampleFilesDialog::reject()
{
    if (m_progress) {
        m_progress->isCancelled = true; // finish() closes the dialog
        return;
    }
    QDialog::reject();
}

} // namespace juggler::ui
