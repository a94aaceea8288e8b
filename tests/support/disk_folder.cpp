// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/disk_folder.h"

#include "core/base/file_descriptor.h"
#include "core/workload/page_residency.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace juggler::test {

using namespace Qt::StringLiterals;

namespace {

bool isOnDisk(const QString& folder)
{
    const FileDescriptor opened(open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.isOpen() && !isHeldInMemory(opened.get());
}

QString folderTemplate()
{
    const QString usual = QDir::tempPath();
    return (isOnDisk(usual) ? usual : QDir::currentPath()) + u"/juggler-test-XXXXXX"_s;
}

} // namespace

DiskFolder::DiskFolder() : m_folder(folderTemplate()), m_isOnDisk(isOnDisk(m_folder.path())) {}

std::string DiskFolder::write(const QString& name, const QByteArray& contents) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size() || !file.flush() || fdatasync(file.handle()) != 0) {
        return {};
    }
    return file.fileName().toStdString();
}

} // namespace juggler::test
