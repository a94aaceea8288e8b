// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ordinary_user.h"

#include "tests/support/scarce_threads.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace juggler::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 60'000;
constexpr int kUser = 61'235; // without any process of its own
constexpr QFile::Permissions kReadable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions kExecutable = kReadable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

bool isRoot()
{
    return geteuid() == 0;
}

bool copyProgram(const QString& from, const QString& to)
{
    return QFile::copy(from, to) && QFile::setPermissions(to, kExecutable);
}

/// What stands before the program on the command line.
QStringList hardshipCommand(const Hardship& hardship, const QString& refuser)
{
    QStringList limits;
    if (hardship.moreThreads >= 0) {
        limits << u"--nproc=%1"_s.arg(hardship.moreThreads + (isRoot() ? 0 : threadsOfThisUser()));
    }
    if (hardship.lockedBytes >= 0) {
        limits << u"--memlock=%1"_s.arg(hardship.lockedBytes);
    }
    QStringList command;
    if (isRoot()) {
        command << u"setpriv"_s << u"--reuid=%1"_s.arg(kUser) << u"--regid=%1"_s.arg(kUser) << u"--clear-groups"_s;
    }
    if (!limits.isEmpty()) {
        command << u"prlimit"_s << limits;
    }
    if (!hardship.refusedCalls.isEmpty()) {
        command << refuser << hardship.refusedCalls;
    }
    return command;
}

} // namespace

OrdinaryUser::OrdinaryUser() : m_program(path(u"juggler"_s)), m_refuser(path(u"refuse_syscalls"_s))
{
    constexpr QFile::Permissions kWritable = kExecutable | QFile::WriteGroup | QFile::WriteOther;
    m_isValid = m_folder.isValid() && QDir().mkdir(path(u"state"_s)) && QFile::setPermissions(path(u"state"_s), kWritable)
        && QFile::setPermissions(m_folder.path(), kExecutable) && copyProgram(QStringLiteral(JUGGLER_PROGRAM), m_program)
        && copyProgram(QStringLiteral(JUGGLER_WORKER), path(u"juggler-worker"_s))
        && copyProgram(QStringLiteral(JUGGLER_REFUSE_SYSCALLS), m_refuser);
}

QString OrdinaryUser::write(const QString& name, const QByteArray& contents) const
{
    QFile file(path(name));
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size() && file.flush() && file.setPermissions(kReadable);
    return isWritten ? file.fileName() : QString();
}

std::unique_ptr<QProcess> OrdinaryUser::start(const QStringList& arguments, const Hardship& hardship) const
{
    const QStringList command = hardshipCommand(hardship, m_refuser) << m_program << arguments;
    auto process = std::make_unique<QProcess>();
    process->setWorkingDirectory(m_folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
    process->setProcessEnvironment(environment);
    process->start(command.first(), command.mid(1));
    if (!process->waitForStarted(kTimeoutMs)) {
        qFatal("%s cannot be started: %s", qPrintable(command.first()), qPrintable(process->errorString()));
    }
    return process;
}

EndedProgram OrdinaryUser::run(const QStringList& arguments, const Hardship& hardship) const
{
    return finish(*start(arguments, hardship));
}

EndedProgram finish(QProcess& process)
{
    if (!process.waitForFinished(kTimeoutMs)) {
        qWarning("not finished: %s", qPrintable(process.errorString()));
        process.kill();
        process.waitForFinished();
        return {};
    }
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : EndedProgram::kNotEnded, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace juggler::test
