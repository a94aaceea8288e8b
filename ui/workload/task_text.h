// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_spec.h"

#include <QtCore/QString>

namespace juggler::ui {

/// How the window names the parts of a task: translated, where files and the command line use the keys. [any thread]

/// "Read file", "Sleep", "Fibonacci".
QString kindText(TaskKind kind);
/// The icon's name: "file", "clock", "cpu".
QString kindIconName(TaskKind kind);
/// What a task of this kind mostly does: "waits" or "computes".
QString natureText(TaskKind kind);
/// "notes.txt", "3,000 ms", "n = 30".
QString parameterText(const TaskSpec& spec);
/// The whole path of a file; the same as parameterText() otherwise.
QString parameterToolTip(const TaskSpec& spec);

} // namespace juggler::ui
