// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/window_settings.h"
#include "ui/timeline/frame_log.h"

#include <QtGui/QUndoStack>
#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
class QSplitter;
QT_END_NAMESPACE

namespace juggler::ui {

class BarSummary;
class CommandPalette;
class CompareDialog;
class DropFlow;
class ExportFlow;
class MessageBar;
class ModelsPanel;
class ProgressPanel;
class RangePanel;
class RecoveryFlow;
class ResultsPanel;
class RunController;
class RunSettingsPanel;
class SessionFlow;
class ShownRuns;
class StatusPanel;
class TimelineActions;
class ThemeChoice;
class TimelinePanel;
class WindowActions;
class WorkloadPanel;

/// Juggler's window: what to run and how at the left, the timeline in the centre, the results below. It builds and connects its parts;
/// what they do stands in them. [GUI thread]
class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// Builds the window as the settings of the last session say.
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    // The parts, for those who drive the window.
    [[nodiscard]] WindowActions& actionSet() const noexcept { return *m_actions; }
    [[nodiscard]] RunController& controller() const noexcept { return *m_controller; }
    [[nodiscard]] ShownRuns& shownRuns() const noexcept { return *m_shown; }
    [[nodiscard]] WorkloadPanel& workloadPanel() const noexcept { return *m_workload; }
    [[nodiscard]] ModelsPanel& modelsPanel() const noexcept { return *m_models; }
    [[nodiscard]] RunSettingsPanel& runSettingsPanel() const noexcept { return *m_runSettings; }
    [[nodiscard]] TimelinePanel& timelinePanel() const noexcept { return *m_timeline; }
    [[nodiscard]] RangePanel& rangePanel() const noexcept { return *m_rangePanel; }
    [[nodiscard]] ResultsPanel& resultsPanel() const noexcept { return *m_results; }
    [[nodiscard]] BarSummary& makespanChart() const noexcept { return *m_makespans; }
    [[nodiscard]] ProgressPanel& progressPanel() const noexcept { return *m_progress; }
    [[nodiscard]] StatusPanel& statusPanel() const noexcept { return *m_status; }
    [[nodiscard]] MessageBar& messages() const noexcept { return *m_message; }
    [[nodiscard]] ExportFlow& exports() const noexcept { return *m_exports; }
    [[nodiscard]] SessionFlow& sessions() const noexcept { return *m_sessions; }
    [[nodiscard]] DropFlow& drops() const noexcept { return *m_drops; }
    [[nodiscard]] RecoveryFlow& recovery() const noexcept { return *m_recovery; }

    [[nodiscard]] TimelineActions& timelineActions() const noexcept { return *m_timelineActions; }
    [[nodiscard]] CommandPalette& commandPalette() const noexcept { return *m_palette; }

    /// Runs the workload under the models that are checked; asks first, in the window, where it will take long.
    void run();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildLayout();
    QSplitter* buildLeft();
    QWidget* buildRight();
    QWidget* buildBottom();
    void buildMenus();
    void connectActions();
    void connectNavigation();
    void connectLegend();
    void connectPanels();
    void connectRun();
    void connectSessions();
    void restore(const WindowSettings& settings);
    [[nodiscard]] WindowSettings currentSettings() const;
    void calibrateLater();

    void ask(const QString& question);
    void forgetQuestion();
    void startRun();
    void runWithBlocking();
    void showKeys();
    void showTheme();
    void updateEstimates();
    void updateRunAction();
    void connectClosing();
    [[nodiscard]] bool isWriting() const;
    void showStarted();
    void showTick();
    void followFrames();
    void showFigures();
    void showRunStates();
    void showOtherRuns();
    void showPanelFigures();
    void stepRepetition(const std::vector<std::size_t>& panels, int direction);
    void showProgressOfSelected();
    void showFinished();
    void showRecording();
    void takeOver();
    void showCompare();

    QUndoStack m_undo;
    FrameLogs m_frameLogs;
    ThemeChoice* m_themes;
    WindowActions* m_actions;
    RunController* m_controller;
    ShownRuns* m_shown;
    WorkloadPanel* m_workload;
    ModelsPanel* m_models;
    RunSettingsPanel* m_runSettings;
    TimelinePanel* m_timeline;
    RangePanel* m_rangePanel;
    ResultsPanel* m_results;
    BarSummary* m_makespans;
    ProgressPanel* m_progress;
    StatusPanel* m_status;
    MessageBar* m_message;
    ExportFlow* m_exports;
    SessionFlow* m_sessions;
    DropFlow* m_drops;
    RecoveryFlow* m_recovery;
    TimelineActions* m_timelineActions;
    CommandPalette* m_palette;
    QMenu* m_exportMenu;
    QMenu* m_themeMenu;
    QMenu* m_windowMenu;
    QString m_question; // whether to run for long; empty: none is open
    bool m_closesLater = false; // once what is being written is written
    QString m_restingActivity; // what the status bar tells between the runs
    bool m_showsProblem = false; // it tells why Run is not possible instead
    QSplitter* m_mainSplitter = nullptr;
    QSplitter* m_leftSplitter = nullptr;
    QSplitter* m_rightSplitter = nullptr;
};

} // namespace juggler::ui
