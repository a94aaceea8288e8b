// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/run/export_dialog.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

class BackgroundSave;
class BackgroundTask;
class MessageBar;
class ProgressPanel;
class ResultsPanel;
class RunController;
class TimelinePanel;

/// Everything that can be taken away from a comparison, as a file, through the clipboard or on paper: asks what is wanted, writes without
/// stopping the window, tells of failures in place. [GUI thread]
class ExportFlow : public QObject {
    Q_OBJECT

public:
    enum class Kind { Timeline, Makespans, Progress, Csv, Json };

    /// What the files are made of. All of it belongs to the window.
    struct Sources {
        QWidget& window;
        RunController& controller;
        TimelinePanel& timeline;
        ProgressPanel& progress;
        ResultsPanel& results;
        MessageBar& messages;
        std::function<Recording()> recording; ///< that is shown, with all that its file held
    };
    explicit ExportFlow(const Sources& sources);
    /// Waits for a chart that is being copied.
    ~ExportFlow() override;

    void fillMenu(QMenu& menu);
    /// Whether there is something to export: a comparison that is over.
    void updateState();

    /// Asks for the path, then save().
    void ask(Kind kind);
    /// Writes the file; written() or failed() follows, for all but the charts after a while.
    void save(Kind kind, const QString& path);
    /// Writes the timeline, or the data, to path in the format of its suffix; written() or failed() follows after a while.
    void saveAs(const ExportOptions& options, const QString& path);
    /// Puts the visible part of the timeline on the clipboard, as pixels and as SVG; copied() follows after a while.
    void copyChart();
    /// Puts the results on the clipboard as text, HTML and CSV.
    void copyTable();
    /// Lays the pages out off the GUI thread, then shows and prints them.
    void print(PictureLayout layout);
    /// What is on the screen, for the dialog.
    [[nodiscard]] ExportDialog::Screen screen() const;
    /// Whether a file is being written at the moment; that takes a core.
    [[nodiscard]] bool isSaving() const noexcept { return m_saving > 0; }
    /// Whether pages are laid out for the printer at the moment; that takes a core too, but nobody loses anything by its end.
    [[nodiscard]] bool isLayingOut() const noexcept { return m_isLayingOut; }

Q_SIGNALS:
    /// isSaving() or isLayingOut() is no longer what it was.
    void savingChanged();
    void written(const QString& path);
    void failed(const QString& problem);
    /// The clipboard holds it; what: a sentence.
    void copied(const QString& what);

private:
    /// Whether the chart of tasks in progress shows none, as long as no result is selected; tells so.
    bool isMissingRun(Kind kind);
    /// Asks how the timeline is to be written, then saveAs().
    void askForExport();
    void addExports(QMenu& menu);
    void addCopies(QMenu& menu);
    void addPrinting(QMenu& menu);
    QAction* add(QMenu& menu, const QString& text, const QString& explanation, std::function<void()> order);
    /// All runs, and those of them that the window shows: of a model that was repeated, one.
    [[nodiscard]] Recording recording() const { return m_sources.recording(); }
    [[nodiscard]] Recording shownRecording() const;
    /// Writes what was taken before: by now the window may show another recording.
    void write(const ExportOptions& options, const QString& path, const Recording& whole, const Recording& shown);
    void reportProblem(const QString& problem);
    void report(const QString& path, const Result<void>& result);
    void savePicture(Kind kind, const QString& path);
    void watch(const QString& path, BackgroundSave* job);
    void startSaving(BackgroundTask* job);
    void preview(const std::vector<Picture>& pages);

    Sources m_sources;
    std::vector<QAction*> m_actions;
    QString m_lastFolder;
    int m_saving = 0; // files
    bool m_isLayingOut = false;
    bool m_isPrinting = false; // from the order on until the preview is closed
};

} // namespace juggler::ui
