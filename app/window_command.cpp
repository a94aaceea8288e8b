// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#include "app/terminal.h"
#include "ui/run_window.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <clocale>
#include <cstdlib>

#include <unistd.h>

namespace juggler::app {

namespace {

constexpr int kNoWindow = 1;

int refuse(std::string_view reason)
{
    printMessage(std::string("juggler: no window: ").append(reason).append("; see juggler run --help for what runs without one\n"));
    return kNoWindow;
}

bool isSet(const char* variable)
{
    const char* value = std::getenv(variable);
    return value && *value != '\0';
}

/// Whether a window can be expected to open: Qt ends the program with an abort when it cannot.
bool hasDisplay(int argc, char** argv)
{
    const auto isPlatform = [](std::string_view argument) { return argument == "-platform" || argument == "--platform"; };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") || std::any_of(argv + 1, argv + argc, isPlatform);
}

/// While the application object is made: a display that does not answer is an error, not a crash.
void refuseOnFatal(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg) {
        const std::string text = message.toStdString();
        _exit(refuse(std::string_view(text).substr(0, text.find('\n'))));
    }
}

} // namespace

int runWindow(int argc, char** argv)
{
    if (!hasDisplay(argc, argv)) {
        return refuse("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    const QtMessageHandler handler = qInstallMessageHandler(refuseOnFatal);
    QApplication application(argc, argv);
    qInstallMessageHandler(handler);
    // QApplication takes the whole locale over; numbers in sentences and files keep their point.
    std::setlocale(LC_NUMERIC, "C");
    QStringList paths;
    for (int i = 1; i < argc; ++i) { // without Qt's own options
        if (argv[i][0] == '-') {
            printMessage(std::string("juggler: unknown option ") + argv[i] + "; see juggler --help\n");
            return 2;
        }
        paths << QFile::decodeName(argv[i]);
    }
    return ui::runWindow(application, paths);
}

} // namespace juggler::app
