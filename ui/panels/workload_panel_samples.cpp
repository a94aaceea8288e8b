// SPDX-License-Identifier: GPL-3.0-or-later
// WorkloadPanel: sample files, and those of the last session that are gone.
#include "ui/panels/workload_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/workload/sample_files_dialog.h"
#include "ui/workload/workload_model.h"

namespace juggler::ui {

namespace {

constexpr int kFirstCount = 6;
constexpr std::int64_t kFirstSizeBytes = std::int64_t{64} << 20;

} // namespace

SampleFilesDialog& WorkloadPanel::openSampleDialog()
{
    auto* dialog = new SampleFilesDialog(m_sampleFiles, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setRequest(kFirstCount, kFirstSizeBytes);
    dialog->show();
    return *dialog;
}

void WorkloadPanel::askForSampleFiles()
{
    connect(&openSampleDialog(), &SampleFilesDialog::made, this, qOverload<const QStringList&>(&WorkloadPanel::addPaths));
}

std::vector<int> WorkloadPanel::lostSampleRows() const
{
    std::vector<int> rows;
    for (int row = 0; row < m_model->groupCount(); ++row) {
        const auto* file = std::get_if<FileReadSpec>(&m_model->group(row).spec);
        if (file != nullptr && !m_model->fileProblem(row).isEmpty() && SampleFiles::sizeFromName(QString::fromStdString(file->path)) > 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

void WorkloadPanel::restore(const Workload& workload)
{
    m_model->load(workload);
    const std::vector<int> lost = lostSampleRows();
    if (!lost.empty()) {
        m_message->show(MessageBar::Kind::Warning, tr("The sample files of the last session are gone: %1 of them.").arg(lost.size()),
                        {{tr("Make again"), [this] { remakeSampleFiles(); }}});
    }
}

void WorkloadPanel::remakeSampleFiles()
{
    const std::vector<int> lost = lostSampleRows();
    if (lost.empty()) {
        return;
    }
    QStringList paths; // each once: several rows may read one file
    SampleSizes sizes;
    for (const int row : lost) {
        const QString path = QString::fromStdString(std::get<FileReadSpec>(m_model->group(row).spec).path);
        if (!paths.contains(path)) {
            paths.append(path);
            sizes.push_back(SampleFiles::sizeFromName(path));
        }
    }
    SampleFilesDialog& dialog = openSampleDialog();
    connect(&dialog, &SampleFilesDialog::made, this, [this, paths](const QStringList& made) { m_model->replacePaths(paths, made); });
    dialog.makeAgain(sizes);
}

} // namespace juggler::ui
