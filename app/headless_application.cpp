// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless_application.h"

#include "app/terminal.h"
#include "ui/theme/apply_theme.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>

#include <clocale>

namespace juggler::app {

namespace {

/// Passes on what is grave; Qt's remarks about the desktop (no XDG_RUNTIME_DIR, no theme) mean nothing without a window.
void printGraveMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg) {
        printMessage(message.toStdString() + "\n");
    }
}

} // namespace

std::unique_ptr<QCoreApplication> makeHeadlessApplication(int& argc, char** argv, QtNeeds needs)
{
    std::unique_ptr<QCoreApplication> application;
    if (needs == QtNeeds::Painting) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // whatever display there is, none is needed
        qInstallMessageHandler(printGraveMessage);
        application = std::make_unique<QGuiApplication>(argc, argv);
        QGuiApplication::setFont(ui::windowFont());
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    // QCoreApplication takes the whole locale over; files and sentences have a point in their numbers.
    std::setlocale(LC_NUMERIC, "C");
    std::setlocale(LC_MESSAGES, "C");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // also in pictures
    return application;
}

} // namespace juggler::app
