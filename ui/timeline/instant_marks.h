// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_scene.h"

#include "core/timeline/recorded_marks.h"

#include <QtCore/QStringList>

#include <cstddef>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

// Moments that another program marked: a small diamond each, on the row of its thread or in a row of their own below the rows. Those that
// would cover each other are one, with their number beside it where there is room.

/// Instants that are one diamond.
struct InstantCluster {
    std::size_t first = 0; ///< in their list
    std::size_t count = 0;
    double x = 0; ///< of its middle, as the scene's

    friend bool operator==(const InstantCluster&, const InstantCluster&) = default;
};

/// Where a row of diamonds stands, relative to the top of the first panel.
struct InstantRow {
    int top = 0;
    int height = 0;
    InstantList instants;
};

/// The diamonds of a list that are in view: a search for each of at most a tenth as many cells as there are pixels. Which instants are one
/// depends on the zoom alone, so that none jumps while the view is moved. Pure. [any thread]
std::vector<InstantCluster> clustersOf(const InstantList& instants, const TimelineScene& scene);

/// The instants of a row; none of one that is no thread's.
InstantList instantsOfRow(const PanelContent& content, int row, Grouping grouping);

/// Draws all diamonds of a panel that are in view. y is where the top of the first panel is drawn.
void paintInstants(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts);

/// What the tool tip tells of the diamond at column x; empty where there is none.
QStringList instantDetails(const InstantList& instants, const TimelineScene& scene, std::size_t panel, double x);

/// The same of one instant: its name, its time, what it is of.
QStringList singleInstantDetails(const PanelContent& content, const RecordedInstant& instant);

/// A diamond, alone: for the legend.
void paintInstant(QPainter& painter, const QPointF& middle, double size, const Theme& theme);

} // namespace juggler::ui
