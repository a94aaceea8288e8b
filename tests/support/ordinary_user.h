// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace juggler::test {

/// How a program ended. A status of kNotEnded (it had to be killed, or crashed) is never one of the program's own.
struct EndedProgram {
    static constexpr int kNotEnded = -1;
    int status = kNotEnded;
    QByteArray output;
    QByteArray messages;
};

/// Limits and refusals under which the program is run.
struct Hardship {
    int moreThreads = -1; ///< threads that its user may have besides those that run already, the program's own included; -1: as ever
    int lockedBytes = -1; ///< RLIMIT_MEMLOCK; -1: as ever
    QString refusedCalls = {}; ///< system calls that end in EPERM: "io_uring_setup,perf_event_open"
};

/// Runs the program as an ordinary user would. root passes every test of permissions and limits, so a test that runs as root hands it to
/// setpriv(1) with another user's identity. Works on a copy, since that user may not get to where it was built. [one thread]
class OrdinaryUser {
public:
    OrdinaryUser();

    /// Whether the program could be made ready; a test fails where it could not.
    [[nodiscard]] bool isValid() const { return m_isValid; }

    /// A folder that every user may enter and read.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Writes a file that every user may read; its path, empty when it could not be written.
    QString write(const QString& name, const QByteArray& contents) const;

    /// Starts the program.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments, const Hardship& hardship = {}) const;

    /// Runs it to its end.
    [[nodiscard]] EndedProgram run(const QStringList& arguments, const Hardship& hardship = {}) const;

private:
    QTemporaryDir m_folder;
    QString m_program;
    QString m_refuser;
    bool m_isValid = false;
};

/// Waits for the end, and kills what does not come to one.
EndedProgram finish(QProcess& process);

} // namespace juggler::test
