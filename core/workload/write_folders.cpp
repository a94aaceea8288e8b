// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/write_folders.h"

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <system_error>

namespace juggler {

namespace {

constexpr std::size_t kNoFolder = ~std::size_t{0};

/// What is left of a file system for this user; nothing where the system does not tell.
struct Room {
    dev_t device = 0;
    std::int64_t bytes = -1;
};

Room roomIn(const std::string& folder)
{
    struct stat status {};
    struct statvfs room {};
    if (stat(folder.c_str(), &status) != 0 || statvfs(folder.c_str(), &room) != 0) {
        return {};
    }
    return {status.st_dev, static_cast<std::int64_t>(room.f_bavail) * static_cast<std::int64_t>(room.f_frsize)};
}

} // namespace

WriteFolders::WriteFolders(const TaskList& tasks)
{
    const Workload& workload = tasks.workload();
    m_folderOfGroup.assign(workload.groups.size(), kNoFolder);
    for (std::size_t i = 0; i < workload.groups.size(); ++i) {
        if (const auto* spec = std::get_if<FileWriteSpec>(&workload.groups[i].spec)) {
            Folder& folder = folderFor(spec->folder);
            folder.bytes += spec->sizeBytes * workload.groups[i].count; // at most 1 TiB, a million times
            m_folderOfGroup[i] = static_cast<std::size_t>(&folder - m_folders.data());
        }
    }
    std::map<dev_t, std::int64_t> wanted;
    for (const Folder& folder : m_folders) {
        wanted[roomIn(folder.wanted).device] += folder.bytes;
    }
    for (Folder& folder : m_folders) {
        if (folder.refusal.isError()) {
            continue; // there is no such folder
        }
        const Room room = roomIn(folder.wanted);
        if (room.bytes >= 0 && wanted[room.device] > room.bytes) {
            folder.refusal = TaskError::fault(TaskOperation::Write, TaskFault::NoRoom);
        } else {
            make(folder);
        }
    }
}

WriteFolders::~WriteFolders()
{
    for (const Folder& folder : m_folders) {
        if (!folder.made.empty()) {
            std::error_code ignored; // there is nobody left to tell, and a temporary folder is cleaned by the system
            std::filesystem::remove_all(folder.made, ignored);
        }
    }
}

WriteFolders::Folder& WriteFolders::folderFor(const std::string& wanted)
{
    std::error_code failed;
    const std::string path = wanted.empty() ? std::filesystem::temp_directory_path(failed).string() : wanted;
    const auto known = std::find_if(m_folders.begin(), m_folders.end(), [&](const Folder& folder) { return folder.wanted == path; });
    if (known != m_folders.end()) {
        return *known;
    }
    const TaskError refusal = failed ? TaskError::system(TaskOperation::Write, failed.value()) : TaskError();
    return m_folders.emplace_back(Folder{.wanted = path, .made = {}, .refusal = refusal});
}

void WriteFolders::make(Folder& folder)
{
    std::string name = folder.wanted + "/juggler-XXXXXX";
    if (mkdtemp(name.data())) {
        folder.made = name;
    } else {
        folder.refusal = TaskError::system(TaskOperation::Write, errno);
    }
}

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
