// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/file_list.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::FileList)
};

} // namespace

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
    if (path.isEmpty()) {
        return path;
    }
    return path == "~"_L1 || path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : QFileInfo(path).absoluteFilePath();
}

QString describeFileProblem(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Text::tr("There is no file %1. The task will fail.").arg(path);
    }
    if (info.isDir()) {
        return Text::tr("%1 is a folder. The task will fail.").arg(path);
    }
    if (!info.isFile()) {
        return Text::tr("%1 is not a regular file. The task will fail.").arg(path);
    }
    if (!info.isReadable()) {
        return Text::tr("There is no permission to read %1. The task will fail.").arg(path);
    }
    return {};
}

} // namespace juggler::ui
