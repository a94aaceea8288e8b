// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_legend.h"

#include "ui/panels/legend_help.h"
#include "ui/theme/icons.h"
#include "ui/timeline/state_text.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/label_font.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <array>
#include <chrono>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds kBetweenLooks{33};
}

TimelineLegend::TimelineLegend(TimelineView& view, QWidget* parent)
    : QWidget(parent), m_view(view), m_help(new QToolButton(this)), m_reset(new QToolButton(this))
{
    setAccessibleName(tr("Legend"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const Swatch state : kLegendStates) {
        addEntry(state);
    }
    m_help->setIcon(themedIcon(u"help"_s, IconColor::Muted));
    m_help->setText(tr("What do these mean?"));
    m_help->setToolTip(m_help->text());
    m_help->setAccessibleName(m_help->text());
    m_help->setAutoRaise(true);
    m_help->setFocusPolicy(Qt::TabFocus);
    connect(m_help, &QToolButton::clicked, this, &TimelineLegend::showMeanings);
    layout->addWidget(m_help);
    m_reset->setIcon(themedIcon(u"filter"_s, IconColor::Warning));
    m_reset->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reset->setFont(boldFont(smallFont(m_reset->font())));
    m_reset->setFocusPolicy(Qt::TabFocus);
    connect(m_reset, &QToolButton::clicked, this, &TimelineLegend::showAll);
    layout->addWidget(m_reset);

    m_timer.setSingleShot(true);
    m_timer.setInterval(kBetweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &TimelineLegend::updateShares);
    const auto lookSoon = [this] {
        if (!m_timer.isActive()) {
            m_timer.start();
        }
    };
    connect(&view, &TimelineView::visibleRangeChanged, this, lookSoon);
    connect(&view, &TimelineView::panelsChanged, this, lookSoon);
    connect(&view, &TimelineView::filterChanged, this, &TimelineLegend::followFilter);
    followFilter();
}

void TimelineLegend::addEntry(Swatch state)
{
    auto* added = new LegendEntry(state, stateMeaning(state), this);
    connect(added, &QAbstractButton::clicked, this, [this, state](bool isShown) { setShown(state, isShown); });
    layout()->addWidget(added);
    m_entries.push_back(added);
}

LegendEntry& TimelineLegend::entry(Swatch state) const
{
    return **std::find_if(m_entries.begin(), m_entries.end(), [state](const LegendEntry* known) { return known->state() == state; });
}

void TimelineLegend::setShown(Swatch state, bool isShown)
{
    StateFilter filter = m_view.filter();
    isShown ? filter.show(state) : filter.hide(state);
    m_view.setFilter(filter);
}

void TimelineLegend::showAll()
{
    m_view.setFilter({});
}

void TimelineLegend::showMeanings()
{
    LegendHelp::openBelow(*this);
}

void TimelineLegend::followFilter()
{
    const StateFilter& filter = m_view.filter();
    QStringList hidden;
    for (const Swatch state : filter.hidden()) {
        hidden << swatchName(state);
    }
    for (LegendEntry* known : m_entries) {
        known->setChecked(filter.shows(known->state()));
    }
    m_reset->setText(tr("Filtered: show all"));
    m_reset->setToolTip(tr("Hidden: %1. A click shows everything again.").arg(hidden.join(u", "_s)));
    m_reset->setAccessibleName(tr("Filtered, hidden: %1. Show all").arg(hidden.join(u", "_s)));
    const bool hadFocus = m_reset->hasFocus();
    m_reset->setVisible(filter.isActive());
    if (hadFocus && !filter.isActive()) {
        m_entries.front()->setFocus(Qt::OtherFocusReason);
    }
    fitEntries();
}

void TimelineLegend::updateShares()
{
    const bool isComplete = m_shares.update(m_view);
    for (LegendEntry* known : m_entries) {
        known->setShare(m_shares.shareOf(known->state()));
    }
    if (!isComplete) {
        m_timer.start();
    }
}

void TimelineLegend::setRoom(int room)
{
    m_room = room;
    fitEntries();
}

void TimelineLegend::fitEntries()
{
    using Detail = LegendEntry::Detail;
    const bool isFiltered = m_view.filter().isActive();
    const bool hasRoomForText = m_room > 520; // else the icon has to do
    m_reset->setToolButtonStyle(hasRoomForText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    const int buttons = m_help->sizeHint().width() + (isFiltered ? m_reset->sizeHint().width() + layout()->spacing() : 0);
    for (const Detail detail : {Detail::NameAndShare, Detail::Share, Detail::Sample}) {
        int width = buttons;
        for (const LegendEntry* known : m_entries) {
            width += known->widthFor(detail) + layout()->spacing();
        }
        if (width <= m_room || detail == Detail::Sample) {
            for (LegendEntry* known : m_entries) {
                known->setDetail(detail);
            }
            return;
        }
    }
}

} // namespace juggler::ui
