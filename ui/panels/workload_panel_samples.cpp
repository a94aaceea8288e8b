// SPDX-License-Identifier: GPL-3.0-or-later
// WorkloadPanel: sample files, and those of the last session that are gone.
#include "ui/panels/workload_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/workload/sample_files_dialog.h"
#include "ui/workload/workload_model.h"

namespace juggler::ui {

void WorkloadPanel::askForSampleFiles()
{
    openSampleDialog({6, std::int64_t{64} << 20}, false);
}

void WorkloadPanel::openSampleDialog(const SampleRequest& request, bool startsAtOnce)
{
    auto* dialog = new SampleFilesDialog(m_sampleFiles, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setRequest(request);
    connect(dialog, &SampleFilesDialog::made, this, qOverload<const QStringList&>(&WorkloadPanel::addPaths));
    dialog->show();
    if (startsAtOnce) {
        dialog->begin();
    }
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
    const auto& file = std::get<FileReadSpec>(m_model->group(lost.front()).spec);
    const SampleRequest request{static_cast<int>(lost.size()), SampleFiles::sizeFromName(QString::fromStdString(file.path))};
    m_model->remove(lost);
    openSampleDialog(request, true);
}

} // namespace juggler::ui
