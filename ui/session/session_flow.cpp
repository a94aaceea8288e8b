// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_flow.h"

#include "core/formats/file_format.h"
#include "core/formats/save_recording.h"
#include "core/model/workload.h"
#include "ui/commands/command_list.h"
#include "ui/run/background_save.h"
#include "ui/run/run_controller.h"
#include "ui/theme/icons.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/words/translated_core.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <atomic>
#include <utility>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNotes = 5; // more would push the timeline away

/// Core's notes are parts of sentences: "recovered from the journal of a run".
QString sentence(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QStringList saveFilters(bool isLarge)
{
    QStringList filters{SessionFlow::tr("Juggler session (*.juggler.json)"),
                        SessionFlow::tr("Juggler session, compressed (*.juggler.json.zst)")};
    if (isLarge) {
        std::reverse(filters.begin(), filters.end());
    }
    return filters;
}

} // namespace

SessionFlow::SessionFlow(const Sources& sources)
    : QObject(&sources.window),
      m_sources(sources),
      m_news(sources.messages, this),
      m_reader([](const QString& path, const ReadProgress& progress) { return openRecording(path, progress); }),
      m_writer([](const Recording& recording, const QString& path, const WriteProgress& progress) {
          return saveRecording(recording, path, progress);
      }),
      m_menu(new QMenu(tr("Session"), &sources.window)),
      m_recentMenu(new QMenu(tr("Recent sessions"), m_menu)),
      m_sessionsMenu(new QMenu(tr("Sessions of this window"), m_menu)),
      m_lastFolder(QDir::homePath())
{
    buildMenu();
    connectRuns();
    connect(&m_recent, &RecentFiles::chosen, this, &SessionFlow::open);
    m_recent.attach(*m_recentMenu);
    updateState();
}

QAction* SessionFlow::make(const QString& icon, const QString& text, const QKeySequence& keys, const QString& explanation)
{
    QAction* action = m_menu->addAction(themedIcon(icon), text);
    action->setShortcut(keys);
    setCommandIcon(*action, icon);
    setActionToolTip(*action, text, explanation);
    m_sources.window.addAction(action);
    return action;
}

