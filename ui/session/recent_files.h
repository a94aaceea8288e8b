// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/missing_files.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
QT_END_NAMESPACE

namespace juggler::ui {

/// The session files that were opened or saved last, the latest first, in the user's settings, which are written by another thread: they
/// are forced to the disk, and that may take longer than a frame. Whether they are still there is looked up
/// in the background: a folder on a server that does not answer holds up neither the window nor its end. Owned by SessionFlow. [GUI
/// thread]
class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 10;

    /// exists: for tests.
    explicit RecentFiles(MissingFiles::Exists exists = MissingFiles::isThere, QObject* parent = nullptr);
    /// Waits until the settings are written.
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
    /// Looks up which are missing; missingChanged() follows where that is news.
    void lookUp();

Q_SIGNALS:
    /// There are others, or they stand in another order.
    void changed();
    /// Some are missing that were not, or are there again.
    void missingChanged();
    void chosen(const QString& path);

private:
    void store();
    void fill(QMenu& menu);
    /// Tells anew which are missing; the actions stay, as somebody may be pointing at them.
    void refresh(QMenu& menu);
    void show(QAction& action, const QString& path) const;

    QStringList m_paths;
    MissingFiles m_missing;
    QThreadPool m_writer; // one thread, so that the latest is written last
};

} // namespace juggler::ui
