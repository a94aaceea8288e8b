// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/instant_marks.h"

#include "ui/timeline/recorded_strip.h"
#include "ui/timeline/time_format.h"
#include "ui/words/number_text.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kCell = 10; // pixels: instants within one are one diamond
constexpr double kLargest = 9; // of a diamond, from tip to tip
constexpr double kSmallest = 5;
constexpr double kReach = 6; // pixels beside a diamond's middle that are still it
constexpr double kPlatePadding = 2;
constexpr std::size_t kMostNames = 5; // in a tool tip
constexpr std::size_t kMostLooked = 10'000; // for names

QString fromStd(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void addDiamond(QPainterPath& path, const QPointF& middle, double radius)
{
    path.moveTo(middle.x(), middle.y() - radius);
    path.lineTo(middle.x() + radius, middle.y());
    path.lineTo(middle.x(), middle.y() + radius);
    path.lineTo(middle.x() - radius, middle.y());
    path.closeSubpath();
}

double sizeIn(const InstantRow& row)
{
    return std::clamp(static_cast<double>(row.height - 1), kSmallest, kLargest);
}

/// The rows of a panel with diamonds, of those that are seen.
std::vector<InstantRow> rowsOf(const TimelineScene& scene, std::size_t panel, int seenTop, int seenBottom)
{
    std::vector<InstantRow> rows;
    const PanelContent& content = scene.panels[panel];
    const PanelGeometry& geometry = scene.geometry.panels()[panel];
    const auto add = [&](int top, int height, const InstantList& instants) {
        if (!instants.isEmpty() && top < seenBottom && top + height > seenTop) {
            rows.push_back({top, height, instants});
        }
    };
    if (geometry.recordedHeight > 0) {
        const RowStrip strip = RecordedStrip::at(geometry.recordedTop, content).instants;
        add(strip.top, strip.height, content.instants);
    }
    if (scene.grouping != Grouping::ByThread || geometry.rows == 0) {
        return rows;
    }
    const auto rowAt = [&geometry](int y) { return std::clamp((y - geometry.rowsTop) / geometry.rowHeight, 0, geometry.rows); };
    const int gap = TimelineScene::gapOf(geometry.rowHeight);
    const auto addRows = [&](int first, int end) {
        for (int row = first; row < end; ++row) {
            if (!geometry.isCovered(row)) {
                add(geometry.rowTop(row), geometry.rowHeight - gap, instantsOfRow(content, row, scene.grouping));
            }
        }
    };
    addRows(0, geometry.pinnedRows);
    addRows(std::max(geometry.pinnedRows, rowAt(seenTop)), std::min(geometry.rows, rowAt(seenBottom) + 1));
    return rows;
}

/// How many instants a diamond stands for, where the next one leaves room for it.
void paintCount(QPainter& painter, const TimelineScene& scene, const InstantCluster& cluster, double room, double middle, double size,
                TextCache& texts)
{
    const QString text = u"\u00d7"_s + countText(cluster.count);
    const double width = std::ceil(texts.width(text, TextStyle::Tiny)) + 2 * kPlatePadding;
    const double left = std::ceil(cluster.x + size / 2 + 1);
    if (left + width > room) {
        return;
    }
    const double height = std::min(texts.height(TextStyle::Tiny) - 1, 12.0);
    painter.fillRect(QRectF(left, std::round(middle - height / 2), width, height), scene.theme.card);
    painter.setPen(scene.theme.text);
    texts.draw(painter, left + kPlatePadding, middle, text, TextStyle::Tiny);
}

void paintRow(QPainter& painter, const TimelineScene& scene, const InstantRow& row, int y, TextCache& texts)
{
    const std::vector<InstantCluster> clusters = clustersOf(row.instants, scene);
    const double size = sizeIn(row);
    const double middle = y + row.top + row.height / 2.0;
    QPainterPath around;
    QPainterPath diamonds;
    around.setFillRule(Qt::WindingFill);
    diamonds.setFillRule(Qt::WindingFill);
    for (const InstantCluster& cluster : clusters) {
        addDiamond(around, {cluster.x, middle}, size / 2 + 1.5);
        addDiamond(diamonds, {cluster.x, middle}, size / 2);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(around, scene.theme.card);
    painter.fillPath(diamonds, scene.theme.text);
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (clusters[i].count > 1) {
            const double room = i + 1 < clusters.size() ? clusters[i + 1].x - size / 2 - 1 : scene.frame.plotRight();
            paintCount(painter, scene, clusters[i], room, middle, size, texts);
        }
    }
}

QString placeText(const RecordedInstant& instant, const PanelContent& content)
{
    if (instant.isOnThread()) {
        return PanelContent::tr("an instant of the thread %1").arg(fromStd(content.timeline->lane(instant.lane).name()));
    }
    return instant.lane == RecordedInstant::kOfAll ? PanelContent::tr("an instant of everything that was recorded")
                                                   : PanelContent::tr("an instant of the whole process");
}

/// The names of several instants, each once with its number: "frame (12)".
QStringList nameLines(const InstantList& instants, const InstantCluster& cluster, const RecordedMarks& marks)
{
    std::vector<std::pair<std::uint32_t, std::size_t>> counted;
    const std::size_t looked = std::min(cluster.count, kMostLooked);
    std::size_t others = cluster.count - looked;
    for (std::size_t i = cluster.first; i < cluster.first + looked; ++i) {
        const std::uint32_t name = instants[i].name;
        const auto known = std::find_if(counted.begin(), counted.end(), [name](const auto& entry) { return entry.first == name; });
        if (known != counted.end()) {
            ++known->second;
        } else if (counted.size() < kMostNames) {
            counted.emplace_back(name, 1);
        } else {
            ++others;
        }
    }
    QStringList lines;
    for (const auto& [name, count] : counted) {
        const QString text = fromStd(marks.name(name));
        lines << (count > 1 ? u"%1 (%2)"_s.arg(text, numberLocale().toString(static_cast<qulonglong>(count))) : text);
    }
    if (others > 0) {
        lines << PanelContent::tr("and %L1 more").arg(others);
    }
    return lines;
}

} // namespace

