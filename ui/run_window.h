// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace juggler::ui {

/// Shows the window and runs the event loop until it is closed; the exit code. paths: a session, a trace or a workload file is opened,
/// other files and folders become tasks that read them. [GUI thread]
int runWindow(QApplication& application, const QStringList& paths = {});

} // namespace juggler::ui
