// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/recorded_strip.h"

#include "core/timeline/recorded_marks.h"
#include "ui/timeline/instant_marks.h"
#include "ui/timeline/panel_text.h"
#include "ui/timeline/time_format.h"
#include "ui/words/number_text.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 3; // above each part
constexpr int kInstantsHeight = 13;
constexpr int kCounterHeight = 18;
constexpr int kMoreHeight = 14;
constexpr double kPlatePadding = 5;
constexpr double kPlateDistance = 5; // from the pointer's column
constexpr double kLargestWhole = 1e15; // above it a value is written with an exponent
constexpr std::size_t kMostNames = 5; // in the sentence
constexpr std::size_t kMostLooked = 10'000; // instants, for their names

QString fromStd(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString valueText(double value)
{
    const bool isWhole = std::abs(value) < kLargestWhole && value == std::floor(value);
    return numberLocale().toString(value, isWhole ? 'f' : 'g', isWhole ? 0 : 6);
}

const RecordedCounter& counterOf(const PanelContent& content, std::size_t number)
{
    return content.timeline->marks()->counters()[number];
}

/// Nothing before its first value, and outside of the run.
const CounterSample* sampleAt(const PanelContent& content, const RecordedCounter& counter, double timeNs)
{
    const auto ns = static_cast<std::int64_t>(timeNs);
    return timeNs < 0 || ns > content.nowNs ? nullptr : counter.at(ns);
}

void paintPlate(QPainter& painter, const TimelineScene& scene, double x, double middle, const QString& text, TextCache& texts)
{
    const double width = std::ceil(texts.width(text, TextStyle::Tiny)) + 2 * kPlatePadding;
    const double height = texts.height(TextStyle::Tiny) + 1;
    const bool isLeft = x + kPlateDistance + width > scene.frame.plotRight();
    const QRectF rect(isLeft ? x - kPlateDistance - width : x + kPlateDistance, std::round(middle - height / 2), width, height);
    paintPill(painter, rect, scene.theme.toolTip);
    painter.setPen(scene.theme.toolTipText);
    texts.draw(painter, rect.left() + kPlatePadding, rect.center().y(), text, TextStyle::Tiny);
}

QString valuesText(const RecordedCounter& counter)
{
    return counter.samples.size() == 1 ? PanelContent::tr("1 value, %1").arg(valueText(counter.most))
                                       : PanelContent::tr("%1 values from %2 to %3")
                                             .arg(countText(counter.samples.size()), valueText(counter.least), valueText(counter.most));
}

QString moreText(std::size_t counters)
{
    return counters == 1 ? PanelContent::tr("1 more counter has no curve")
                         : PanelContent::tr("%1 more counters have no curve").arg(countText(counters));
}

QStringList counterDetails(const PanelContent& content, const RecordedCounter& counter, double timeNs)
{
    QStringList lines{counterName(*content.timeline->marks(), counter)};
    if (const CounterSample* const sample = sampleAt(content, counter, timeNs)) {
        lines << PanelContent::tr("%1, set at %2").arg(valueText(sample->value), exactTimeText(sample->timeNs));
    } else {
        lines << PanelContent::tr("Nothing is known of this time");
    }
    lines << valuesText(counter);
    return lines << PanelContent::tr("a counter of another program, in its own unit");
}

QString instantsSentence(const RecordedMarks& marks)
{
    std::vector<std::uint32_t> seen; // each name has one number
    QStringList names;
    const auto instants = marks.instants();
    const std::size_t looked = std::min(instants.size(), kMostLooked);
    for (std::size_t i = 0; i < looked && seen.size() < kMostNames; ++i) {
        const std::uint32_t name = instants[i].name;
        if (std::find(seen.begin(), seen.end(), name) == seen.end()) {
            seen.push_back(name);
            names << fromStd(marks.name(name));
        }
    }
    return PanelContent::tr("instants: %1 (%2)").arg(countText(instants.size()), names.join(u", "_s));
}

QString countersSentence(const RecordedMarks& marks)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(marks.counters().size(), kMostNames); ++i) {
        const RecordedCounter& counter = marks.counters()[i];
        names << PanelContent::tr("%1 from %2 to %3").arg(counterName(marks, counter), valueText(counter.least), valueText(counter.most));
    }
    return PanelContent::tr("counters: %1 (%2)").arg(countText(marks.counters().size()), names.join(u", "_s));
}

} // namespace

RecordedStrip RecordedStrip::at(int top, const PanelContent& content)
{
    RecordedStrip strip;
    int y = top;
    strip.instants.top = y + kGap;
    strip.instants.isOdd = true;
    if (!content.instants.isEmpty()) {
        strip.instants.height = kInstantsHeight;
        y += kGap + kInstantsHeight;
    }
    // Curves are shown, or they are not.
    const RecordedMarks* const marks = content.timeline && content.concurrency ? content.timeline->marks() : nullptr;
    const std::size_t count = marks ? marks->counters().size() : 0;
    strip.countersTop = y;
    strip.counters = std::min(count, kMostCounters);
    y += static_cast<int>(strip.counters) * (kGap + kCounterHeight);
    strip.moreTop = y;
    strip.moreHeight = count > strip.counters ? kMoreHeight : 0;
    strip.bottom = y + strip.moreHeight;
    return strip;
}

RowStrip RecordedStrip::counter(std::size_t number) const noexcept
{
    return {countersTop + static_cast<int>(number) * (kGap + kCounterHeight) + kGap, kCounterHeight, true};
}

