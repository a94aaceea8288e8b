// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/row_facts.h"

#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace juggler::ui {

/// What the user has asked of the rows: an order for each grouping and model, and which models' panels are folded up. A plain value.
struct RowSettings {
    std::map<std::pair<Grouping, StrategyId>, RowOrder> orders;
    std::set<StrategyId> collapsed;

    [[nodiscard]] const RowOrder& order(Grouping grouping, StrategyId model) const;
    /// What means something for another comparison too: sorting and folding, but no rows by their numbers.
    void forgetRows();
};

/// Puts the rows of panels into their order, and keeps what that took from one frame to the next. Threads and cores are arranged at
/// once; tasks, of which there can be a million, by another thread: until that is done the rows stay as they were. While a run goes on
/// rows are sorted anew once a second. Owned by what shows the panels. [GUI thread]
class RowArranger final : public QObject {
    Q_OBJECT

public:
    enum class Build { Aside, AtOnce };

    explicit RowArranger(Build build = Build::Aside, QObject* parent = nullptr);
    ~RowArranger() override;

    /// Arranges the panels, which are those of the same comparison at each call.
    void addTo(std::vector<PanelContent>& panels, Grouping grouping, const RowSettings& settings);
    /// Forgets everything; for another comparison.
    void clear();
    /// Whether some rows are being sorted by another thread.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// Rows have got their order: addTo() will show it.
    void arranged();

private:
    struct Job;
    struct Kept {
        RowOrder order; // of the rows
        std::shared_ptr<const RowArrangement> rows;
        std::chrono::steady_clock::time_point builtAt;
        std::uint64_t revision = 0; // of the timeline
        std::vector<std::uint32_t> lanes; // or cores: what there was to arrange
        std::shared_ptr<Job> job;
    };
    using Key = std::pair<Grouping, std::size_t>; // and the panel

    void arrangeLanes(PanelContent& panel, const RowOrder& order, Kept& kept, Grouping grouping);
    void arrangeTasks(PanelContent& panel, const RowOrder& order, Kept& kept, Grouping grouping);
    void start(const PanelContent& panel, const RowOrder& order, Kept& kept);
    [[nodiscard]] static bool isStale(const Kept& kept, const PanelContent& panel, const RowOrder& order);

    Build m_build;
    std::map<Key, Kept> m_kept;
};

} // namespace juggler::ui
