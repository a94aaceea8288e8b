// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_chart.h"

#include "ui/charts/bar_whiskers.h"
#include "ui/charts/chart_look.h"
#include "ui/theme/theme.h"
#include "ui/timeline/time_format.h"
#include "ui/widgets/label_font.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainterPath>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QGraphicsPathItem>
#include <QtWidgets/QGraphicsSimpleTextItem>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kBarWidth = 0.62;
constexpr qreal kLabelGap = 5;
constexpr qreal kTickGap = 14; // pixels between two labels of the axis
constexpr qreal kLeastPlot = 40; // pixels, while the chart has not been laid out
constexpr int kRoomyPlot = 3; // as many times a bar's label: the labels stand behind the bars
constexpr qreal kWidestNames = 0.55; // of the chart: longer names are cut
constexpr int kNameGap = 7; // between a name and its bar
constexpr int kRightMargin = 6;
constexpr qreal kWhiskerLayer = 10; // above the bars, below the labels
constexpr qreal kWhiskerWidth = 1.5;
constexpr qreal kHalo = 1;

} // namespace

BarChart::BarChart(QObject* parent)
    : QObject(parent),
      m_chart(new QChart),
      m_series(new QHorizontalBarSeries(m_chart)),
      m_set(new QBarSet(QString())),
      m_names(new QBarCategoryAxis(m_chart)),
      m_values(new QValueAxis(m_chart)),
      m_theme(&themeFor(ThemeMode::Light))
{
    m_series->append(m_set);
    m_series->setBarWidth(kBarWidth);
    m_chart->addSeries(m_series);
    m_chart->addAxis(m_names, Qt::AlignLeft);
    m_chart->addAxis(m_values, Qt::AlignBottom);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_values);
    m_chart->legend()->hide();
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_names->setGridLineVisible(false);
    m_names->setLabelsVisible(false); // the axis cuts names long before the room ends: they are written by placeLabels()
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(0);
    connect(m_chart, &QChart::plotAreaChanged, this, [this] {
        if (!m_isScaling) {
            layOut();
        }
    });
}

void BarChart::setBars(std::vector<MakespanBar> bars)
{
    if (bars == m_bars) {
        return;
    }
    m_bars = std::move(bars);
    std::reverse(m_bars.begin(), m_bars.end()); // Qt counts the categories from below
    QStringList names;
    m_set->remove(0, m_set->count());
    m_set->deselectAllBars();
    for (const MakespanBar& bar : m_bars) {
        names.append(bar.name);
    }
    m_names->setCategories(names);
    makeRoomForNames();
    setScale();
    for (const MakespanBar& bar : m_bars) {
        m_set->append(static_cast<double>(bar.makespanNs.value_or(0)) / m_unit.ns);
    }
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        m_set->setBarSelected(static_cast<int>(i), m_bars[i].isBest);
    }
    placeLabels();
}

void BarChart::setScale()
{
    // A new range may make the labels wider, the plot narrower, and so ask for another range, for ever.
    const QScopedValueRollback<bool> scaling(m_isScaling, true);
    const double greatest = greatestNs();
    m_unit = timeUnitFor(static_cast<std::int64_t>(greatest));
    const bool hasScale = std::any_of(m_bars.begin(), m_bars.end(), [](const MakespanBar& bar) { return bar.makespanNs.has_value(); });
    followNumberLocale(*m_chart);
    m_values->setLabelsVisible(hasScale);
    m_values->setGridLineVisible(hasScale);
    const QFontMetricsF metrics(smallFont(m_font));
    const qreal width = std::max(m_chart->plotArea().width(), kLeastPlot);
    const qreal labelWidth = metrics.horizontalAdvance(u"00.00 ms "_s) + kLabelGap;
    const double room = width > kRoomyPlot * labelWidth ? width / (width - labelWidth) : 1; // for the label behind the longest bar
    const double end = greatest / m_unit.ns * room;
    const AxisTicks ticks = ticksThatFit(end, width, metrics);
    setAxisScale(*m_values, end, ticks.step, u"%.%1f %2"_s.arg(ticks.decimals).arg(m_unit.name));
}

double BarChart::greatestNs() const
{
    double greatest = 1;
    for (const MakespanBar& bar : m_bars) {
        greatest = std::max({greatest, static_cast<double>(bar.makespanNs.value_or(0)), bar.quartilesNs ? bar.quartilesNs->second : 0});
    }
    return greatest;
}

AxisTicks BarChart::ticksThatFit(double end, qreal width, const QFontMetricsF& metrics) const
{
    const auto labelWidth = [&](const AxisTicks& ticks) {
        return metrics.horizontalAdvance(
            u"%1 %2"_s.arg(std::floor(end / ticks.step) * ticks.step, 0, 'f', ticks.decimals).arg(m_unit.name));
    };
    int most = std::max(1, static_cast<int>(width / (labelWidth(ticksFor(end, 1)) + kTickGap)));
    AxisTicks ticks = ticksFor(end, most);
    while (most > 1 && width * ticks.step / end < labelWidth(ticks) + kTickGap) { // decimals may have made them wider
        ticks = ticksFor(end, --most);
    }
    return ticks;
}

void BarChart::makeRoomForNames()
{
    const QScopedValueRollback<bool> scaling(m_isScaling, true);
    const QFontMetricsF metrics(smallFont(m_font));
    qreal widest = 0;
    for (const MakespanBar& bar : m_bars) {
        widest = std::max(widest, std::ceil(metrics.horizontalAdvance(bar.name)));
    }
    m_namesWidth = std::min(widest, m_chart->size().width() * kWidestNames);
    m_chart->setMargins({static_cast<int>(m_namesWidth + kNameGap), 0, kRightMargin, 0});
}

