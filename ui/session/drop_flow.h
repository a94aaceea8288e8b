// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/message_bar.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

class SessionFlow;
struct Session;
class StatusPanel;
class WorkloadPanel;

/// What becomes of files that the window is handed by a drop or by the command line: one session or trace is opened, one workload is put
/// into place, everything else becomes tasks that read it. It is told beforehand and afterwards, and can be chosen otherwise. A drop on the
/// workload's table itself is the table's. [GUI thread]
class DropFlow : public QObject {
    Q_OBJECT

public:
    /// All of it belongs to the window.
    struct Sources {
        QWidget& window;
        SessionFlow& sessions;
        WorkloadPanel& workload;
        MessageBar& messages;
        StatusPanel& status;
    };
    explicit DropFlow(const Sources& sources);

    /// Tells in the status bar what a drop of these would do.
    void announce(const QStringList& paths);
    /// They are not dropped.
    void forget();
    void drop(const QStringList& paths);
    /// What the program was started with: as a drop, but tasks come in the place of the last workload.
    void open(const QStringList& paths);

private:
    bool openOne(const QString& path);
    [[nodiscard]] MessageBar::Answer asTask(const QString& path);
    void tellOpened(const Session& session);

    Sources m_sources;
    QStringList m_opening; // recordings, until they are opened or have failed
    QString m_activityBefore;
    bool m_isAnnounced = false;
};

} // namespace juggler::ui
