// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <string>

namespace juggler::ui {

/// Which of some files are not there, looked up without anybody waiting for it: the question after a file on a server that does not answer
/// may never return, and no way is known to take it back. Each is therefore asked on a thread of its own that nobody joins, neither this
/// object nor the program's end, and is not asked again before it has answered. Owned by RecentFiles. [GUI thread]
class MissingFiles : public QObject {
    Q_OBJECT

public:
    /// Whether a file is there. Called on other threads, also after this object is gone; may take as long as it likes.
    using Exists = std::function<bool(const std::string& path)>;
    /// As the system tells it (access(2)).
    static bool isThere(const std::string& path);

    explicit MissingFiles(Exists exists, QObject* parent = nullptr);
    ~MissingFiles() override;

    /// Asks after each; changed() follows for each that was not known as it is. One that has not answered is taken as it was known.
    void lookUp(const QStringList& paths);
    /// Whether it was not there when that was answered last.
    [[nodiscard]] bool contains(const QString& path) const { return m_missing.contains(path); }
    /// It is there: it was just read or written.
    void remove(const QString& path) { m_missing.remove(path); }

Q_SIGNALS:
    void changed();

private:
    /// How an answer finds the way to its asker, if that is still there.
    struct Mailbox;
    void ask(const QString& path);
    void take(const QString& path, bool isThere);

    std::shared_ptr<const Exists> m_exists;
    std::shared_ptr<Mailbox> m_mailbox;
    QSet<QString> m_missing;
    QSet<QString> m_asked; // and not yet answered
};

} // namespace juggler::ui