std::optional<std::size_t> RecordedStrip::counterAt(int y) const noexcept
{
    const int below = y - countersTop;
    const auto number = static_cast<std::size_t>(std::max(0, below) / (kGap + kCounterHeight));
    return below >= 0 && number < counters ? std::optional(number) : std::nullopt;
}

QString counterName(const RecordedMarks& marks, const RecordedCounter& counter)
{
    const QString name = fromStd(marks.name(counter.name));
    return counter.isOneOfSeveral ? PanelContent::tr("%1: %2").arg(name, fromStd(marks.name(counter.series))) : name;
}

void counterLevels(const RecordedCounter& counter, std::int64_t untilNs, const PixelGrid& grid, std::vector<float>& levels)
{
    levels.assign(static_cast<std::size_t>(grid.width), 0);
    // Halves: the difference of two numbers that fit may not.
    const double bottom = std::min(0.0, counter.least) / 2;
    const double height = std::max(0.0, counter.most) / 2 - bottom;
    if (counter.samples.empty() || height <= 0) {
        return;
    }
    std::size_t first = counter.firstFrom(grid.edgeNs(0));
    for (int pixel = 0; pixel < grid.width && grid.edgeNs(pixel) <= untilNs; ++pixel) {
        const std::size_t end = counter.firstFrom(grid.edgeNs(pixel + 1), first);
        std::optional<double> most;
        if (end > first) {
            most = counter.mostIn(first, end);
        }
        if (first > 0 && (!most || counter.samples[first].timeNs > grid.edgeNs(pixel))) { // what was set before goes on
            most = std::max(most.value_or(counter.samples[first - 1].value), counter.samples[first - 1].value);
        }
        if (most) {
            levels[static_cast<std::size_t>(pixel)] = static_cast<float>((*most / 2 - bottom) / height);
        }
        first = end;
    }
}

void addRecorded(RowSink& sink, const PanelContent& content, int top, std::vector<float>& levels)
{
    const RecordedStrip strip = RecordedStrip::at(top, content);
    if (strip.instants.height > 0) {
        sink.addStrip(strip.instants);
    }
    for (std::size_t i = 0; i < strip.counters; ++i) {
        sink.addStrip(strip.counter(i));
        counterLevels(counterOf(content, i), content.nowNs, sink.grid(), levels);
        sink.addCurve({levels, 1.0F, CurveKind::InFlight, std::nullopt}, strip.counter(i));
    }
}

void paintRecordedNames(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts)
{
    const PanelContent& content = scene.panels[panel];
    const RecordedStrip strip = RecordedStrip::at(scene.geometry.panels()[panel].recordedTop, content);
    const double space = scene.frame.labelWidth - 10;
    const double right = scene.frame.plotLeft() - 8;
    painter.setPen(scene.theme.mutedText);
    if (strip.instants.height > 0) {
        texts.drawRight(painter, right, y + strip.instants.top + strip.instants.height / 2.0,
                        PanelContent::tr("instants, %1").arg(countText(content.instants.size())), TextStyle::Tiny, space);
    }
    for (std::size_t i = 0; i < strip.counters; ++i) {
        const RowStrip row = strip.counter(i);
        const RecordedCounter& counter = counterOf(content, i);
        const QString name = counterName(*content.timeline->marks(), counter);
        const QString full = PanelContent::tr("%1, max %2").arg(name, valueText(counter.most));
        texts.drawRight(painter, right, y + row.top + row.height / 2.0, texts.width(full, TextStyle::Tiny) <= space ? full : name,
                        TextStyle::Tiny, space);
    }
    if (strip.moreHeight > 0) {
        texts.draw(painter, scene.frame.plotLeft(), y + strip.moreTop + strip.moreHeight / 2.0,
                   moreText(content.timeline->marks()->counters().size() - strip.counters), TextStyle::Tiny);
    }
}

void paintCounterValues(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, double x, TextCache& texts)
{
    const PanelContent& content = scene.panels[panel];
    const RecordedStrip strip = RecordedStrip::at(scene.geometry.panels()[panel].recordedTop, content);
    const double timeNs = scene.time.timeAt(x + 0.5 - scene.frame.plotLeft(), scene.frame.plotWidth());
    for (std::size_t i = 0; i < strip.counters; ++i) {
        if (const CounterSample* const sample = sampleAt(content, counterOf(content, i), timeNs)) {
            const RowStrip row = strip.counter(i);
            paintPlate(painter, scene, x, y + row.top + row.height / 2.0, valueText(sample->value), texts);
        }
    }
}

QStringList recordedDetails(const TimelineScene& scene, std::size_t panel, int y, double x)
{
    const PanelContent& content = scene.panels[panel];
    const RecordedStrip strip = RecordedStrip::at(scene.geometry.panels()[panel].recordedTop, content);
    if (const auto number = strip.counterAt(y)) {
        return counterDetails(content, counterOf(content, *number),
                              scene.time.timeAt(x + 0.5 - scene.frame.plotLeft(), scene.frame.plotWidth()));
    }
    return y < strip.countersTop ? instantDetails(content.instants, scene, panel, x) : QStringList();
}

QString recordedSentence(const PanelContent& content)
{
    const RecordedMarks* const marks = content.timeline ? content.timeline->marks() : nullptr;
    QStringList parts;
    if (marks && !marks->instants().empty()) {
        parts << instantsSentence(*marks);
    }
    if (marks && !marks->counters().empty()) {
        parts << countersSentence(*marks);
    }
    return parts.join(u"; "_s);
}

} // namespace juggler::ui
