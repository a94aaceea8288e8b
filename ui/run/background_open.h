// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"

#include <QtCore/QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

/// Reads one recording off the GUI thread, with a dialog that shows how far it is and cancels, once it takes over half a second. Deletes
/// itself afterwards. [GUI thread]
class BackgroundOpen : public QObject {
    Q_OBJECT

public:
    using Reader = std::function<Result<Recording>(const QString&, const ReadProgress&)>;

    /// reader is called on another thread: openRecording(), but in tests.
    BackgroundOpen(const QString& path, Reader reader, QWidget* window);

    void start();

Q_SIGNALS:
    /// One of the two comes once, unless this is destroyed before.
    void opened(const juggler::Recording& recording);
    /// problem: "open PATH: REASON"; empty where the user has cancelled it.
    void failed(const QString& problem);

private:
    QString m_path;
    Reader m_reader;
    QWidget* m_window;
};

} // namespace juggler::ui
