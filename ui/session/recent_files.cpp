// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/recent_files.h"

#include "ui/run/user_settings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <utility>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kKey = "recent/sessions"_L1;

/// Its name, and its folder where another one of the list is called alike.
QString menuText(const QString& path, const QStringList& all)
{
    const QFileInfo file(path);
    int alike = 0;
    for (const QString& other : all) {
        alike += QFileInfo(other).fileName() == file.fileName() ? 1 : 0;
    }
    QString text = alike < 2 ? file.fileName() : RecentFiles::tr("%1 in %2").arg(file.fileName(), QDir(file.path()).dirName());
    return text.replace(u'&', u"&&"_s);
}

} // namespace

RecentFiles::RecentFiles(MissingFiles::Exists exists, QObject* parent)
    : QObject(parent), m_paths(userSettings().value(kKey).toStringList().mid(0, kMost)), m_missing(std::move(exists))
{
    m_writer.setMaxThreadCount(1);
    connect(&m_missing, &MissingFiles::changed, this, &RecentFiles::missingChanged);
}

RecentFiles::~RecentFiles()
{
    m_writer.waitForDone();
}

void RecentFiles::add(const QString& path)
{
    m_missing.remove(path);
    if (!m_paths.isEmpty() && m_paths.first() == path) {
        Q_EMIT missingChanged();
        return;
    }
    m_paths.removeAll(path);
    m_paths.prepend(path);
    m_paths = m_paths.mid(0, kMost);
    store();
}

void RecentFiles::remove(const QString& path)
{
    if (m_paths.removeAll(path) > 0) {
        store();
    }
}

void RecentFiles::clear()
{
    m_paths.clear();
    store();
}

void RecentFiles::store()
{
    m_writer.start([paths = m_paths] { userSettings().setValue(kKey, paths); });
    Q_EMIT changed();
}

void RecentFiles::attach(QMenu& menu)
{
    connect(this, &RecentFiles::changed, &menu, [this, &menu] { fill(menu); });
    connect(this, &RecentFiles::missingChanged, &menu, [this, &menu] { refresh(menu); });
    connect(&menu, &QMenu::aboutToShow, this, &RecentFiles::lookUp);
    menu.setToolTipsVisible(true);
    fill(menu);
}

void RecentFiles::lookUp()
{
    m_missing.lookUp(m_paths);
}

void RecentFiles::refresh(QMenu& menu)
{
    const QList<QAction*> actions = menu.actions(); // the files come first
    for (qsizetype i = 0; i < std::min(m_paths.size(), actions.size()); ++i) {
        show(*actions[i], m_paths[i]);
    }
}

void RecentFiles::show(QAction& action, const QString& path) const
{
    const QString name = menuText(path, m_paths);
    action.setIcon(themedIcon(isMissing(path) ? u"warning"_s : u"file"_s));
    action.setText(isMissing(path) ? tr("%1 (not found)").arg(name) : name);
}

void RecentFiles::fill(QMenu& menu)
{
    menu.clear();
    for (const QString& path : m_paths) {
        QAction* action = menu.addAction(QString());
        show(*action, path);
        // Queued: the list is filled anew by what they do, and an action must not be deleted while it is triggered.
        connect(
            action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); }, Qt::QueuedConnection);
        action->setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
    }
    if (m_paths.isEmpty()) {
        menu.addAction(tr("No session was opened or saved yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    QAction* clearAll = menu.addAction(themedIcon(u"trash"_s), tr("Clear the list of recent sessions"));
    connect(clearAll, &QAction::triggered, this, &RecentFiles::clear, Qt::QueuedConnection);
}

} // namespace juggler::ui