std::vector<InstantCluster> clustersOf(const InstantList& instants, const TimelineScene& scene)
{
    std::vector<InstantCluster> clusters;
    const double cellNs = std::max(1.0, kCell * scene.time.rangeNs() / scene.frame.plotWidth());
    const auto beginNs = static_cast<std::int64_t>(std::max(0.0, std::floor(scene.time.beginNs() / cellNs) * cellNs));
    const double endNs = scene.time.endNs();
    for (std::size_t i = instants.firstFrom(beginNs); i < instants.size();) {
        const auto timeNs = static_cast<double>(instants[i].timeNs);
        if (timeNs > endNs) {
            break;
        }
        const double cellEndNs = (std::floor(timeNs / cellNs) + 1) * cellNs;
        const std::size_t next = std::max(i + 1, instants.firstFrom(static_cast<std::int64_t>(std::ceil(cellEndNs)), i));
        const double x = scene.xOf((timeNs + static_cast<double>(instants[next - 1].timeNs)) / 2);
        if (x >= scene.frame.plotLeft() && x <= scene.frame.plotRight()) {
            clusters.push_back({i, next - i, x});
        }
        i = next;
    }
    return clusters;
}

InstantList instantsOfRow(const PanelContent& content, int row, Grouping grouping)
{
    const RecordedMarks* const marks = content.timeline ? content.timeline->marks() : nullptr;
    if (!marks || grouping != Grouping::ByThread || row < 0 || row >= content.rowCount) {
        return {};
    }
    return marks->onThread(content.itemAt(row, grouping));
}

void paintInstants(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts)
{
    const PanelContent& content = scene.panels[panel];
    const PanelGeometry& geometry = scene.geometry.panels()[panel];
    if (!content.timeline || !content.timeline->marks() || content.timeline->marks()->instants().empty() || geometry.summaryHeight > 0) {
        return;
    }
    int top = geometry.top;
    int bottom = geometry.bottom;
    if (painter.hasClipping()) {
        const QRect clip = painter.clipBoundingRect().toAlignedRect().translated(0, -y);
        top = std::max(top, clip.top());
        bottom = std::min(bottom, clip.bottom() + 1);
    }
    painter.save();
    for (const InstantRow& row : rowsOf(scene, panel, top, bottom)) {
        paintRow(painter, scene, row, y, texts);
    }
    painter.restore();
}

QStringList instantDetails(const InstantList& instants, const TimelineScene& scene, std::size_t panel, double x)
{
    const std::vector<InstantCluster> clusters = clustersOf(instants, scene);
    const auto nearest = std::min_element(clusters.begin(), clusters.end(), [x](const InstantCluster& a, const InstantCluster& b) {
        return std::abs(a.x - x) < std::abs(b.x - x);
    });
    if (nearest == clusters.end() || std::abs(nearest->x - x) > kReach) {
        return {};
    }
    const PanelContent& content = scene.panels[panel];
    const RecordedMarks& marks = *content.timeline->marks();
    const RecordedInstant& first = instants[nearest->first];
    if (nearest->count == 1) {
        return singleInstantDetails(content, first);
    }
    const RecordedInstant& last = instants[nearest->first + nearest->count - 1];
    return QStringList{PanelContent::tr("%L1 instants").arg(nearest->count),
                       PanelContent::tr("from %1 to %2").arg(exactTimeText(first.timeNs), exactTimeText(last.timeNs))}
    + nameLines(instants, *nearest, marks);
}

QStringList singleInstantDetails(const PanelContent& content, const RecordedInstant& instant)
{
    return {fromStd(content.timeline->marks()->name(instant.name)), PanelContent::tr("at %1").arg(exactTimeText(instant.timeNs)),
            placeText(instant, content)};
}

void paintInstant(QPainter& painter, const QPointF& middle, double size, const Theme& theme)
{
    QPainterPath diamond;
    addDiamond(diamond, middle, size / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(diamond, theme.text);
    painter.restore();
}

} // namespace juggler::ui
