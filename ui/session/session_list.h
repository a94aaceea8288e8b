// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/late_release.h"
#include "ui/session/session.h"

#include <QtCore/QObject>

#include <optional>
#include <vector>

namespace juggler::ui {

/// The recordings that the window holds, the latest first, and which of them is shown. Its memory is bounded: of what is not shown the
/// oldest goes when there is too much, first of all what a file holds as well. Owned by SessionFlow. [GUI thread]
class SessionList : public QObject {
    Q_OBJECT

public:
    /// Beyond these the oldest go; a million intervals with their tasks are about 60 to 80 MB.
    static constexpr std::size_t kMostSessions = 30;
    static constexpr std::size_t kMostIntervals = 8'000'000;

    explicit SessionList(QObject* parent = nullptr);

    [[nodiscard]] const std::vector<Session>& sessions() const noexcept { return m_sessions; }
    [[nodiscard]] const Session* find(Session::Id id) const;
    /// The one whose file this is; null where none is. path: absolute.
    [[nodiscard]] const Session* findFile(const QString& path) const;
    /// The one that is shown; null where nothing is.
    [[nodiscard]] const Session* shown() const;

    /// Adds one, at the beginning; its id.
    Session::Id add(Session session);
    /// Which is shown from now on; nothing for none.
    void setShown(std::optional<Session::Id> id);
    /// The figures of one that was still running when it was added.
    void setFigures(Session::Id id, std::vector<Figures> figures);
    /// A file has it now, and no longer what it had before.
    void setSaved(Session::Id id, const QString& path);
    /// Nothing where there is none of that id; ids begin at 1.
    void remove(Session::Id id);

    /// Lets the oldest go until the rest is within the bounds; called where nothing is running. Those that no file holds are handed over
    /// by unsavedDropped() first.
    void keepWithinBounds();

Q_SIGNALS:
    void changed();
    /// It is about to go, and no file has it.
    void unsavedDropped(const juggler::ui::Session& session);

private:
    Session* findMutable(Session::Id id);
    [[nodiscard]] bool isTooMuch() const;

    std::vector<Session> m_sessions;
    std::optional<Session::Id> m_shown;
    Session::Id m_lastId = 0;
    LateRelease m_release;
};

} // namespace juggler::ui
