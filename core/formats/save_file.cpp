// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/save_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
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

/// A file that the system begins to put on the disk while it is written. [one thread]
class WrittenBackFile : public QSaveFile {
public:
    using QSaveFile::QSaveFile;

    /// Waits until all of it is on the disk; the number of the error that kept it away from there, 0 for none.
    [[nodiscard]] int sync()
    {
        const bool isSynced = fdatasync(handle()) == 0;
        const bool isLost = !isSynced && (errno == EIO || errno == ENOSPC || errno == EDQUOT);
        return isLost ? errno : 0; // others mean that it cannot be synchronized there, as in commit()
    }

protected:
    qint64 writeData(const char* data, qint64 size) override
    {
        const qint64 written = QSaveFile::writeData(data, size);
        m_writtenBytes += std::max<qint64>(written, 0);
        if (m_writtenBytes - m_begunBytes >= kWriteBackBytes) {
            // Only begins it. Where that is not possible, all is left to the end.
            static_cast<void>(sync_file_range(handle(), m_begunBytes, m_writtenBytes - m_begunBytes, SYNC_FILE_RANGE_WRITE));
            m_begunBytes = m_writtenBytes;
        }
        return written;
    }

private:
    static constexpr qint64 kWriteBackBytes = 8 * 1024 * 1024;
    qint64 m_writtenBytes = 0;
    qint64 m_begunBytes = 0;
};

} // namespace

Result<void> saveFile(const QString& path, const DeviceWriter& write, const WriteProgress& progress)
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
    WrittenBackFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return writeError(subject, file.errorString().toStdString());
    }
    if (const Result<void> written = write(file); !written) {
        file.cancelWriting();
        return writeError(subject, written.error().message);
    }
    if (const int problem = file.sync(); problem != 0) {
        file.cancelWriting();
        return systemError("write", subject, problem);
    }
    if (!progress.mayReplace()) {
        file.cancelWriting();
        return writeError(subject, kWritingCancelled);
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
