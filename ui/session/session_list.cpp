// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_list.h"

#include <algorithm>

namespace juggler::ui {

SessionList::SessionList(QObject* parent) : QObject(parent) {}

Session* SessionList::findMutable(Session::Id id)
{
    const auto at = std::find_if(m_sessions.begin(), m_sessions.end(), [id](const Session& session) { return session.id == id; });
    return at == m_sessions.end() ? nullptr : &*at;
}

const Session* SessionList::find(Session::Id id) const
{
    return const_cast<SessionList*>(this)->findMutable(id);
}

const Session* SessionList::findFile(const QString& path) const
{
    const auto at = std::find_if(m_sessions.begin(), m_sessions.end(), [&path](const Session& session) { return session.path == path; });
    return at == m_sessions.end() ? nullptr : &*at;
}

const Session* SessionList::shown() const
{
    return m_shown ? find(*m_shown) : nullptr;
}

Session::Id SessionList::add(Session session)
{
    session.id = ++m_lastId;
    m_sessions.insert(m_sessions.begin(), std::move(session));
    Q_EMIT changed();
    return m_lastId;
}

void SessionList::setShown(std::optional<Session::Id> id)
{
    if (id != m_shown) {
        m_shown = id;
        Q_EMIT changed();
    }
}

void SessionList::setFigures(Session::Id id, std::vector<Figures> figures)
{
    if (Session* session = findMutable(id)) {
        session->recording.figures = std::move(figures);
        Q_EMIT changed();
    }
}

void SessionList::setSaved(Session::Id id, const QString& path)
{
    if (Session* session = findMutable(id)) {
        for (Session& other : m_sessions) {
            if (other.id != id && other.path == path) { // written over
                other.path.clear();
                other.isSaved = false;
            }
        }
        session->path = path;
        session->isSaved = true;
        Q_EMIT changed();
    }
}

void SessionList::remove(Session::Id id)
{
    const auto at = std::find_if(m_sessions.begin(), m_sessions.end(), [id](const Session& session) { return session.id == id; });
    if (at == m_sessions.end()) {
        return;
    }
    m_release.take(at->recording.comparison);
    m_sessions.erase(at);
    if (m_shown == id) {
        m_shown.reset();
    }
    Q_EMIT changed();
}

bool SessionList::isTooMuch() const
{
    std::size_t intervals = 0;
    for (const Session& session : m_sessions) {
        intervals += session.kind == Session::Kind::SideBySide ? 0 : intervalCount(*session.recording.comparison); // it has those of others
    }
    return m_sessions.size() > kMostSessions || intervals > kMostIntervals;
}

void SessionList::keepWithinBounds()
{
    while (isTooMuch()) {
        const auto findOldest = [this](bool isSaved) {
            return std::find_if(m_sessions.rbegin(), m_sessions.rend(),
                                [&](const Session& session) { return session.id != m_shown && isUnsaved(session) != isSaved; });
        };
        auto oldest = findOldest(true);
        if (oldest == m_sessions.rend()) {
            oldest = findOldest(false);
        }
        if (oldest == m_sessions.rend()) {
            return; // the one that is shown is larger than all bounds by itself
        }
        if (isUnsaved(*oldest)) {
            Q_EMIT unsavedDropped(*oldest);
        }
        remove(oldest->id);
    }
}

} // namespace juggler::ui
