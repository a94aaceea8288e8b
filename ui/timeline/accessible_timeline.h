// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/visible_bars.h"

#include <QtWidgets/QAccessibleWidget>

#include <compare>
#include <map>
#include <optional>
#include <vector>

namespace juggler::ui {

class AccessibleBar;
class TimelineView;

/// What a screen reader finds in the place of the painted timeline: a list of panels, each a group with the bars that can be told apart
/// now, at most kMostBars in all. They are made when somebody asks for them and brought up to date only then: without a reader they
/// cost nothing. Owned by QAccessible's cache, as the bars and panels are. [GUI thread]
class AccessibleTimeline final : public QAccessibleWidget {
public:
    static constexpr std::size_t kMostBars = 500; // readers ask for all of them

    explicit AccessibleTimeline(TimelineView& view);
    ~AccessibleTimeline() override;

    /// Lets QAccessible find this class for every TimelineView; before the first event of one.
    static void install();
    /// Tells readers which bar is selected and has the focus now. Costs nothing where there is no reader.
    static void announceSelection(TimelineView& view);
    /// Tells readers that there are other panels now.
    static void announcePanels(TimelineView& view);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

    // For its panels and bars.
    [[nodiscard]] TimelineView& view() const noexcept { return m_view; }
    [[nodiscard]] const std::vector<QAccessible::Id>& barsOf(std::size_t panel) const;
    [[nodiscard]] QAccessibleInterface* panel(std::size_t number) const;

private:
    /// What tells one bar from all others, also while it grows.
    struct Key {
        std::size_t panel;
        int row;
        std::int64_t startNs;
        TaskId task;
        std::uint32_t comparison; // bars of the one before are not these

        friend auto operator<=>(const Key&, const Key&) = default;
    };
    /// What the list was made for; another picture wants another list.
    struct Picture {
        std::uint64_t content = 0;
        double beginNs = 0;
        double endNs = 0;
        int scroll = 0;
        QSize size;
        std::optional<SelectedBar> selected;

        friend bool operator==(const Picture&, const Picture&) = default;
    };
    void announceSelectedBar();
    void update() const;
    void updatePanels(std::size_t count) const;
    [[nodiscard]] QAccessibleInterface* selectedBar() const;
    [[nodiscard]] QWidget* scrollBar() const;

    TimelineView& m_view;
    mutable std::optional<Picture> m_picture;
    mutable std::vector<QAccessible::Id> m_panels;
    mutable std::vector<std::vector<QAccessible::Id>> m_barsOfPanel;
    mutable std::map<Key, QAccessible::Id> m_bars;
    std::optional<QAccessible::Id> m_announced; // the bar that was told to be selected
};

} // namespace juggler::ui
