// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/accessible_timeline.h"

#include "ui/timeline/accessible_bar.h"
#include "ui/timeline/timeline_view.h"

#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace juggler::ui {

namespace {

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* const view = qobject_cast<TimelineView*>(object);
    return view != nullptr ? new AccessibleTimeline(*view) : nullptr;
}

/// What readers know of the view; null where there is no reader.
AccessibleTimeline* interfaceOf(TimelineView& view)
{
    return QAccessible::isActive() ? dynamic_cast<AccessibleTimeline*>(QAccessible::queryAccessibleInterface(&view)) : nullptr;
}

void send(QAccessibleInterface* interface, QAccessible::Event type)
{
    QAccessibleEvent event(interface, type);
    QAccessible::updateAccessibility(&event);
}

} // namespace

AccessibleTimeline::AccessibleTimeline(TimelineView& view) : QAccessibleWidget(&view, QAccessible::List), m_view(view) {}

AccessibleTimeline::~AccessibleTimeline()
{
    for (const auto& [key, id] : m_bars) {
        QAccessible::deleteAccessibleInterface(id);
    }
    for (const QAccessible::Id id : m_panels) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

void AccessibleTimeline::install()
{
    QAccessible::installFactory(makeInterface); // once, however often it is asked for
}

void AccessibleTimeline::announceSelection(TimelineView& view)
{
    if (AccessibleTimeline* const timeline = interfaceOf(view)) {
        timeline->announceSelectedBar();
    }
}

void AccessibleTimeline::announceSelectedBar()
{
    QAccessibleInterface* const before = m_announced ? QAccessible::accessibleInterface(*m_announced) : nullptr;
    if (before != nullptr && !before->state().selected) {
        send(before, QAccessible::SelectionRemove);
    }
    m_announced.reset();
    if (QAccessibleInterface* const bar = selectedBar()) {
        m_announced = QAccessible::uniqueId(bar);
        send(bar, QAccessible::SelectionAdd);
        if (m_view.hasFocus()) {
            send(bar, QAccessible::Focus);
        }
    }
}

void AccessibleTimeline::announcePanels(TimelineView& view)
{
    if (AccessibleTimeline* const timeline = interfaceOf(view)) {
        timeline->update();
        for (const QAccessible::Id id : timeline->m_panels) {
            send(QAccessible::accessibleInterface(id), QAccessible::ObjectCreated);
        }
    }
}

int AccessibleTimeline::childCount() const
{
    update();
    return static_cast<int>(m_panels.size()) + (scrollBar() != nullptr ? 1 : 0);
}

QAccessibleInterface* AccessibleTimeline::child(int index) const
{
    update();
    const auto place = static_cast<std::size_t>(index);
    if (index < 0 || place > m_panels.size()) {
        return nullptr;
    }
    return place < m_panels.size() ? QAccessible::accessibleInterface(m_panels[place]) : QAccessible::queryAccessibleInterface(scrollBar());
}

int AccessibleTimeline::indexOfChild(const QAccessibleInterface* child) const
{
    if (const auto* panel = dynamic_cast<const AccessiblePanel*>(child)) {
        return static_cast<int>(panel->number());
    }
    return child != nullptr && child->object() != nullptr && child->object() == scrollBar() ? static_cast<int>(m_panels.size()) : -1;
}

QAccessibleInterface* AccessibleTimeline::childAt(int x, int y) const
{
    update();
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface* const found = child(i);
        if (found != nullptr && found->rect().contains(x, y)) {
            return found;
        }
    }
    return nullptr;
}

QAccessibleInterface* AccessibleTimeline::focusChild() const
{
    QAccessibleInterface* const bar = m_view.hasFocus() ? selectedBar() : nullptr;
    return bar != nullptr ? bar : QAccessibleWidget::focusChild();
}

const std::vector<QAccessible::Id>& AccessibleTimeline::barsOf(std::size_t panel) const
{
    static const std::vector<QAccessible::Id> none;
    update();
    return panel < m_barsOfPanel.size() ? m_barsOfPanel[panel] : none;
}

QAccessibleInterface* AccessibleTimeline::panel(std::size_t number) const
{
    return number < m_panels.size() ? QAccessible::accessibleInterface(m_panels[number]) : nullptr;
}

QAccessibleInterface* AccessibleTimeline::selectedBar() const
{
    if (!m_view.selection()) {
        return nullptr;
    }
    for (const QAccessible::Id id : barsOf(m_view.selection()->panel)) {
        QAccessibleInterface* const bar = QAccessible::accessibleInterface(id);
        if (bar != nullptr && bar->state().selected) {
            return bar;
        }
    }
    return nullptr;
}

QWidget* AccessibleTimeline::scrollBar() const
{
    // The scroll area keeps it in a box: that is its child.
    const QScrollBar* const bar = m_view.verticalScrollBar();
    return bar->maximum() > bar->minimum() ? bar->parentWidget() : nullptr;
}

void AccessibleTimeline::updatePanels(std::size_t count) const
{
    while (m_panels.size() > count) {
        QAccessible::deleteAccessibleInterface(m_panels.back());
        m_panels.pop_back();
    }
    while (m_panels.size() < count) {
        m_panels.push_back(QAccessible::registerAccessibleInterface(new AccessiblePanel(*this, m_panels.size())));
    }
}

void AccessibleTimeline::update() const
{
    const TimelineScene scene = m_view.scene();
    const Picture picture{m_view.contentNumber(),    scene.time.beginNs(), scene.time.endNs(), m_view.verticalScrollBar()->value(),
                          m_view.viewport()->size(), m_view.selection()};
    if (m_picture == picture) {
        return;
    }
    m_picture = picture;
    updatePanels(scene.panels.size());
    m_barsOfPanel.assign(scene.panels.size(), {});
    std::map<Key, QAccessible::Id> kept;
    for (const VisibleBar& bar : visibleBars(scene, {m_view.verticalScrollBar()->value(), m_view.bodyRect().height()}, kMostBars)) {
        const Key key{bar.place.panel, bar.place.row, bar.place.startNs, bar.place.task, m_view.comparisonNumber()};
        const auto known = m_bars.find(key);
        QAccessible::Id id = 0;
        if (known != m_bars.end()) {
            id = known->second;
            static_cast<AccessibleBar*>(QAccessible::accessibleInterface(id))->setBar(bar);
            m_bars.erase(known);
        } else {
            id = QAccessible::registerAccessibleInterface(new AccessibleBar(*this, bar));
        }
        if (kept.emplace(key, id).second) {
            m_barsOfPanel[bar.place.panel].push_back(id);
        }
    }
    for (const auto& [key, id] : m_bars) { // what is not seen any more
        QAccessible::deleteAccessibleInterface(id);
    }
    m_bars = std::move(kept);
}

} // namespace juggler::ui
