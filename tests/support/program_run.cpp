// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program_run.h"

#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace juggler::test {

namespace {

constexpr int kTimeoutMs = 60'000;

void setVariables(QProcess& process, const Variables& variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : variables) {
        if (value.isEmpty()) {
            environment.remove(name);
        } else {
            environment.insert(name, value);
        }
    }
    process.setProcessEnvironment(environment);
}

void start(QProcess& process, const QString& program, const QStringList& arguments)
{
    process.start(program, arguments);
    if (!process.waitForStarted(kTimeoutMs)) {
        qFatal("%s cannot be started: %s", qPrintable(program), qPrintable(process.errorString()));
    }
}

} // namespace

Ended runJuggler(const QStringList& arguments, const Variables& variables)
{
    QProcess process;
    setVariables(process, variables);
    startJuggler(process, arguments);
    return finishProgram(process);
}

Ended runBash(const QString& script, const QStringList& arguments, const Variables& variables)
{
    QProcess process;
    setVariables(process, variables);
    start(process, u"bash"_s, QStringList{u"-c"_s, script, QStringLiteral(JUGGLER_PROGRAM)} + arguments);
    return finishProgram(process);
}

void startJuggler(QProcess& process, const QStringList& arguments)
{
    start(process, QStringLiteral(JUGGLER_PROGRAM), arguments);
}

Ended finishProgram(QProcess& process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kTimeoutMs)) {
        qWarning("not finished: %s", qPrintable(process.errorString()));
        process.kill();
        process.waitForFinished();
        return {};
    }
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject parseJson(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace juggler::test
