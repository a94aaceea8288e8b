// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/crashed_journals.h"
#include "core/journal/journal_writer.h"
#include "ui/session/session.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

class MessageBar;
class RunController;
class SessionFlow;

/// Sees to it that no recording is lost. Each run that is not saved has a journal on disk for as long as the window holds it; when the
/// window closes, the journals of what was not saved stay, and the next start lists them as previous runs. What a program left behind that
/// ended unexpectedly is offered in the message bar. Nothing is asked when the window closes. Owned by the window. [GUI thread]
class RecoveryFlow : public QObject {
    Q_OBJECT

public:
    /// All of it belongs to the window.
    struct Sources {
        QWidget& window;
        SessionFlow& sessions;
        RunController& controller;
        MessageBar& messages;
    };
    /// folder: where journals are kept.
    explicit RecoveryFlow(const Sources& sources, std::string folder = defaultJournalFolder());
    /// Waits until what is being looked for is found.
    ~RecoveryFlow() override;

    /// Looks, on another thread, what was left behind; offers what crashed. lookedUp() follows.
    void lookUp();
    /// The window goes: what is not saved stays on disk.
    void keepUnsaved();

    /// What can be restored, the newest first.
    [[nodiscard]] const std::vector<CrashedJournal>& found() const noexcept { return m_found; }
    [[nodiscard]] QMenu& menu() const noexcept { return *m_menu; }

Q_SIGNALS:
    void lookedUp();

private:
    /// A file that a session was restored from, locked against other windows and the pruning of old ones.
    struct Restored {
        QString path;
        FileDescriptor hold;
    };
    void beginJournal();
    void endJournal();
    void tellTrouble(Session::Id id);
    void followList();
    /// Adds what other windows have kept, drops what is gone.
    void mergeKept();
    void storeKept(const QStringList& paths);
    void dropPruned();
    void offerNext();
    void restore(const QString& path);
    void discard(const QString& path);
    void forget(const QString& path);
    void askToDiscardAll();
    void fillMenu();
    [[nodiscard]] bool wasKept(const CrashedJournal& journal) const;

    Sources m_sources;
    std::string m_folder;
    std::map<Session::Id, std::unique_ptr<JournalWriter>> m_journals; // of what was measured here and is not saved
    std::map<Session::Id, Restored> m_restored; // from these files, which stay until it is saved
    std::set<Session::Id> m_told; // that no journal is kept of them
    QFutureWatcher<std::vector<CrashedJournal>> m_watcher;
    std::vector<CrashedJournal> m_found;
    QStringList m_kept; // of windows that were closed, nothing crashed
    QStringList m_answered; // "Later"
    QString m_offered; // the path that is, or was last, offered
    QString m_offerText;
    QMenu* m_menu;
};

} // namespace juggler::ui
