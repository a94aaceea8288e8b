// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <string>

namespace juggler::test {

/// A temporary folder on a file system with a device behind it, since a page cache shows nowhere else: the usual place for temporary
/// files, or the current folder where that is held in memory. [one thread]
class DiskFolder {
public:
    DiskFolder();

    /// Whether there is such a place at all.
    [[nodiscard]] bool isValid() const { return m_folder.isValid() && m_isOnDisk; }
    [[nodiscard]] std::string path(const QString& name) const { return m_folder.filePath(name).toStdString(); }

    /// Writes a file, down to the device, and returns its path; empty when it could not be written.
    std::string write(const QString& name, const QByteArray& contents) const;

private:
    QTemporaryDir m_folder;
    bool m_isOnDisk;
};

} // namespace juggler::test
