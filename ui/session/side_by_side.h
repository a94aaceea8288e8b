// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <cstddef>
#include <vector>

namespace juggler::ui {

/// Some runs of one session.
struct ChosenRuns {
    const Session* session; ///< of the list; not kept
    std::vector<std::size_t> runs; ///< their places there
};

/// One recording of runs of several sessions, aligned at their starts; each run keeps its figures and is named after its session. It owns
/// nothing of its own: the runs are those of the sessions. chosen: not empty; the first is the baseline. [GUI thread]
Session sideBySide(const std::vector<ChosenRuns>& chosen);

/// What to call the sessions beside each other: their names, with a number where two are called alike. [GUI thread]
QStringList distinctNames(const std::vector<const Session*>& sessions);

} // namespace juggler::ui
