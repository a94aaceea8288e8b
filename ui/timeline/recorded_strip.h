// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/row_sink.h"
#include "ui/timeline/timeline_scene.h"

#include <QtCore/QStringList>

#include <cstddef>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// What another program recorded, below the curves of its panel: a row of the instants that have no row of a thread, then a curve of steps
/// for each counter. Where the parts stand, in logical pixels. Pure. [any thread]
struct RecordedStrip {
    static constexpr std::size_t kMostCounters = 12; ///< that are drawn; of the others a line says how many there are

    RowStrip instants; ///< no height: there are none
    int countersTop = 0;
    std::size_t counters = 0; ///< that are drawn
    int moreTop = 0;
    int moreHeight = 0; ///< of the line that says how many more there are; 0: there are none
    int bottom = 0;

    /// top: of the strip. Its height is 0 where there is nothing.
    [[nodiscard]] static RecordedStrip at(int top, const PanelContent& content);
    [[nodiscard]] RowStrip counter(std::size_t number) const noexcept;
    /// The counter that stands at y; nothing for the rest.
    [[nodiscard]] std::optional<std::size_t> counterAt(int y) const noexcept;
};

/// "memory", or "memory: used" where it has several series.
QString counterName(const RecordedMarks& marks, const RecordedCounter& counter);

/// The curve of a counter: its largest value in each pixel, from 0 (or its least, where that is negative) to its largest of all (or 0) as
/// 0 to 1; 0 before its first value and after untilNs. Two searches a pixel.
void counterLevels(const RecordedCounter& counter, std::int64_t untilNs, const PixelGrid& grid, std::vector<float>& levels);

/// Adds the backgrounds and the curves to a picture; top of the strip in the sink's coordinates. levels: scratch. [GUI thread]
void addRecorded(RowSink& sink, const PanelContent& content, int top, std::vector<float>& levels);

/// What the rows and curves are called, and the line of those that are not drawn. y is where the top of the first panel is drawn.
void paintRecordedNames(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts);

/// The values of all counters at the pointer's column x, beside it.
void paintCounterValues(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, double x, TextCache& texts);

/// What the tool tip tells of the strip at y, relative to the top of the first panel, and column x.
QStringList recordedDetails(const TimelineScene& scene, std::size_t panel, int y, double x);

/// What there is, in words: "12 instants: frame, GC. 2 counters: memory, 1 to 5". Empty where there is nothing.
QString recordedSentence(const PanelContent& content);

} // namespace juggler::ui
