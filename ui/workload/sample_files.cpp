// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/sample_files.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator64>
#include <QtCore/QRegularExpression>
#include <QtCore/QStorageInfo>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kPieceBytes = 1 << 20;

QString nameOf(int number, std::int64_t sizeBytes)
{
    return u"sample-%1-%2.bin"_s.arg(number, 3, 10, QLatin1Char('0')).arg(sizeBytes);
}

/// One piece of noise; changed a little for every piece, so that no file system can store it smaller.
QByteArray noise()
{
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    auto generator = QRandomGenerator64::securelySeeded();
    generator.fillRange(reinterpret_cast<quint32*>(piece.data()), piece.size() / qsizetype(sizeof(quint32)));
    return piece;
}

Error writeError(const QFile& file)
{
    return {"write " + file.fileName().toStdString() + ": " + file.errorString().toStdString()};
}

/// Fills the file; nothing when all is well or when it was cancelled.
std::optional<Error> fill(QFile& file, std::int64_t sizeBytes, QByteArray& piece, SampleProgress& progress)
{
    for (std::int64_t left = sizeBytes; left > 0 && !progress.isCancelled.load(); left -= kPieceBytes) {
        std::rotate(piece.begin(), piece.begin() + 4097, piece.end());
        const std::int64_t bytes = std::min(left, kPieceBytes);
        if (file.write(piece.constData(), bytes) != bytes) {
            return writeError(file);
        }
        progress.writtenBytes.fetch_add(bytes);
    }
    return file.flush() ? std::nullopt : std::optional(writeError(file));
}

} // namespace

QString SampleFiles::folder()
{
    const QString onDisk = u"/var/tmp"_s;
    return QFileInfo(onDisk).isWritable() ? onDisk : QDir::tempPath();
}

std::int64_t SampleFiles::freeBytes()
{
    return QStorageInfo(folder()).bytesAvailable();
}

std::int64_t SampleFiles::sizeFromName(const QString& path)
{
    static const QRegularExpression pattern(u"/juggler-samples-[^/]+/sample-\\d+-(\\d+)\\.bin$"_s);
    return pattern.match(path).captured(1).toLongLong();
}

Result<QStringList> SampleFiles::make(const SampleSizes& sizes, SampleProgress& progress)
{
    auto folder = std::make_unique<QTemporaryDir>(SampleFiles::folder() + u"/juggler-samples-XXXXXX"_s);
    if (!folder->isValid()) {
        return Error{"make a folder in " + SampleFiles::folder().toStdString() + ": " + folder->errorString().toStdString()};
    }
    QByteArray piece = noise();
    QStringList paths;
    for (const std::int64_t sizeBytes : sizes) {
        QFile file(folder->filePath(nameOf(static_cast<int>(paths.size()) + 1, sizeBytes)));
        if (!file.open(QIODevice::WriteOnly)) {
            return writeError(file);
        }
        if (auto error = fill(file, sizeBytes, piece, progress)) {
            return *std::move(error); // the folder goes with its files
        }
        if (progress.isCancelled.load()) {
            return QStringList();
        }
        paths.append(file.fileName());
    }
    m_folders.push_back(std::move(folder));
    return paths;
}

} // namespace juggler::ui