void SessionFlow::buildMenu()
{
    m_open = make(u"folder"_s, tr("Open session..."), Qt::CTRL | Qt::Key_O, tr("A session that was saved, or a trace of another program"));
    m_recentMenu->setIcon(themedIcon(u"clock"_s));
    m_menu->addMenu(m_recentMenu);
    m_sessionsMenu->setIcon(themedIcon(u"sample-files"_s));
    m_menu->addMenu(m_sessionsMenu);
    m_menu->addSeparator();
    m_save = make(u"save"_s, tr("Save session..."), Qt::CTRL | Qt::Key_S, {});
    m_saveAs = make({}, tr("Save session as..."), Qt::CTRL | Qt::SHIFT | Qt::Key_S, {});
    m_close = make(u"close"_s, tr("Close session"), Qt::CTRL | Qt::Key_W, {});
    m_menu->addSeparator();
    m_takeOver = make(u"redo"_s, tr("Take over its workload and settings"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, {});
    m_compare = make(u"compare"_s, tr("Compare recordings..."), Qt::CTRL | Qt::SHIFT | Qt::Key_D,
                     tr("Runs of several sessions side by side in one timeline"));
    m_menu->setToolTipsVisible(true);
    connect(m_open, &QAction::triggered, this, &SessionFlow::askToOpen);
    connect(m_save, &QAction::triggered, this, &SessionFlow::askToSave);
    connect(m_saveAs, &QAction::triggered, this, &SessionFlow::askToSave);
    connect(m_close, &QAction::triggered, this, &SessionFlow::closeShown);
    connect(m_takeOver, &QAction::triggered, this, &SessionFlow::takeOverWanted);
}

void SessionFlow::addMenu(QMenu& menu)
{
    m_menu->insertMenu(m_sessionsMenu->menuAction(), &menu);
}

void SessionFlow::connectRuns()
{
    const RunController& controller = m_sources.controller;
    connect(&controller, &RunController::started, this, [this, &controller] {
        Session session;
        session.recording.comparison = controller.comparison();
        m_list.setShown(m_list.add(std::move(session)));
    });
    connect(&controller, &RunController::finished, this, [this, &controller] {
        const Session* session = m_list.shown();
        if (session == nullptr) {
            return;
        }
        m_list.setFigures(session->id, controller.figures());
        m_list.keepWithinBounds();
        updateState();
    });
    connect(&m_list, &SessionList::changed, this, &SessionFlow::updateState);
}

bool SessionFlow::isUnsaved(const Session& session) noexcept
{
    return ui::isUnsaved(session);
}

QString SessionFlow::whyNotNow() const
{
    return m_sources.controller.isRunning() ? tr("A comparison is running: that would slow it down")
        : isBusy()                          ? tr("A session is being read or written")
                                            : QString();
}

void SessionFlow::updateState()
{
    const Session* shown = m_list.shown();
    const QString whyNot = whyNotNow();
    const auto set = [&](QAction* action, const QString& explanation, const QString& problem) {
        const QString why = whyNot.isEmpty() ? problem : whyNot;
        action->setEnabled(why.isEmpty());
        setActionToolTip(*action, action->text(), why.isEmpty() ? explanation : why);
    };
    const QString nothing = shown == nullptr ? tr("There is no recording yet: run the workload, or open a session") : QString();
    const bool isSaved = shown != nullptr && shown->isSaved;
    set(m_open, tr("A session that was saved, or a trace of another program"), {});
    set(m_save, tr("Everything that was recorded, in one file"), isSaved ? tr("%1 holds all of it").arg(shown->path) : nothing);
    set(m_saveAs, tr("In another file, or compressed"), nothing);
    set(m_close, tr("Nothing is lost: what was not saved stays in the list of sessions"), nothing);
    const bool canRun =
        shown != nullptr && shown->kind != Session::Kind::SideBySide && !validateWorkload(shown->recording.comparison->tasks->workload());
    set(m_takeOver, tr("Puts the workload and the settings of the session that is shown into place, to run them again"),
        shown == nullptr ? nothing
            : canRun     ? QString()
                         : tr("It has no workload that could be run here"));
    fillSessionsMenu();
    updateTitle();
}

void SessionFlow::updateTitle()
{
    const Session* shown = m_list.shown();
    m_sources.window.setWindowTitle(shown == nullptr ? tr("Juggler")
                                                     : tr("%1[*] - Juggler").arg(sessionName(*shown).replace(u"[*]"_s, u"[*][*]"_s)));
    m_sources.window.setWindowModified(shown != nullptr && isUnsaved(*shown));
}

void SessionFlow::fillSessionsMenu()
{
    m_sessionsMenu->clear();
    const Session* shown = m_list.shown();
    for (const Session& session : m_list.sessions()) {
        const QString name = sessionName(session).replace(u'&', u"&&"_s);
        QAction* action = m_sessionsMenu->addAction(isUnsaved(session) ? tr("%1 (not saved)").arg(name) : name);
        action->setToolTip(plainToolTip(sessionDetails(session)));
        action->setCheckable(true);
        action->setChecked(&session == shown);
        action->setEnabled(whyNotNow().isEmpty());
        // Queued: the menu is filled anew by what it does, and an action must not be deleted while it is triggered.
        connect(
            action, &QAction::triggered, this, [this, id = session.id] { show(id); }, Qt::QueuedConnection);
    }
    if (m_list.sessions().empty()) {
        m_sessionsMenu->addAction(tr("Runs and opened sessions are listed here"))->setEnabled(false);
    }
    m_sessionsMenu->setToolTipsVisible(true);
}

void SessionFlow::askToOpen()
{
    const QString path =
        askForFile(&m_sources.window, tr("Open a session"), m_lastFolder, tr("Sessions and traces (*.json *.json.zst);;All files (*)"));
    if (!path.isEmpty()) {
        open(path);
    }
}

void SessionFlow::open(const QString& path)
{
    read({QFileInfo(path).absoluteFilePath(), &SessionFlow::take});
}

void SessionFlow::restore(const QString& path)
{
    read({path, &SessionFlow::takeRestored});
}

void SessionFlow::read(const Opening& opening)
{
    if (m_sources.controller.isRunning()) {
        m_news.forget();
        fail(opening.path, tr("open %1: %2").arg(opening.path, whyNotNow()));
    } else if (!isBusy()) {
        m_news.forget();
        beginReading(opening);
    } else if (opening != m_reading && std::find(m_waiting.begin(), m_waiting.end(), opening) == m_waiting.end()) {
        m_waiting.push_back(opening);
    }
}

void SessionFlow::openNothingMore()
{
    const std::deque<Opening> waiting = std::exchange(m_waiting, {});
    for (const Opening& each : waiting) {
        fail(each.path, {});
    }
}

void SessionFlow::beginReading(const Opening& opening)
{
    const auto isGone = std::make_shared<std::atomic<bool>>(false);
    // Looked up where it is read: a server that does not answer would hold the window up.
    auto* job = new BackgroundOpen(
        opening.path,
        [isGone, reader = m_reader](const QString& path, const ReadProgress& progress) {
            Result<Recording> result = reader(path, progress);
            *isGone = !result && !QFileInfo::exists(path);
            return result;
        },
        &m_sources.window);
    connect(job, &BackgroundOpen::opened, this, [this, opening](const Recording& recording) {
        m_reading.reset();
        endJob();
        (this->*opening.take)(opening.path, recording);
        readNext();
    });
    connect(job, &BackgroundOpen::failed, this, [this, opening, isGone](const QString& problem) {
        m_reading.reset();
        endJob();
        std::vector<MessageBar::Answer> answers;
        if (*isGone && m_recent.paths().contains(opening.path)) {
            answers.push_back({tr("Remove from the recent sessions"), [this, path = opening.path] { m_recent.remove(path); }});
        }
        fail(opening.path, problem, std::move(answers));
        readNext();
    });
    m_reading = opening;
    beginJob();
    job->start();
}

void SessionFlow::readNext()
{
    if (!m_waiting.empty() && !isBusy()) {
        const Opening next = std::move(m_waiting.front());
        m_waiting.pop_front();
        beginReading(next);
    }
}

void SessionFlow::takeRestored(const QString& path, const Recording& recording)
{
    Session session;
    session.recording = recording;
    const Session::Id id = m_list.add(std::move(session));
    show(id);
    m_list.keepWithinBounds();
    tell(path, recording);
    Q_EMIT restored(path, id);
}

void SessionFlow::take(const QString& path, const Recording& recording)
{
    const Session* before = m_list.findFile(path);
    const Session::Id idBefore = before != nullptr && before->kind == Session::Kind::Opened ? before->id : 0;
    m_lastFolder = QFileInfo(path).path();
    Session session;
    session.kind = Session::Kind::Opened;
    session.recording = recording;
    session.path = path;
    session.isSaved = true;
    const Session::Id id = m_list.add(std::move(session));
    m_recent.add(path);
    show(id);
    m_list.remove(idBefore); // the file may be another one by now
    m_list.keepWithinBounds();
    tell(path, recording);
    Q_EMIT opened(*m_list.find(id));
}

void SessionFlow::tell(const QString& path, const Recording& recording)
{
    QStringList lines;
    for (const std::string& note : recording.notes) {
        lines << sentence(translatedCore(note));
    }
    if (lines.size() > kMostNotes) {
        const qsizetype left = lines.size() - kMostNotes + 1;
        lines = lines.mid(0, kMostNotes - 1) << tr("%1 more notes").arg(left);
    }
    if (lines.isEmpty()) {
        m_news.tellNothing();
    } else {
        m_news.tell(path, MessageBar::Kind::Info, lines.join(u'\n'));
    }
}

void SessionFlow::fail(const QString& path, const QString& problem, std::vector<MessageBar::Answer> answers)
{
    if (!problem.isEmpty()) {
        m_news.tell(path, MessageBar::Kind::Error, problem, std::move(answers));
    }
    Q_EMIT failed(path, problem);
}

/// With the ending by which the desktop knows sessions from other JSON.
QString SessionFlow::proposedPath() const
{
    const Session& session = *m_list.shown();
    const bool isLarge = proposedSessionFormat(*session.recording.comparison) == FileFormat::CompressedSession;
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(session.recording.comparison->created.time_since_epoch());
    const QString name = session.path.isEmpty()
        ? u"juggler-"_s + QDateTime::fromMSecsSinceEpoch(sinceEpoch.count()).toString(u"yyyy-MM-dd-HHmmss"_s)
        : QFileInfo(session.path).fileName().section(u'.', 0, 0);
    return QDir(m_lastFolder).filePath(name + (isLarge ? u".juggler.json.zst"_s : u".juggler.json"_s));
}

void SessionFlow::askToSave()
{
    const Session* shown = m_list.shown();
    if (shown == nullptr) {
        return;
    }
    const bool isLarge = proposedSessionFormat(*shown->recording.comparison) == FileFormat::CompressedSession;
    const QString path = askForSavePath(&m_sources.window, tr("Save the session"), proposedPath(), saveFilters(isLarge)).path;
    if (!path.isEmpty()) {
        save(path);
    }
}

void SessionFlow::save(const QString& path)
{
    const Session* shown = m_list.shown();
    if (shown == nullptr) {
        return;
    }
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (const QString why = whyNotNow(); !why.isEmpty()) {
        fail(absolute, tr("write %1: %2").arg(absolute, why));
        return;
    }
    m_news.forget();
    const auto format = fileFormatOf(absolute.toStdString());
    if (format != FileFormat::Session && format != FileFormat::CompressedSession) { // the others do not hold all of it
        fail(absolute, tr("write %1: a session is saved as .json or .json.zst").arg(absolute));
        return;
    }
    m_lastFolder = QFileInfo(absolute).path();
    auto* job = new BackgroundSave(
        absolute, BackgroundSave::Task([recording = shown->recording, absolute, writer = m_writer](const WriteProgress& progress) {
            return writer(recording, absolute, progress);
        }),
        &m_sources.window);
    connect(job, &BackgroundSave::finished, this, [this, absolute, id = shown->id](const Result<void>& result) {
        --m_saves;
        endJob();
        if (!result) {
            const std::string& problem = result.error().message;
            fail(absolute, problem.ends_with(kWritingCancelled) ? QString() : translatedCore(problem));
        } else {
            m_news.tellNothing();
            m_recent.add(absolute);
            m_list.setSaved(id, absolute);
            Q_EMIT saved(absolute);
        }
        readNext();
    });
    job->leaveWhereHeldUp();
    ++m_saves;
    beginJob();
    job->start();
}

void SessionFlow::show(Session::Id id)
{
    const Session* session = m_list.find(id);
    if (session == nullptr || !whyNotNow().isEmpty()) {
        updateState(); // the check mark stays where it was
        return;
    }
    const Recording recording = session->recording;
    m_list.setShown(id);
    m_sources.controller.show(recording.comparison, recording.figures);
}

void SessionFlow::showNew(Session sideBySide)
{
    if (!whyNotNow().isEmpty()) {
        return;
    }
    const auto& sessions = m_list.sessions();
    const auto before = std::find_if(sessions.begin(), sessions.end(),
                                     [](const Session& session) { return session.kind == Session::Kind::SideBySide && !session.isSaved; });
    const Session::Id idBefore = before != sessions.end() ? before->id : 0;
    show(m_list.add(std::move(sideBySide)));
    m_list.remove(idBefore);
}

void SessionFlow::closeShown()
{
    const Session* session = m_list.shown();
    if (session == nullptr || !whyNotNow().isEmpty()) {
        return;
    }
    const Session::Id id = session->id;
    const bool staysListed = isUnsaved(*session);
    m_list.setShown(std::nullopt);
    m_sources.controller.show(nullptr, {});
    if (!staysListed) {
        m_list.remove(id);
    }
}

void SessionFlow::beginJob()
{
    ++m_jobs;
    updateState();
    Q_EMIT busyChanged();
}

void SessionFlow::endJob()
{
    --m_jobs;
    updateState();
    Q_EMIT busyChanged();
}

} // namespace juggler::ui
