// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/accessible_bar.h"

#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/bar_text.h"
#include "ui/timeline/recorded_strip.h"
#include "ui/timeline/time_format.h"
#include "ui/timeline/timeline_view.h"

#include <QtWidgets/QScrollBar>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kNsPerMs = 1e6;

/// A rectangle of the viewport, cut to a part of it, on the screen; empty where nothing of it is seen.
QRect onScreen(const TimelineView& view, const QRect& rect, const QRect& part)
{
    const QRect seen = rect.intersected(part);
    return seen.isEmpty() ? QRect() : QRect(view.viewport()->mapToGlobal(seen.topLeft()), seen.size());
}

} // namespace

bool AccessiblePanel::isValid() const
{
    return m_number < m_timeline.view().scene().panels.size();
}

QAccessibleInterface* AccessiblePanel::parent() const
{
    return QAccessible::queryAccessibleInterface(&m_timeline.view());
}

int AccessiblePanel::childCount() const
{
    return static_cast<int>(m_timeline.barsOf(m_number).size());
}

QAccessibleInterface* AccessiblePanel::child(int index) const
{
    const std::vector<QAccessible::Id>& bars = m_timeline.barsOf(m_number);
    const auto place = static_cast<std::size_t>(index);
    return index >= 0 && place < bars.size() ? QAccessible::accessibleInterface(bars[place]) : nullptr;
}

int AccessiblePanel::indexOfChild(const QAccessibleInterface* child) const
{
    const std::vector<QAccessible::Id>& bars = m_timeline.barsOf(m_number);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (QAccessible::accessibleInterface(bars[i]) == child) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

QAccessibleInterface* AccessiblePanel::childAt(int x, int y) const
{
    for (const QAccessible::Id id : m_timeline.barsOf(m_number)) {
        QAccessibleInterface* const bar = QAccessible::accessibleInterface(id);
        if (bar != nullptr && bar->rect().contains(x, y)) {
            return bar;
        }
    }
    return nullptr;
}

QString AccessiblePanel::text(QAccessible::Text text) const
{
    if (!isValid()) {
        return {};
    }
    const PanelContent& panel = m_timeline.view().scene().panels[m_number];
    switch (text) {
    case QAccessible::Name: return panel.badge.isEmpty() ? panel.name : u"%1, %2"_s.arg(panel.name, panel.badge);
    case QAccessible::Value: return panel.chip;
    case QAccessible::Description: {
        QStringList parts{panel.chip, panel.comparison, panel.subtitle, panel.why, recordedSentence(panel)};
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }
    default: return {};
    }
}

QRect AccessiblePanel::rect() const
{
    const TimelineView& view = m_timeline.view();
    const auto& panels = view.scene().geometry.panels();
    if (!isValid() || m_number >= panels.size()) {
        return {};
    }
    const QRect body = view.bodyRect();
    const PanelGeometry& panel = panels[m_number];
    const QRect rect(0, body.top() - view.verticalScrollBar()->value() + panel.top, body.width(), panel.bottom - panel.top);
    return onScreen(view, rect, body);
}

QAccessible::State AccessiblePanel::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.invisible = !m_timeline.view().isVisible();
    state.offscreen = rect().isEmpty();
    return state;
}

AccessibleBar::AccessibleBar(const AccessibleTimeline& timeline, const VisibleBar& bar) : m_timeline(timeline)
{
    setBar(bar);
}

const PanelContent* AccessibleBar::content() const
{
    const TimelineScene scene = m_timeline.view().scene();
    return m_bar.place.panel < scene.panels.size() ? &scene.panels[m_bar.place.panel] : nullptr;
}

void AccessibleBar::setBar(const VisibleBar& bar)
{
    m_bar = bar;
    m_name = content() != nullptr ? barName(*content(), bar.details) : QString();
}

bool AccessibleBar::isValid() const
{
    return content() != nullptr;
}

QAccessibleInterface* AccessibleBar::parent() const
{
    return m_timeline.panel(m_bar.place.panel);
}

QString AccessibleBar::text(QAccessible::Text text) const
{
    switch (text) {
    case QAccessible::Name: return m_name;
    case QAccessible::Value: return durationText(m_bar.details.endNs - m_bar.details.startNs);
    default: return {};
    }
}

QRect AccessibleBar::rect() const
{
    const TimelineView& view = m_timeline.view();
    const TimelineScene scene = view.scene();
    if (!isValid() || m_bar.place.panel >= scene.geometry.panels().size()) {
        return {};
    }
    const QRect body = view.bodyRect();
    const QRect plot(scene.frame.plotLeft(), body.top(), scene.frame.plotWidth(), body.height());
    return onScreen(view, view.barRect(m_bar.place), plot);
}

QAccessible::State AccessibleBar::state() const
{
    const TimelineView& view = m_timeline.view();
    const auto& selected = view.selection();
    QAccessible::State state;
    state.selectable = true;
    state.focusable = true;
    state.invalid = !isValid();
    state.invisible = !view.isVisible();
    state.offscreen = rect().isEmpty();
    state.selected = selected && selected->panel == m_bar.place.panel && selected->row == m_bar.place.row
        && selected->startNs == m_bar.place.startNs && selected->task == m_bar.place.task;
    state.focused = state.selected && view.hasFocus();
    return state;
}

void* AccessibleBar::interface_cast(QAccessible::InterfaceType type)
{
    switch (type) {
    case QAccessible::ActionInterface: return static_cast<QAccessibleActionInterface*>(this);
    case QAccessible::ValueInterface: return static_cast<QAccessibleValueInterface*>(this);
    default: return nullptr;
    }
}

QStringList AccessibleBar::actionNames() const
{
    return {u"select"_s, u"zoom"_s};
}

QString AccessibleBar::localizedActionName(const QString& name) const
{
    return name == u"select" ? tr("Select") : name == u"zoom" ? tr("Zoom") : QString();
}

QString AccessibleBar::localizedActionDescription(const QString& name) const
{
    return name == u"select" ? tr("Selects the bar and its task in every panel")
        : name == u"zoom"    ? tr("Shows the bar as wide as the timeline is")
                             : QString();
}

void AccessibleBar::doAction(const QString& name)
{
    TimelineView& view = m_timeline.view();
    const SelectedBar place = m_bar.place; // selecting may make another list, without this one
    if (!isValid() || (name != u"select" && name != u"zoom")) {
        return;
    }
    view.setFocus(Qt::OtherFocusReason);
    if (view.selectBar(place) && name == u"zoom") {
        view.zoomToSelection();
    }
}

QStringList AccessibleBar::keyBindingsForAction(const QString& name) const
{
    return name == u"zoom" ? QStringList{u"Return"_s} : QStringList();
}

QVariant AccessibleBar::currentValue() const
{
    return static_cast<double>(m_bar.details.endNs - m_bar.details.startNs) / kNsPerMs;
}

QVariant AccessibleBar::maximumValue() const
{
    return static_cast<double>(m_timeline.view().time().extentNs()) / kNsPerMs;
}

} // namespace juggler::ui
