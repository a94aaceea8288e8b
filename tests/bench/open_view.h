// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_view.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>

#include <memory>
#include <utility>

namespace juggler::bench {

/// A window on a comparison with every lane shown, painted once. [GUI thread]
class OpenView {
public:
    explicit OpenView(std::shared_ptr<const Comparison> comparison, ui::Grouping grouping = ui::Grouping::ByThread)
    {
        m_view.resize(1600, 900);
        m_view.setGrouping(grouping);
        m_view.setComparison(std::move(comparison));
        for (std::size_t i = 0; i < m_view.geometryOfPanels().panels().size(); ++i) {
            m_view.setExpanded(i, true);
        }
        m_view.show();
        QCoreApplication::processEvents(); // before it is exposed nothing is painted
        wait();
    }

    /// For what is built in the background.
    void wait()
    {
        QEventLoop loop;
        QTimer::singleShot(1'000, &loop, &QEventLoop::quit);
        loop.exec();
    }

    ui::TimelineView& view() { return m_view; }
    void paint() { m_view.viewport()->repaint(); }

    void wheel(const QPoint& at, int delta, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, m_view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }
    void mouse(QEvent::Type type, const QPoint& at, Qt::MouseButtons buttons = Qt::NoButton)
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, m_view.viewport()->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }

private:
    ui::TimelineView m_view;
};

} // namespace juggler::bench
