// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace juggler::ui {

/// The regular files of a folder by name, without those of folders below; of anything else the path itself. [any thread]
QStringList filesOf(const QString& path);

/// A path as it was typed: without blanks around it, "~/" at its beginning being the home folder; absolute, since the workload comes back
/// at the next start, wherever that is. [any thread]
QString typedPath(const QString& text);

/// What is wrong with path as a file to read, as a sentence; empty where it can be read. [any thread]
QString describeFileProblem(const QString& path);

} // namespace juggler::ui