void BarChart::layOut()
{
    makeRoomForNames();
    setScale();
    placeLabels();
}

void BarChart::placeLabels()
{
    const auto addText = [this] {
        auto* item = new QGraphicsSimpleTextItem(m_chart);
        item->setZValue(20);
        return item;
    };
    const auto addPath = [this](qreal layer) {
        auto* item = new QGraphicsPathItem(m_chart);
        item->setPen(Qt::NoPen);
        item->setZValue(layer);
        return item;
    };
    while (m_labels.size() > m_bars.size()) {
        delete m_labels.back().name;
        delete m_labels.back().time;
        delete m_labels.back().halo;
        delete m_labels.back().whisker;
        m_labels.pop_back();
    }
    while (m_labels.size() < m_bars.size()) {
        m_labels.push_back({addText(), addText(), addPath(kWhiskerLayer), addPath(kWhiskerLayer + 1)});
    }
    const QFont font = smallFont(m_font);
    const QFontMetricsF metrics(font);
    const qreal namesRight = m_chart->plotArea().left() - kNameGap;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const MakespanBar& bar = m_bars[i];
        QGraphicsSimpleTextItem* const name = m_labels[i].name;
        QGraphicsSimpleTextItem* const time = m_labels[i].time;
        const double value = static_cast<double>(bar.makespanNs.value_or(0)) / m_unit.ns;
        const QPointF end = m_chart->mapToPosition(QPointF(value, double(i)), m_series);
        name->setFont(font);
        name->setBrush(m_theme->text);
        name->setText(metrics.elidedText(bar.name, Qt::ElideRight, m_namesWidth + 1));
        name->setPos(namesRight - name->boundingRect().width(), end.y() - name->boundingRect().height() / 2);
        time->setFont(bar.isBest ? boldFont(font) : font);
        time->setText(bar.makespanNs ? durationText(*bar.makespanNs) : bar.note);
        placeTime(*time, bar, {std::max(end.x(), endOfMarks(i)), end.y()});
    }
    placeWhiskers();
}

/// Where what is drawn of a bar ends, its whisker included, in the chart's columns.
qreal BarChart::endOfMarks(std::size_t bar) const
{
    const auto& quartiles = m_bars[bar].quartilesNs;
    const double endNs = std::max(static_cast<double>(m_bars[bar].makespanNs.value_or(0)), quartiles ? quartiles->second : 0);
    return m_chart->mapToPosition(QPointF(endNs / m_unit.ns, double(bar)), m_series).x();
}

void BarChart::placeWhiskers()
{
    const qreal barHeight = m_bars.empty() ? 0 : m_chart->plotArea().height() / static_cast<qreal>(m_bars.size()) * kBarWidth;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        QPainterPath path;
        QPainterPath around;
        if (const auto& quartiles = m_bars[i].quartilesNs) {
            const QPointF low = m_chart->mapToPosition(QPointF(quartiles->first / m_unit.ns, double(i)), m_series);
            const QPointF high = m_chart->mapToPosition(QPointF(quartiles->second / m_unit.ns, double(i)), m_series);
            const Whisker whisker = whiskerBetween(low.x(), high.x(), low.y(), barHeight, kWhiskerWidth);
            path.setFillRule(Qt::WindingFill);
            around.setFillRule(Qt::WindingFill);
            for (const QRectF& rect : whisker.rects()) {
                path.addRect(rect);
                around.addRect(rect.adjusted(-kHalo, -kHalo, kHalo, kHalo));
            }
        }
        m_labels[i].halo->setPath(around);
        m_labels[i].halo->setBrush(m_theme->card);
        m_labels[i].whisker->setPath(path);
        m_labels[i].whisker->setBrush(m_theme->text);
    }
}

void BarChart::placeTime(QGraphicsSimpleTextItem& time, const MakespanBar& bar, const QPointF& end) const
{
    const QRectF text = time.boundingRect();
    const QRectF plot = m_chart->plotArea();
    const double leftOfMarksNs = bar.quartilesNs ? bar.quartilesNs->first : static_cast<double>(bar.makespanNs.value_or(0));
    const qreal inside = m_chart->mapToPosition(QPointF(leftOfMarksNs / m_unit.ns, 0), m_series).x() - kLabelGap - text.width();
    const bool isInside = bar.makespanNs && end.x() + kLabelGap + text.width() > plot.right() + kRightMargin && inside > plot.left();
    const QColor& best = isInside ? m_theme->onGood : m_theme->goodText;
    const bool isTextReadable = contrastRatio(m_theme->text, m_theme->bar) >= contrastRatio(m_theme->card, m_theme->bar);
    const QColor& other = isInside && !isTextReadable ? m_theme->card : m_theme->text;
    time.setBrush(bar.isBest ? best : bar.makespanNs ? other : m_theme->mutedText);
    // In a chart that has no room anywhere it may touch the whisker, but no digit is cut off.
    const qreal behind = std::max(std::min(end.x() + kLabelGap, plot.right() + kRightMargin - text.width()), plot.left());
    time.setPos(isInside ? inside : behind, end.y() - text.height() / 2);
}

void BarChart::setValueTitle(const QString& title)
{
    m_values->setTitleText(title);
}

void BarChart::setLook(const Theme& theme, const QFont& font)
{
    m_theme = &theme;
    m_font = font;
    applyTheme(*m_chart, theme, font);
    m_set->setSelectedColor(theme.good); // first: it alone makes no bar be drawn anew
    m_set->setColor(theme.bar);
    m_set->setBorderColor(theme.bar);
    layOut();
}

} // namespace juggler::ui
