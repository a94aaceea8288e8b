// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/file_content.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace juggler::test {

/// How a program ended. "Not started" and "crashed" are different failures from an exit status.
struct Ended {
    int status = -1; ///< -1: did not end by itself
    QByteArray output;
    QByteArray messages;
};

/// Environment variables that a program gets besides; an empty value removes one.
using Variables = std::vector<std::pair<QString, QString>>;

/// Runs juggler to its end.
Ended runJuggler(const QStringList& arguments, const Variables& variables = {});

/// Runs a script of bash to its end; its $0 is juggler, then come arguments.
Ended runBash(const QString& script, const QStringList& arguments = {}, const Variables& variables = {});

/// Starts juggler; ends the test program when that cannot be done.
void startJuggler(QProcess& process, const QStringList& arguments);

/// Waits until it has ended.
Ended finishProgram(QProcess& process);

/// The object that a program wrote; empty where that is none.
QJsonObject parseJson(const QByteArray& json);

} // namespace juggler::test
