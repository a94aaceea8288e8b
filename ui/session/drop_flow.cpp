// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/drop_flow.h"

#include "ui/panels/status_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/session/file_kind.h"
#include "ui/session/session_flow.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QWidget>

namespace juggler::ui {

DropFlow::DropFlow(const Sources& sources) : QObject(&sources.window), m_sources(sources)
{
    connect(&m_sources.sessions, &SessionFlow::opened, this, &DropFlow::tellOpened);
    connect(&m_sources.sessions, &SessionFlow::failed, this, [this](const QString& path) { m_opening.removeAll(path); });
}

void DropFlow::announce(const QStringList& paths)
{
    if (!m_isAnnounced) {
        m_activityBefore = m_sources.status.activity();
        m_isAnnounced = true;
    }
    const QString name = QFileInfo(paths.first()).fileName();
    switch (paths.size() == 1 ? fileKindOf(paths.first()) : FileKind::Other) {
    case FileKind::Recording:
        m_sources.status.setActivity(tr("Drop it here to open the session %1, on the workload to read it as a task").arg(name));
        return;
    case FileKind::Workload:
        m_sources.status.setActivity(tr("Drop it here to open the workload %1, on its table to read it as a task").arg(name));
        return;
    case FileKind::Other: break;
    }
    m_sources.status.setActivity(paths.size() == 1 ? tr("Drop it to add a task that reads %1").arg(name)
                                                   : tr("Drop them to add tasks that read %1 files or folders").arg(paths.size()));
}

void DropFlow::forget()
{
    if (m_isAnnounced) {
        m_isAnnounced = false;
        m_sources.status.setActivity(m_activityBefore);
    }
}

void DropFlow::drop(const QStringList& paths)
{
    forget();
    if (paths.size() != 1 || !openOne(paths.first())) {
        m_sources.workload.addPaths(paths);
    }
}

void DropFlow::open(const QStringList& paths)
{
    if (paths.size() != 1 || !openOne(paths.first())) {
        m_sources.workload.open(paths);
    }
}

bool DropFlow::openOne(const QString& path)
{
    const FileKind kind = fileKindOf(path);
    if (kind == FileKind::Workload) {
        if (m_sources.workload.openFile(path)) {
            FileNews& news = m_sources.sessions.news();
            if (!m_sources.sessions.isBusy()) {
                news.forget();
            }
            news.tell(path, MessageBar::Kind::Info, tr("Opened the workload %1.").arg(QFileInfo(path).fileName()), {asTask(path)});
        }
        return true;
    }
    if (kind != FileKind::Recording) {
        return false;
    }
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!m_opening.contains(absolute)) {
        m_opening << absolute;
    }
    m_sources.sessions.open(absolute);
    return true;
}

MessageBar::Answer DropFlow::asTask(const QString& path)
{
    return {tr("Read it as a task instead"), [this, path] { m_sources.workload.addPaths({QFileInfo(path).absoluteFilePath()}); }};
}

void DropFlow::tellOpened(const Session& session)
{
    // Its own notes, where it has some, are worth more than what everybody sees.
    if (m_opening.removeAll(session.path) > 0 && session.recording.notes.empty()) {
        m_sources.sessions.news().tell(session.path, MessageBar::Kind::Info, tr("Opened the session %1.").arg(sessionName(session)),
                                       {asTask(session.path)});
    }
}

} // namespace juggler::ui
