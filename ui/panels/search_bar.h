// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

class ElidedLabel;
class SearchLine;
class TimelineSearch;
class TimelineView;

/// A line above the timeline to look for intervals, with how many there are and what can be written. Hidden until it is opened; Esc
/// closes it. [GUI thread]
class SearchBar final : public QWidget {
    Q_OBJECT

public:
    SearchBar(TimelineView& view, QWidget* parent);

    [[nodiscard]] TimelineSearch& search() const noexcept { return *m_search; }
    [[nodiscard]] SearchLine& line() const noexcept { return *m_line; }
    [[nodiscard]] QString countText() const;
    /// What stands below the line: what is wrong, or what can be written; empty for nothing.
    [[nodiscard]] QString hintText() const;

public Q_SLOTS:
    /// Shows the bar with the focus on its line.
    void open();
    /// Hides it, forgets what was found and gives the focus to the timeline.
    void close();
    /// Goes to the next hit, or the one before; opens the bar where nothing is looked for.
    void goToNext();
    void goToPrevious();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QToolButton* addButton(const QString& icon, const QString& text, const QString& keys);
    void showState();

    TimelineView& m_view;
    TimelineSearch* m_search;
    SearchLine* m_line;
    QLabel* m_count;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_help = nullptr;
    ElidedLabel* m_hint;
};

} // namespace juggler::ui
