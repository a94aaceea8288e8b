// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_outcome.h"
#include "core/model/workload.h"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace juggler {

/// Where one task writes, or why it may not. A plain value.
struct WriteTarget {
    std::string path;
    TaskError refusal;
};

/// The folders of one run into which tasks write: a fresh one, called juggler-..., in each folder that the workload names. Removed with all
/// that is in them when this goes away; what was there before is never touched. [any thread once made]
class WriteFolders {
public:
    /// None: for runs without file-write tasks.
    WriteFolders() = default;
    /// Makes the folders. Where that fails, or where the files of all tasks would not fit, the tasks' targets say so.
    explicit WriteFolders(const TaskList& tasks);
    WriteFolders(const WriteFolders&) = delete;
    WriteFolders& operator=(const WriteFolders&) = delete;
    ~WriteFolders();

    /// For the run's file-write tasks.
    [[nodiscard]] WriteTarget target(TaskId task, const TaskList& tasks) const;

private:
    struct Folder {
        std::string wanted; ///< as the workload names it
        std::string made; ///< the fresh one
        TaskError refusal;
        std::int64_t bytes = 0; ///< of all its files
    };

    Folder& folderFor(const std::string& wanted);
    static void make(Folder& folder);

    std::vector<Folder> m_folders;
    std::vector<std::size_t> m_folderOfGroup;
};

/// A run's folders and tasks, to be handed on by value. Both outlive it. [any thread]
class WriteTargets {
public:
    /// Refuses every task.
    WriteTargets() = default;
    WriteTargets(const WriteFolders& folders, const TaskList& tasks) noexcept : m_folders(&folders), m_tasks(&tasks) {}

    [[nodiscard]] WriteTarget of(TaskId task) const
    {
        return m_folders ? m_folders->target(task, *m_tasks) : WriteTarget{{}, TaskError::system(TaskOperation::Write, ENOENT)};
    }

private:
    const WriteFolders* m_folders = nullptr;
    const TaskList* m_tasks = nullptr;
};

} // namespace juggler
