// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/background_open.h"
#include "ui/session/file_news.h"
#include "ui/session/recent_files.h"
#include "ui/session/session_list.h"

#include <QtCore/QObject>

#include <deque>
#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

class RunController;

/// Recordings as files: opens and saves them on another thread, keeps the list of those that the window holds, shows one of them, and
/// names it in the window's title. Nothing is lost by opening, closing or running: what was not saved stays in the list. [GUI thread]
class SessionFlow : public QObject {
    Q_OBJECT

public:
    using Reader = BackgroundOpen::Reader;
    using Writer = std::function<Result<void>(const Recording&, const QString&, const WriteProgress&)>;

    /// All of it belongs to the window.
    struct Sources {
        QWidget& window;
        RunController& controller;
        MessageBar& messages;
    };
    explicit SessionFlow(const Sources& sources);

    [[nodiscard]] SessionList& list() noexcept { return m_list; }
    [[nodiscard]] RecentFiles& recent() noexcept { return m_recent; }
    /// Where it tells what became of files; for those who tell more of them.
    [[nodiscard]] FileNews& news() noexcept { return m_news; }
    [[nodiscard]] QMenu& menu() const noexcept { return *m_menu; }
    /// Puts a menu below that of the recent files.
    void addMenu(QMenu& menu);
    [[nodiscard]] QAction& openAction() const noexcept { return *m_open; }
    [[nodiscard]] QAction& saveAction() const noexcept { return *m_save; }
    [[nodiscard]] QAction& saveAsAction() const noexcept { return *m_saveAs; }
    [[nodiscard]] QAction& closeAction() const noexcept { return *m_close; }
    [[nodiscard]] QAction& compareAction() const noexcept { return *m_compare; }
    [[nodiscard]] QAction& takeOverAction() const noexcept { return *m_takeOver; }

    /// Asks for a file, then open().
    void askToOpen();
    /// Opens a file in the place of what is shown, which stays there until the file is read to its end; opened() or failed() follows. What
    /// was shown stays in the list. While another file is read or written it waits for its turn; one that waits, or is read, already is
    /// not opened twice.
    void open(const QString& path);
    /// Opens none of the files that wait for their turn; failed() follows for each, without a problem.
    void openNothingMore();
    /// The same as open() with the journal of a run that was not saved: it comes back as one that is not, and belongs to no file.
    /// restored() or failed() follows.
    void restore(const QString& path);
    /// Asks for a path, then save().
    void askToSave();
    /// Saves what is shown; saved() or failed() follows.
    void save(const QString& path);
    /// Shows a recording of the list; not while a comparison is running.
    void show(Session::Id id);
    /// Adds a recording that was put together of others, and shows it in the place of the one before of that kind.
    void showNew(Session sideBySide);
    /// Shows nothing; what a file holds leaves the list.
    void closeShown();

    /// Whether a file is being read or written at the moment; that takes a core.
    [[nodiscard]] bool isBusy() const noexcept { return m_jobs > 0; }
    /// Whether one is written at the moment.
    [[nodiscard]] bool isSaving() const noexcept { return m_saves > 0; }
    /// Whether the session is lost when the window goes.
    [[nodiscard]] static bool isUnsaved(const Session& session) noexcept;

    /// What reads and writes, in the place of openRecording() and saveRecording(); for tests.
    void setReader(Reader reader) { m_reader = std::move(reader); }
    void setWriter(Writer writer) { m_writer = std::move(writer); }

Q_SIGNALS:
    /// isBusy() is no longer what it was.
    void busyChanged();
    void opened(const juggler::ui::Session& session);
    void saved(const QString& path);
    void restored(const QString& path, juggler::ui::Session::Id id);
    /// problem: empty where the user has cancelled it; the message bar tells of all others.
    void failed(const QString& path, const QString& problem);
    /// The user wants to run again what is shown.
    void takeOverWanted();

private:
    QAction* make(const QString& icon, const QString& text, const QKeySequence& keys, const QString& explanation);
    void buildMenu();
    void connectRuns();
    void fillSessionsMenu();
    void updateState();
    void updateTitle();
    [[nodiscard]] QString whyNotNow() const;
    [[nodiscard]] QString proposedPath() const;
    void beginJob();
    void endJob();
    using Taker = void (SessionFlow::*)(const QString&, const Recording&);
    /// A file that is to be opened.
    struct Opening {
        QString path;
        Taker take = nullptr;
        bool operator==(const Opening&) const = default;
    };
    void read(const Opening& opening);
    void beginReading(const Opening& opening);
    void readNext();
    void take(const QString& path, const Recording& recording);
    void takeRestored(const QString& path, const Recording& recording);
    void tell(const QString& path, const Recording& recording);
    void fail(const QString& path, const QString& problem, std::vector<MessageBar::Answer> answers = {});

    Sources m_sources;
    SessionList m_list;
    RecentFiles m_recent;
    FileNews m_news;
    Reader m_reader;
    Writer m_writer;
    QMenu* m_menu;
    QMenu* m_recentMenu;
    QMenu* m_sessionsMenu;
    QAction* m_open;
    QAction* m_save;
    QAction* m_saveAs;
    QAction* m_close;
    QAction* m_takeOver;
    QAction* m_compare;
    QString m_lastFolder;
    std::optional<Opening> m_reading;
    std::deque<Opening> m_waiting; // for their turn
    int m_saves = 0; // of the jobs
    int m_jobs = 0;
};

} // namespace juggler::ui
