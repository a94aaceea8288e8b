// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QStringList>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace juggler::ui {

/// The session files that were opened or saved last, the latest first, in the user's settings. Whether they are still there is looked up
/// on another thread: a folder on a server that does not answer would hold the window up. Owned by SessionFlow. [GUI thread]
class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 10;

    explicit RecentFiles(QObject* parent = nullptr);
    ~RecentFiles() override;

    [[nodiscard]] const QStringList& paths() const noexcept { return m_paths; }
    /// Whether it was not there when that was looked up last.
    [[nodiscard]] bool isMissing(const QString& path) const { return m_missing.contains(path); }

    /// Puts a file to the front. path: absolute.
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

    /// Fills a menu with the files, and with an order that empties the list; the menu is filled anew whenever there are others.
    void attach(QMenu& menu);
    /// Looks up which are missing; changed() follows where that is news.
    void lookUp();

Q_SIGNALS:
    void changed();
    void chosen(const QString& path);

private:
    void store();
    void fill(QMenu& menu);

    QStringList m_paths;
    QSet<QString> m_missing;
    QFutureWatcher<QSet<QString>> m_watcher;
};

} // namespace juggler::ui
