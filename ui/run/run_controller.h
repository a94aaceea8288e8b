// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/engine/engine.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// Runs comparisons for the window, and holds the one that is shown: the last that ran, or one that was opened. Owns the engine and the
/// one timer that looks at it. What happens in a run is polled, never
/// signalled: the signals below come at most once a frame. [GUI thread]
class RunController : public QObject {
    Q_OBJECT

public:
    explicit RunController(QObject* parent = nullptr);
    /// Stops and waits for what runs.
    ~RunController() override;

    /// Starts a comparison; only while not isRunning().
    void start(Workload workload, const std::vector<RunConfig>& configs, RepeatPlan plan = {});
    /// Shows a recording in the place of the last comparison, null for none; only while not isRunning(). figures: one for each run.
    void show(std::shared_ptr<const Comparison> comparison, std::vector<Figures> figures);
    /// Ends the run that goes on; nothing where none does, as between two models.
    void skip();
    void stop();
    /// Stops and waits, at most so long; whether all has ended.
    bool stopAndWait(std::chrono::milliseconds timeout);

    [[nodiscard]] bool isRunning() const noexcept { return m_isRunning; }
    /// Stop or Skip was asked for and the model that runs has not ended yet.
    [[nodiscard]] bool isStopping() const noexcept { return m_isStopping; }
    /// What is shown: the last comparison, or what show() was given since; null before the first.
    [[nodiscard]] const std::shared_ptr<const Comparison>& comparison() const noexcept { return m_comparison; }
    /// One for each run; all unknown for those that are not finished.
    [[nodiscard]] const std::vector<Figures>& figures() const noexcept { return m_figures; }
    /// The run that goes on.
    [[nodiscard]] std::optional<std::size_t> currentRun() const;
    /// Tasks of the current run that have not ended.
    [[nodiscard]] std::size_t tasksLeft() const;
    /// Share of the comparison's tasks that have ended, 0 to 1.
    [[nodiscard]] double progress() const;

Q_SIGNALS:
    /// A comparison has begun.
    void started();
    /// Something else is shown, which does not run.
    void shown();
    /// A frame of a comparison that goes on; and once more at its end.
    void ticked();
    /// How long a tick took, and all that was done for it, on CLOCK_MONOTONIC. Not the pictures, which are painted later.
    void tickMeasured(qint64 beginNs, qint64 endNs);
    /// A run began or ended.
    void runStateChanged();
    /// There are more figures().
    void figuresChanged();
    /// The comparison is over.
    void finished();

private:
    void tick();
    bool noteStates();
    void updateFigures();
    void setFigures(std::vector<Figures> figures);

    Engine m_engine;
    QTimer m_timer;
    std::shared_ptr<const Comparison> m_comparison;
    std::vector<Figures> m_figures;
    std::vector<RunState> m_states; // as they were at the last tick
    QFutureWatcher<std::vector<Figures>> m_figuresWatcher; // of a large workload
    bool m_needsFigures = false; // a run has ended since the figures were last begun
    bool m_isComputing = false; // m_figuresWatcher's result has not arrived yet
    bool m_isRunning = false;
    bool m_isStopping = false;
};

} // namespace juggler::ui
