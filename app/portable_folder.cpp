// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portable_folder.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace juggler::app {

namespace fs = std::filesystem;

namespace {

constexpr mode_t kPrivate = 0700;

} // namespace

std::string defaultPortableFolder()
{
    std::error_code ignored;
    return (fs::read_symlink("/proc/self/exe", ignored).parent_path() / "juggler-data").string();
}

Result<void> usePortableFolder(const std::string& folder)
{
    std::error_code error;
    const fs::path path = fs::absolute(folder, error);
    if (error) {
        return systemError("use", folder, error.value());
    }
    if (mkdir(path.c_str(), kPrivate) != 0 && errno != EEXIST) {
        return systemError("create folder", path.string(), errno);
    }
    if (access(path.c_str(), W_OK | X_OK) != 0) {
        return systemError("write into", path.string(), errno);
    }
    if (!fs::is_directory(path, error)) {
        return systemError("write into", path.string(), ENOTDIR);
    }
    QSettings::setDefaultFormat(QSettings::IniFormat);
    const QString settings = QFile::decodeName(path.c_str());
    for (const QSettings::Format format : {QSettings::IniFormat, QSettings::NativeFormat}) {
        QSettings::setPath(format, QSettings::UserScope, settings);
    }
    setenv("XDG_STATE_HOME", (path / "state").c_str(), 1); // where the journals are
    return {};
}

} // namespace juggler::app
