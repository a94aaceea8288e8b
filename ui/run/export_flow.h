// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/write_progress.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QIODevice;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

class BackgroundSave;
class MessageBar;
class ProgressPanel;
class RunController;
class TimelinePanel;

/// Everything that can be taken away from a comparison as a file: asks for a name, writes, tells of failures in place. [GUI thread]
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
        MessageBar& messages;
    };
    explicit ExportFlow(const Sources& sources);

    void fillMenu(QMenu& menu);
    /// Whether there is something to export: a comparison that is over.
    void updateState();

    /// Asks for the path, then save().
    void ask(Kind kind);
    /// Writes the file; written() or failed() follows, for all but the charts after a while.
    void save(Kind kind, const QString& path);
    /// Whether a file is being written at the moment; that takes a core.
    [[nodiscard]] bool isSaving() const noexcept { return m_saving > 0; }

Q_SIGNALS:
    /// isSaving() is no longer what it was.
    void savingChanged();
    void written(const QString& path);
    void failed(const QString& problem);

private:
    using Writer = std::function<Result<void>(QIODevice&, const WriteProgress&)>;
    /// Whether the chart of tasks in progress shows none, as long as no result is selected; tells so.
    bool isMissingRun(Kind kind);
    void report(const QString& path, const Result<void>& result);
    void savePicture(Kind kind, const QString& path);
    void saveInBackground(const QString& path, Writer writer);
    void watch(const QString& path, BackgroundSave* job);

    Sources m_sources;
    std::vector<QAction*> m_actions;
    QString m_lastFolder;
    int m_saving = 0; // files
};

} // namespace juggler::ui
