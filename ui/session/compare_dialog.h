// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/run_comparison.h"
#include "ui/session/session.h"

#include <QtWidgets/QDialog>

#include <map>
#include <optional>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace juggler::ui {

class SessionFlow;

/// Chooses runs of the recordings that the window holds, and shows them side by side: a tree of sessions with their models, each with its
/// makespan and how that differs from the baseline. A difference is called one only where the spreads of repetitions do not overlap.
/// Modeless, so that it stands beside the timeline. Owned by the window. [GUI thread]
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    enum Column { Name, Makespan, Delta, ColumnCount };

    CompareDialog(SessionFlow& flow, QWidget* window);

    /// Shows it, with the session that is shown and the one before checked where nothing was yet.
    void open() override;

    [[nodiscard]] QTreeWidget& tree() const noexcept { return *m_tree; }
    [[nodiscard]] QComboBox& baseline() const noexcept { return *m_baseline; }
    [[nodiscard]] QPushButton& showButton() const noexcept { return *m_show; }

private:
    /// A group of runs that repeat each other: a model of a session.
    using Place = std::pair<Session::Id, std::size_t>;
    /// What the others are measured against: a whole session, each model against its own there, or one group.
    struct Baseline {
        Session::Id session = 0;
        std::optional<std::size_t> group;
    };

    void build();
    void fill();
    void addSession(const Session& session, const QString& name);
    void fillBaseline();
    void updateDeltas();
    void checkAtFirst();
    void updateState();
    void showSideBySide();
    void goTo(const QTreeWidgetItem& item);
    [[nodiscard]] Baseline chosenBaseline() const;
    [[nodiscard]] std::vector<Place> checkedPlaces() const;
    [[nodiscard]] const RepetitionStats& statsOf(const Session& session);
    [[nodiscard]] std::optional<std::size_t> baselineGroupFor(const Session& session, std::size_t group);
    void showDelta(QTreeWidgetItem& item, const Session& session, std::size_t group);

    SessionFlow& m_flow;
    QTreeWidget* m_tree;
    QComboBox* m_baseline;
    QPushButton* m_show;
    QLabel* m_hint;
    std::map<Session::Id, RepetitionStats> m_stats; // of sessions that are over: they do not change
    bool m_isFilling = false;
};

} // namespace juggler::ui
