// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/file_list.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace juggler::ui {

using namespace Qt::StringLiterals;

QStringList filesOf(const QString& path)
{
    if (!QFileInfo(path).isDir()) {
        return {path};
    }
    QStringList files;
    const QDir folder(path);
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (file.isFile()) {
            files.append(file.absoluteFilePath());
        }
    }
    return files;
}

QString typedPath(const QString& text)
{
    const QString path = text.trimmed();
    return path == "~"_L1 || path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
}

} // namespace juggler::ui
