// SPDX-License-Identifier: GPL-3.0-or-later
// A file of its own: a worker process is linked with this alone, without the file system library that making the folders takes.
#include "core/workload/write_folders.h"

namespace juggler {

WriteTarget WriteFolders::target(TaskId task, const TaskList& tasks) const
{
    const std::size_t group = tasks.groupOf(task);
    if (group >= m_folderOfGroup.size() || m_folderOfGroup[group] == kNoFolder) {
        return {{}, TaskError::system(TaskOperation::Write, ENOENT)};
    }
    const Folder& folder = m_folders[m_folderOfGroup[group]];
    return {folder.made + "/task-" + std::to_string(toIndex(task)), folder.refusal};
}

} // namespace juggler
