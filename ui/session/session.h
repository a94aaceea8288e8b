// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"

#include <QtCore/QString>

#include <cstdint>

namespace juggler::ui {

/// One recording that the window holds. A plain value.
struct Session {
    enum class Kind {
        Measured, ///< by this window, just now or before
        Opened, ///< from a file
        SideBySide, ///< runs of several others, put together to be compared
    };
    using Id = std::uint32_t;

    Id id = 0; ///< given by the list
    Kind kind = Kind::Measured;
    Recording recording;
    QString path; ///< of the file that holds it; empty where none does
    bool isSaved = false; ///< that file holds all of it
};

/// Whether it would be gone with the window: no file holds it, and it cannot be put together again. [any thread]
bool isUnsaved(const Session& session) noexcept;

/// What the user calls it: the file's name, "Run of 14:03:22", "Comparison of 4 runs". [GUI thread]
QString sessionName(const Session& session);

/// One line more: models, tasks, when and on which machine. [GUI thread]
QString sessionDetails(const Session& session);

/// Closed intervals of all its runs. [any thread]
std::size_t intervalCount(const Comparison& comparison);

} // namespace juggler::ui
