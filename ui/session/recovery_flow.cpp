// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/recovery_flow.h"

#include "ui/background/background_pool.h"
#include "ui/run/run_controller.h"
#include "ui/run/user_settings.h"
#include "ui/session/session_flow.h"
#include "ui/theme/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/words/translated_core.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtWidgets/QMenu>

#include <sys/stat.h>

#include <algorithm>
#include <utility>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kKeptKey = "recovery/kept"_L1;

QDateTime dateOf(std::chrono::system_clock::time_point time)
{
    return QDateTime::fromMSecsSinceEpoch(std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

QString shortTime(const QDateTime& time)
{
    return time.date() == QDate::currentDate() ? QLocale().toString(time.time(), QLocale::ShortFormat)
                                               : QLocale().toString(time, QLocale::ShortFormat);
}

QString pathOf(const CrashedJournal& journal)
{
    return QFile::decodeName(journal.path.c_str());
}

/// "14:03 (3 models, 120,000 intervals)".
QString textOf(const CrashedJournal& journal)
{
    const QString models =
        journal.models.size() == 1 ? RecoveryFlow::tr("1 model") : RecoveryFlow::tr("%1 models").arg(journal.models.size());
    return RecoveryFlow::tr("%1 (%2, %3 intervals)")
        .arg(shortTime(dateOf(journal.createdAt)), models, QLocale().toString(qulonglong(journal.intervals)));
}

} // namespace

RecoveryFlow::RecoveryFlow(const Sources& sources, std::string folder)
    : QObject(&sources.window),
      m_sources(sources),
      m_folder(std::move(folder)),
      m_kept(userSettings().value(kKeptKey).toStringList()),
      m_menu(new QMenu(tr("Previous runs, not saved"), &sources.window))
{
    m_menu->setIcon(themedIcon(u"undo"_s));
    m_menu->setToolTipsVisible(true);
    const RunController& controller = sources.controller;
    connect(&controller, &RunController::started, this, &RecoveryFlow::beginJournal);
    connect(&controller, &RunController::finished, this, &RecoveryFlow::endJournal);
    SessionFlow& sessions = sources.sessions;
    connect(&sessions.list(), &SessionList::changed, this, &RecoveryFlow::followList);
    connect(&sessions.list(), &SessionList::unsavedDropped, this, [this](const Session& session) {
        QStringList kept;
        if (const auto journal = m_journals.find(session.id); journal != m_journals.end()) {
            kept << QFile::decodeName(journal->second->keep().c_str());
        }
        if (const auto file = m_restored.find(session.id); file != m_restored.end()) {
            kept << file->second.path;
        }
        storeKept(kept);
    });
    connect(&sessions, &SessionFlow::restored, this, [this](const QString& path, Session::Id id) {
        m_restored.emplace(id, Restored{path, holdJournal(QFile::encodeName(path).toStdString())});
        forget(path);
    });
    // Whatever else has to be told comes first; the offer waits until there is room.
    connect(&sources.messages, &MessageBar::cleared, this, &RecoveryFlow::offerNext, Qt::QueuedConnection);
    connect(&sources.messages, &MessageBar::dismissed, this, [this] {
        if (!m_offered.isEmpty() && m_sources.messages.text() == m_offerText) {
            m_answered << m_offered;
        }
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_found = m_watcher.result();
        mergeKept();
        fillMenu();
        offerNext();
        Q_EMIT lookedUp();
    });
    fillMenu();
}

RecoveryFlow::~RecoveryFlow()
{
    m_watcher.waitForFinished();
}

void RecoveryFlow::beginJournal()
{
    if (const Session* session = m_sources.sessions.list().shown()) {
        JournalOptions options;
        options.folder = m_folder;
        // Its thread has ended before this object goes.
        options.ended = [this, id = session->id] {
            QMetaObject::invokeMethod(
                this,
                [this, id] {
                    tellTrouble(id);
                    dropPruned();
                },
                Qt::QueuedConnection);
        };
        m_journals.emplace(session->id, JournalWriter::start(session->recording.comparison, std::move(options)));
    }
}

void RecoveryFlow::endJournal()
{
    const Session* session = m_sources.sessions.list().shown();
    const auto journal = session != nullptr ? m_journals.find(session->id) : m_journals.end();
    if (journal == m_journals.end()) {
        return;
    }
    journal->second->comparisonIsOver();
    // After what the window tells of the run, which would take its place.
    QMetaObject::invokeMethod(
        this, [this, id = session->id] { tellTrouble(id); }, Qt::QueuedConnection);
}

void RecoveryFlow::tellTrouble(Session::Id id)
{
    const auto journal = m_journals.find(id);
    const auto trouble = journal != m_journals.end() ? journal->second->trouble() : std::nullopt;
    if (!trouble || m_sources.controller.isRunning() || !m_told.insert(id).second) {
        return;
    }
    const QString warning = tr("Save this recording soon: it would be lost in a crash. %1").arg(translatedCore(*trouble));
    const QString said = m_sources.messages.text();
    const bool isFree = said.isEmpty() || said == m_offerText; // the offer comes again
    m_sources.messages.show(MessageBar::Kind::Warning, isFree ? warning : said + u'\n' + warning);
}

void RecoveryFlow::followList()
{
    const SessionList& list = m_sources.sessions.list();
    const auto isOver = [&list](Session::Id id) {
        const Session* session = list.find(id);
        return session == nullptr || session->isSaved;
    };
    std::erase_if(m_journals, [&](const auto& journal) { return isOver(journal.first); });
    for (auto restored = m_restored.begin(); restored != m_restored.end();) {
        if (!isOver(restored->first)) {
            ++restored;
            continue;
        }
        const QString path = restored->second.path;
        const bool isSaved = list.find(restored->first) != nullptr;
        restored = m_restored.erase(restored); // which releases the file
        if (isSaved) {
            discard(path);
        }
    }
}

void RecoveryFlow::keepUnsaved()
{
    QStringList kept;
    for (const auto& [id, journal] : m_journals) {
        if (const std::string path = journal->keep(); !path.empty()) {
            kept << QFile::decodeName(path.c_str());
        }
        if (const auto trouble = journal->trouble()) {
            qWarning("%s", trouble->c_str()); // there is no window any more
        }
    }
    m_journals.clear();
    for (const auto& [id, restored] : m_restored) {
        kept << restored.path;
        if (restored.hold.isOpen()) {
            futimens(restored.hold.get(), nullptr); // the newest are kept
        }
    }
    storeKept(kept);
    m_restored.clear();
}

void RecoveryFlow::mergeKept()
{
    QSettings settings = userSettings();
    settings.sync();
    m_kept << settings.value(kKeptKey).toStringList();
    m_kept.removeDuplicates();
    m_kept.removeIf([](const QString& path) { return !QFile::exists(path); });
}

void RecoveryFlow::storeKept(const QStringList& paths)
{
    m_kept << paths;
    mergeKept();
    userSettings().setValue(kKeptKey, m_kept);
}

void RecoveryFlow::dropPruned()
{
    std::erase_if(m_found, [](const CrashedJournal& journal) { return !QFile::exists(pathOf(journal)); });
    fillMenu();
}

void RecoveryFlow::lookUp()
{
    m_watcher.setFuture(runInBackground([folder = m_folder] { return findCrashedJournals(folder); }));
}

bool RecoveryFlow::wasKept(const CrashedJournal& journal) const
{
    return m_kept.contains(pathOf(journal));
}

void RecoveryFlow::offerNext()
{
    const auto next = std::find_if(m_found.begin(), m_found.end(), [this](const CrashedJournal& journal) {
        return !wasKept(journal) && !m_answered.contains(pathOf(journal));
    });
    if (next == m_found.end() || !m_sources.messages.text().isEmpty() || m_sources.controller.isRunning()) {
        return;
    }
    const QString path = pathOf(*next);
    const QString ended = shortTime(dateOf(next->lastWrittenAt));
    m_offered = path;
    m_offerText = tr("Juggler ended unexpectedly (%1). The recording of %2 can be restored.").arg(ended, textOf(*next));
    m_sources.messages.show(MessageBar::Kind::Warning, m_offerText,
                            {{tr("Restore"), [this, path] { restore(path); }},
                             {tr("Discard"),
                              [this, path] {
                                  discard(path);
                                  forget(path);
                              }},
                             {tr("Later"), [this, path] { m_answered << path; }}});
}

void RecoveryFlow::restore(const QString& path)
{
    m_answered << path;
    m_sources.sessions.restore(path);
}

void RecoveryFlow::discard(const QString& path)
{
    if (const Result<void> result = discardJournal(QFile::encodeName(path).toStdString()); !result) {
        m_sources.messages.show(MessageBar::Kind::Error, translatedCore(result.error().message));
    }
}

void RecoveryFlow::forget(const QString& path)
{
    std::erase_if(m_found, [&path](const CrashedJournal& journal) { return pathOf(journal) == path; });
    fillMenu();
}

void RecoveryFlow::fillMenu()
{
    m_menu->clear();
    for (const CrashedJournal& journal : m_found) {
        const QString path = pathOf(journal);
        QAction* action = m_menu->addAction(themedIcon(u"undo"_s), tr("Restore the run of %1").arg(textOf(journal)));
        action->setToolTip(wasKept(journal) ? tr("It was not saved when its window was closed")
                                            : tr("Juggler ended unexpectedly while it held it"));
        // Queued: the menu is filled anew by what it does.
        connect(
            action, &QAction::triggered, this, [this, path] { restore(path); }, Qt::QueuedConnection);
    }
    if (m_found.empty()) {
        m_menu->addAction(tr("Runs that were not saved are listed here at the next start"))->setEnabled(false);
        return;
    }
    m_menu->addSeparator();
    QAction* discardAll = m_menu->addAction(themedIcon(u"trash"_s), tr("Discard them all"));
    connect(discardAll, &QAction::triggered, this, &RecoveryFlow::askToDiscardAll, Qt::QueuedConnection);
}

void RecoveryFlow::askToDiscardAll()
{
    const auto discardAll = [this] {
        for (const CrashedJournal& journal : std::exchange(m_found, {})) {
            discard(pathOf(journal));
        }
        fillMenu();
    };
    m_sources.messages.show(MessageBar::Kind::Warning,
                            tr("Discard all previous runs that were not saved? They cannot be restored after that."),
                            {{tr("Discard them all"), discardAll}, {tr("Keep them"), [] {}}});
}

} // namespace juggler::ui
