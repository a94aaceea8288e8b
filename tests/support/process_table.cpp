// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process_table.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juggler::test {

namespace {

/// What /proc/PID/stat, "PID (NAME) STATE PARENT ...", tells behind the name; empty when the process is gone.
QList<QByteArray> fieldsAfterName(const QString& pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

} // namespace

std::set<int> childrenOf(long long pid)
{
    std::set<int> children;
    for (const QString& entry : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        const QList<QByteArray> fields = fieldsAfterName(entry);
        if (fields.size() > 1 && fields[1].toLongLong() == pid) {
            children.insert(entry.toInt());
        }
    }
    return children;
}

bool isAlive(int pid)
{
    const QByteArray state = fieldsAfterName(QString::number(pid)).value(0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

bool anyAlive(const std::set<int>& pids)
{
    return std::any_of(pids.begin(), pids.end(), isAlive);
}

} // namespace juggler::test
