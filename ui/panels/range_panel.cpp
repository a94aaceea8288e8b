// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/range_panel.h"

#include "ui/background/background_pool.h"
#include "ui/theme/icons.h"
#include "ui/timeline/time_format.h"
#include "ui/timeline/timeline_view.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <chrono>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kBetweenCounts{50};
constexpr int kRowHeight = 24;
constexpr int kLeastWidth = 620;

std::vector<RangeStatistics> countAll(const Comparison& comparison, const TimeRange& range, const std::stop_token& stop)
{
    std::vector<RangeStatistics> all;
    for (const auto& run : comparison.runs) {
        const auto statistics =
            rangeStatistics(*run, static_cast<std::int64_t>(range.beginNs), static_cast<std::int64_t>(range.endNs), stop);
        if (!statistics) {
            return {};
        }
        all.push_back(*statistics);
    }
    return all;
}

} // namespace

RangePanel::RangePanel(TimelineView& view, QWidget* parent)
    : Card(tr("Range"), parent),
      m_view(view),
      m_model(new RangeModel(this)),
      m_table(new QTableView(this)),
      m_hint(new QLabel(this)),
      m_pages(new QStackedLayout)
{
    buildTable();
    buildButtons();
    m_hint->setText(tr("Drag along the time axis, or with Shift in the chart, to select a range of time: its figures stand here.\nBy "
                       "keyboard: [ and ] (or F7 and F8) set its ends, S takes the selected bar's time, Shift+S what is visible."));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_table);
    body()->addLayout(m_pages, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kBetweenCounts);
    connect(&m_timer, &QTimer::timeout, this, &RangePanel::count);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RangePanel::showResult);
    connect(&view, &TimelineView::selectedRangeChanged, this, &RangePanel::followRange);
    connect(&view, &TimelineView::panelsChanged, this, &RangePanel::followPanels);
    followRange();
}

RangePanel::~RangePanel()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void RangePanel::buildTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Figures of the range"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->viewport()->setBackgroundRole(QPalette::Button); // the card's colour
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionsClickable(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
}

void RangePanel::buildButtons()
{
    const auto add = [this](const QString& icon, const QString& text, const QString& explanation) {
        auto* button = new QToolButton(this);
        button->setIcon(themedIcon(icon));
        button->setText(text);
        button->setToolTip(explanation);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        titleRow()->addWidget(button);
        m_buttons.push_back(button);
        return button;
    };
    QToolButton* byKind = add(u"by-kind"_s, tr("By kind of task"), tr("A row for each kind of task below its model"));
    byKind->setCheckable(true);
    connect(byKind, &QToolButton::toggled, m_model, &RangeModel::setByKind);
    connect(add(u"zoom-selection"_s, tr("Zoom to the range"), tr("Fills the timeline with the range")), &QToolButton::clicked, this,
            [this] {
                if (const auto& range = m_view.selectedRange()) {
                    m_view.setVisibleRange(range->beginNs, range->endNs);
                }
            });
    connect(add(u"duplicate"_s, tr("Copy"), tr("Copies the table as tab-separated text (Ctrl+C)")), &QToolButton::clicked, this,
            &RangePanel::copy);
    connect(add(u"close"_s, tr("Clear the range"), tr("Clears the range (Esc)")), &QToolButton::clicked, this,
            [this] { m_view.setSelectedRange(std::nullopt); });
    auto* copyKey = new QAction(tr("Copy the range's figures"), this);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copyKey, &QAction::triggered, this, &RangePanel::copy);
    addAction(copyKey);
}

QSize RangePanel::sizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int columns = m_table->horizontalHeader()->length();
    return {std::max(kLeastWidth, columns + margins.left() + margins.right()), Card::sizeHint().height()};
}

void RangePanel::followRange()
{
    const auto& range = m_view.selectedRange();
    m_pages->setCurrentWidget(range ? static_cast<QWidget*>(m_table) : m_hint);
    for (QToolButton* button : m_buttons) {
        button->setVisible(range.has_value());
    }
    if (range) {
        const auto textOf = [](double ns) { return durationText(static_cast<std::int64_t>(ns)); };
        setTitle(tr("Range %1 \u2013 %2, %3 long").arg(textOf(range->beginNs), textOf(range->endNs), textOf(range->lengthNs())));
        want();
    } else {
        setTitle(tr("Range"));
        m_stop.request_stop();
        m_isWanted = false;
        m_model->setParts({});
    }
    if (std::exchange(m_hasRange, range.has_value()) != m_hasRange) {
        m_hasRange ? Q_EMIT appeared() : Q_EMIT disappeared();
    }
}

/// Of a run that goes on; a finished one changes no more.
void RangePanel::followPanels()
{
    const auto& panels = m_view.panels();
    const bool isLive = std::any_of(panels.begin(), panels.end(), [](const PanelContent& panel) { return panel.isLive; });
    if (m_view.selectedRange() && (isLive || m_wasLive || m_counted != m_view.comparison())) {
        want();
    }
    m_wasLive = isLive;
}

void RangePanel::want()
{
    m_isWanted = true;
    if (!m_timer.isActive() && !m_watcher.isRunning()) {
        m_timer.start();
    }
}

void RangePanel::count()
{
    const auto& range = m_view.selectedRange();
    if (!range || !m_view.comparison()) {
        return;
    }
    m_isWanted = false;
    m_stop = std::stop_source();
    m_counted = m_view.comparison();
    m_watcher.setFuture(runInBackground(
        [comparison = m_counted, counted = *range, stop = m_stop.get_token()] { return countAll(*comparison, counted, stop); }));
}

void RangePanel::showResult()
{
    const Statistics statistics = m_watcher.result();
    if (m_view.selectedRange() && m_counted == m_view.comparison() && statistics.size() == m_view.panels().size()) {
        std::vector<RangeModel::Part> parts;
        for (std::size_t i = 0; i < statistics.size(); ++i) {
            const PanelContent& panel = m_view.panels()[i];
            parts.push_back({panel.name, panel.run, statistics[i]});
        }
        m_model->setParts(std::move(parts));
        updateGeometry();
    }
    if (m_isWanted) {
        m_timer.start();
    }
}

void RangePanel::copy()
{
    if (const QString text = m_model->toTsv(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

} // namespace juggler::ui
