// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace juggler::ui {

/// What Juggler would do with a file that it is handed.
enum class FileKind {
    Recording, ///< a session, or a trace of another program: it can be opened
    Workload, ///< describes tasks
    Other, ///< something that a task can read
};

/// Told by the first bytes of a regular file, and by its name where they leave it open. Looks at no more than 4 KiB, and at nothing that
/// is not a regular file. [any thread]
FileKind fileKindOf(const QString& path);

/// The same from the bytes alone. [any thread]
FileKind fileKindOf(const QString& name, const QByteArray& firstBytes);

} // namespace juggler::ui
