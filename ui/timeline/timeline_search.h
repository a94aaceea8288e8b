// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/interval_search.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

class TimelineView;

/// What is looked for in the timeline, what of it was found, and which of that is looked at. Another thread looks, run after run, so
/// typing never waits; a text that changes ends what is under way. While a run goes on it looks again once a second. [GUI thread]
class TimelineSearch final : public QObject {
    Q_OBJECT

public:
    explicit TimelineSearch(TimelineView& view);
    ~TimelineSearch() override;

    /// Looks for what the text says; nothing is found where it is empty or cannot be understood.
    void setText(const QString& text);
    [[nodiscard]] const QString& text() const noexcept { return m_text; }
    /// What cannot be understood; empty for nothing.
    [[nodiscard]] const QString& problem() const noexcept { return m_problem; }

    [[nodiscard]] std::size_t count() const noexcept { return m_count; }
    [[nodiscard]] bool isSearching() const noexcept { return m_job != nullptr; }
    /// The number of the hit that was gone to last, from 0 on; nothing before that.
    [[nodiscard]] std::optional<std::size_t> current() const noexcept { return m_current; }
    /// "12 of 3,450 intervals"; empty where nothing is looked for.
    [[nodiscard]] QString countText() const;
    /// When the hits begin, in all runs together, in their order; null for none.
    [[nodiscard]] const std::shared_ptr<const std::vector<std::int64_t>>& hitTimes() const noexcept { return m_times; }

public Q_SLOTS:
    /// Selects the next hit, or the one before, and brings it into view; round again at the end.
    void next();
    void previous();

Q_SIGNALS:
    /// Something of what is told above.
    void changed();
    void hitTimesChanged();

private:
    struct Job;

    void start();
    void cancel();
    void take(const std::shared_ptr<Job>& job, std::size_t panel, std::vector<IntervalHit> hits);
    void finish(const std::shared_ptr<Job>& job, std::shared_ptr<const std::vector<std::int64_t>> times);
    void lookAgain();
    [[nodiscard]] std::uint64_t revision() const;
    void step(int direction);
    [[nodiscard]] std::size_t placeOfSelection(int direction) const;
    void goTo(std::size_t number);
    void setTimes(std::shared_ptr<const std::vector<std::int64_t>> times);

    TimelineView& m_view;
    QString m_text;
    QString m_problem;
    IntervalQuery m_query;
    std::vector<std::vector<IntervalHit>> m_hits; // of each panel
    std::size_t m_count = 0;
    std::optional<std::size_t> m_current;
    std::shared_ptr<const std::vector<std::int64_t>> m_times;
    std::shared_ptr<Job> m_job;
    std::uint64_t m_revision = 0; // of what was looked through
    std::uint32_t m_comparison = 0;
    QElapsedTimer m_startedAt;
};

} // namespace juggler::ui
