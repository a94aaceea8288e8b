// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <QtCore/QObject>

#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

class FittingToolBar;

/// What the user can order of the window, with icons, shortcuts and explanations, and the tool bar that shows it. The window connects
/// them. Owned by the window. [GUI thread]
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget* window);

    /// Fills the tool bar; the menus are opened by its buttons.
    void fillToolBar(FittingToolBar& bar, QMenu& sessionMenu, QMenu& exportMenu, QMenu& themeMenu, QMenu& windowMenu) const;
    /// The actions in the order of a menu; null stands for a separator.
    [[nodiscard]] std::vector<QAction*> all() const;

    QAction* run;
    QAction* stop;
    QAction* skip;
    QAction* byThread;
    QAction* byTask;
    QAction* byCore;
    QAction* intervals;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* back;
    QAction* forward;
    QAction* zoomToSelection;
    QAction* zoomToTask;
    QAction* showAllStates;
    QAction* meanings;
    std::vector<QAction*> states; ///< checked: shown; in the order of kLegendStates
    QAction* curves;
    QAction* windowLane;
    QAction* theme;
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* commands;
    QAction* keys;
    QAction* quit;

    /// What shows the timeline in a grouping.
    [[nodiscard]] QAction* actionOf(Grouping grouping) const;
    /// Makes the shortcuts of the actions for the timeline, which are plain keys, work within it alone.
    void attachTimeline(QWidget& timeline) const;

private:
    void buildHelp();
    void buildStates();
    QAction* make(const QString& icon, const QString& text, const QList<QKeySequence>& shortcuts, const QString& explanation);

    QAction* makeForTimeline(const QString& icon, const QString& text, const QList<QKeySequence>& shortcuts, const QString& explanation);

    QWidget* m_window;
    std::vector<QAction*> m_timelineActions;
};

} // namespace juggler::ui
