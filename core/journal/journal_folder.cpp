// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_folder.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <vector>

namespace juggler {

namespace {

std::string homeFolder()
{
    if (const char* const home = std::getenv("HOME"); home != nullptr && home[0] == '/') {
        return home;
    }
    std::vector<char> buffer(16 * 1024);
    passwd entry{};
    passwd* found = nullptr;
    getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found);
    return found != nullptr && found->pw_dir != nullptr ? found->pw_dir : "";
}

} // namespace

std::string defaultJournalFolder()
{
    const char* const state = std::getenv("XDG_STATE_HOME");
    const std::string above = state != nullptr && state[0] == '/' ? std::string(state) : homeFolder() + "/.local/state";
    return above + "/juggler/journals";
}

Result<void> makeJournalFolder(const std::string& folder)
{
    for (std::size_t slash = folder.find('/', 1);; slash = folder.find('/', slash + 1)) {
        const std::string part = folder.substr(0, slash);
        if (mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) {
            return systemError("create folder", part, errno);
        }
        if (slash == std::string::npos) {
            break;
        }
    }
    struct stat status = {};
    if (stat(folder.c_str(), &status) != 0) {
        return systemError("examine folder", folder, errno);
    }
    if (!S_ISDIR(status.st_mode)) {
        return systemError("use folder", folder, ENOTDIR);
    }
    if (status.st_uid != geteuid() || (status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return Error{"use folder " + folder + ": it is not private to you"};
    }
    return {};
}

} // namespace juggler
