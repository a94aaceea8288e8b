// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_keys.h"

#include <QtCore/QObject>

#include <map>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace juggler::ui {

class TimelineView;

/// What the timeline's keys do, as actions: so that menus and the palette have all of it. The keys are those of the view while it has
/// the focus. Owned by the view. [GUI thread]
class TimelineActions final : public QObject {
    Q_OBJECT

public:
    explicit TimelineActions(TimelineView& view);

    /// In the order of the table; without those that the window has as actions of its own (zoom and fit).
    [[nodiscard]] const std::vector<QAction*>& all() const noexcept { return m_all; }
    [[nodiscard]] QAction* action(TimelineOrder order) const { return m_byOrder.at(order); }

private:
    void updateState();

    TimelineView& m_view;
    std::vector<QAction*> m_all;
    std::map<TimelineOrder, QAction*> m_byOrder;
};

} // namespace juggler::ui
