// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/picture_file.h"

#include <QtCore/QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace juggler::ui {

/// A bar of the makespans' picture. A plain value.
struct MakespanRow {
    QString name;
    std::optional<std::int64_t> makespanNs; ///< of several runs the median
    QString note; ///< beside the bar: the time, or why there is none
    bool isBest = false;
    struct Whisker { ///< the middle half of several runs, in ns
        std::int64_t fromNs = 0;
        std::int64_t untilNs = 0;
    };
    std::optional<Whisker> whisker;
};

/// The makespans as horizontal bars on one time axis, as a picture that needs no chart library: for reports, on any thread.
Picture makespanPicture(const std::vector<MakespanRow>& rows, const QString& title, int width);

} // namespace juggler::ui
