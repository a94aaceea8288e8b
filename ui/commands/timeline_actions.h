// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/row_arrangement.h"
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
    /// What the rows can be sorted by; those that the grouping does not have are not visible.
    [[nodiscard]] const std::vector<QAction*>& sorts() const noexcept { return m_sorts; }
    [[nodiscard]] QAction* action(TimelineOrder order) const { return m_byOrder.at(order); }

private:
    void buildSorts();
    void addSort(RowSort sort);
    void updateState();
    void updateSorts();
    void setNeed(TimelineOrder order, bool isMet, const QString& need);

    TimelineView& m_view;
    std::vector<QAction*> m_all;
    std::vector<QAction*> m_sorts;
    std::map<RowSort, QAction*> m_bySort;
    QAction* m_reverse = nullptr;
    QAction* m_unpin = nullptr;
    std::map<TimelineOrder, QAction*> m_byOrder;
};

} // namespace juggler::ui
