// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_chart.h"

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
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QGraphicsSimpleTextItem>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kBarWidth = 0.62;
constexpr qreal kLabelGap = 5;
constexpr qreal kTickSpacing = 46; // pixels that a label of the axis needs
constexpr int kFewestTicks = 2;
constexpr qreal kWidestNames = 0.55; // of the chart: longer names are cut
constexpr int kNameGap = 7; // between a name and its bar
constexpr int kRightMargin = 6;

} // namespace

BarChart::BarChart(QObject* parent) :
    QObject(parent), m_chart(new QChart), m_series(new QHorizontalBarSeries(m_chart)), m_set(new QBarSet(QString())),
    m_names(new QBarCategoryAxis(m_chart)), m_values(new QValueAxis(m_chart)), m_theme(&themeFor(ThemeMode::Light))
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
    std::int64_t greatest = 1;
    for (const MakespanBar& bar : m_bars) {
        greatest = std::max(greatest, bar.makespanNs.value_or(0));
    }
    m_unit = timeUnitFor(greatest);
    const bool hasScale = std::any_of(m_bars.begin(), m_bars.end(), [](const MakespanBar& bar) { return bar.makespanNs.has_value(); });
    m_values->setLabelsVisible(hasScale);
    m_values->setGridLineVisible(hasScale);
    const qreal width = std::max(m_chart->plotArea().width(), kTickSpacing);
    const qreal labelWidth = QFontMetricsF(smallFont(m_font)).horizontalAdvance(u"00.00 ms "_s) + kLabelGap;
    // Room for the label behind the longest bar, at most half of the chart.
    const double room = std::min(width / std::max(width - labelWidth, width / 2), 2.0);
    const AxisTicks ticks = ticksFor(static_cast<double>(greatest) / m_unit.ns * room, std::max(kFewestTicks, static_cast<int>(width / kTickSpacing)));
    setAxisScale(*m_values, static_cast<double>(greatest) / m_unit.ns * room, ticks.step,
                 u"%.%1f %2"_s.arg(ticks.decimals).arg(m_unit.name));
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
    while (m_labels.size() > m_bars.size()) {
        delete m_labels.back().name;
        delete m_labels.back().time;
        m_labels.pop_back();
    }
    while (m_labels.size() < m_bars.size()) {
        m_labels.push_back({addText(), addText()});
    }
    const QFont font = smallFont(m_font);
    const QFontMetricsF metrics(font);
    const qreal namesRight = m_chart->plotArea().left() - kNameGap;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const MakespanBar& bar = m_bars[i];
        const auto [name, time] = m_labels[i];
        const double value = static_cast<double>(bar.makespanNs.value_or(0)) / m_unit.ns;
        const QPointF end = m_chart->mapToPosition(QPointF(value, double(i)), m_series);
        name->setFont(font);
        name->setBrush(m_theme->text);
        name->setText(metrics.elidedText(bar.name, Qt::ElideRight, m_namesWidth + 1));
        name->setPos(namesRight - name->boundingRect().width(), end.y() - name->boundingRect().height() / 2);
        time->setFont(bar.isBest ? boldFont(font) : font);
        time->setBrush(bar.isBest ? m_theme->goodText : bar.makespanNs ? m_theme->text : m_theme->mutedText);
        time->setText(bar.makespanNs ? durationText(*bar.makespanNs) : bar.note);
        time->setPos(end.x() + kLabelGap, end.y() - time->boundingRect().height() / 2);
    }
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
    m_set->setColor(theme.bar);
    m_set->setBorderColor(theme.bar);
    m_set->setSelectedColor(theme.good);
    layOut();
}

} // namespace juggler::ui
