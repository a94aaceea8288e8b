// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/missing_files.h"

#include <QtCore/QFile>

#include <mutex>
#include <system_error>
#include <thread>

#include <unistd.h>

namespace juggler::ui {

struct MissingFiles::Mailbox {
    std::mutex mutex;
    MissingFiles* owner; // null once it is gone; under mutex
};

bool MissingFiles::isThere(const std::string& path)
{
    return access(path.c_str(), F_OK) == 0; // nothing of Qt: it may return while the program ends
}

MissingFiles::MissingFiles(Exists exists, QObject* parent)
    : QObject(parent), m_exists(std::make_shared<const Exists>(std::move(exists))), m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->owner = this;
}

MissingFiles::~MissingFiles()
{
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->owner = nullptr;
}

void MissingFiles::lookUp(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (!m_asked.contains(path)) {
            ask(path);
        }
    }
}

void MissingFiles::ask(const QString& path)
{
    const std::string name = QFile::encodeName(path).toStdString();
    try {
        std::thread([path, name, exists = m_exists, mailbox = m_mailbox] {
            const bool isThere = (*exists)(name);
            const std::lock_guard lock(mailbox->mutex);
            if (MissingFiles* owner = mailbox->owner) {
                // Dropped with the owner where that goes before.
                QMetaObject::invokeMethod(
                    owner, [owner, path, isThere] { owner->take(path, isThere); }, Qt::QueuedConnection);
            }
        }).detach(); // see the class
        m_asked.insert(path);
    } catch (const std::system_error&) {
        // No thread can be had: it stays as it was known.
    }
}

void MissingFiles::take(const QString& path, bool isThere)
{
    m_asked.remove(path);
    if (isThere == m_missing.contains(path)) {
        if (isThere) {
            m_missing.remove(path);
        } else {
            m_missing.insert(path);
        }
        Q_EMIT changed();
    }
}

} // namespace juggler::ui
