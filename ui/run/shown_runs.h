// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repetition_stats.h"
#include "ui/timeline/panel_facts.h"

#include <QtCore/QObject>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// Which run of each model stands in the timeline where models were repeated: one a group of runs. That is the run that goes on; once it is
/// over, the one nearest to the median; and what the user steps to, warm-ups included. Without repetitions it is every run. Owned by the
/// window. [GUI thread]
class ShownRuns : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Another comparison, null for none. figures: one a run, as far as they are known.
    void setComparison(std::shared_ptr<const Comparison> comparison, std::vector<Figures> figures = {});
    /// What is known by now. current: the run that goes on.
    void update(const std::vector<Figures>& figures, std::optional<std::size_t> current);

    /// The groups and their statistics.
    [[nodiscard]] const RepetitionStats& stats() const noexcept { return m_stats; }
    /// One run a group, in the order of the groups; null for none. The whole comparison itself where nothing is repeated.
    [[nodiscard]] const std::shared_ptr<const Comparison>& comparison() const noexcept { return m_shown; }
    /// The figures of these runs.
    [[nodiscard]] std::vector<Figures> figures() const;
    /// What their panels say besides.
    [[nodiscard]] std::vector<PanelFacts> facts() const;
    /// One a shown run, of one a run of the whole comparison.
    template <typename Value>
    [[nodiscard]] std::vector<Value> ofShown(const std::vector<Value>& ofRuns) const
    {
        std::vector<Value> values;
        for (const std::size_t run : m_runs) {
            values.push_back(run < ofRuns.size() ? ofRuns[run] : Value());
        }
        return values;
    }

    /// The group of a run of the whole comparison.
    [[nodiscard]] std::optional<std::size_t> groupOf(std::size_t run) const;
    /// The run of a group that is shown, by its place in the whole comparison.
    [[nodiscard]] std::optional<std::size_t> shownRun(std::size_t group) const;

    /// Shows another run of a group: the next or previous one that has begun, warm-ups first. Whether there is one.
    bool step(std::size_t group, int direction);
    /// Shows the run nearest to the median again, or the one that goes on. Whether another one was shown.
    bool showTypical(std::size_t group);
    /// Whether the group has several runs that have begun.
    [[nodiscard]] bool canStep(std::size_t group) const;

Q_SIGNALS:
    /// There are other groups.
    void comparisonChanged();
    /// The same groups show other runs.
    void runsChanged();

private:
    [[nodiscard]] std::size_t runFor(std::size_t group) const;
    bool choose();
    void makeShown();

    std::shared_ptr<const Comparison> m_comparison;
    std::vector<Figures> m_figures;
    RepetitionStats m_stats;
    std::optional<std::size_t> m_current;
    std::map<std::size_t, std::size_t> m_chosen; // by the user: group -> run
    std::vector<std::size_t> m_runs; // shown, one a group
    std::shared_ptr<const Comparison> m_shown;
};

} // namespace juggler::ui
