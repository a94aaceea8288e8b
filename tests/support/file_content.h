// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace juggler::test {

/// What a file holds; nothing where it cannot be read.
QByteArray contentOf(const QString& path);

/// Makes a file; ends the test program when that cannot be done.
void writeFile(const QString& path, const QByteArray& content);

} // namespace juggler::test
