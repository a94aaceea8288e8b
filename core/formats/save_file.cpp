// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/save_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#include <unistd.h>

namespace juggler {

namespace {

Error writeError(const std::string& subject, const std::string& reason)
{
    return Error{"write " + subject + ": " + reason};
}

Result<void> writeDirectly(QFile& file, const std::string& subject, const DeviceWriter& write)
{
    if (const Result<void> written = write(file); !written) {
        return writeError(subject, written.error().message);
    }
    if (!file.flush()) {
        return writeError(subject, file.errorString().toStdString());
    }
    return {};
}

} // namespace

Result<void> saveFile(const QString& path, const DeviceWriter& write)
{
    const std::string subject = path.toStdString();
    const QFileInfo existing(path);
    if (existing.isDir()) {
        return systemError("write", subject, EISDIR);
    }
    if (existing.exists() && !existing.isFile()) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            return writeError(subject, device.errorString().toStdString());
        }
        return writeDirectly(device, subject, write);
    }
    if (existing.exists() && access(QFile::encodeName(path).constData(), W_OK) != 0) {
        return systemError("write", subject, errno); // QSaveFile's own sentence names the path once more
    }
    // Unbuffered: commit() closes the file, which would write what is still in a buffer, and does not tell when that fails (Qt 6.4). A file
    // without its last 16 KiB would take the old one's place. Those who write have a buffer of their own.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return writeError(subject, file.errorString().toStdString());
    }
    if (const Result<void> written = write(file); !written) {
        file.cancelWriting();
        return writeError(subject, written.error().message);
    }
    if (!file.commit()) {
        return writeError(subject, file.errorString().toStdString());
    }
    return {};
}

Result<void> writeStandardOutput(const DeviceWriter& write)
{
    QFile output;
    if (!output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return writeError("standard output", output.errorString().toStdString());
    }
    return writeDirectly(output, "standard output", write);
}

} // namespace juggler
