// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#include "app/portable_folder.h"
#include "app/startup_report.h"
#include "app/stop_watcher.h"
#include "app/terminal.h"
#include "core/base/result.h"
#include "ui/run_window.h"
#include "ui/words/translations.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <vector>

#include <unistd.h>

namespace juggler::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoWindow = 1;
constexpr int kWrongUsage = 2;
constexpr std::string_view kPortable = "--portable";
constexpr std::string_view kFilesFollow = "--"; // as behind a command: a file that is called as an option or a command

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

/// What the window was asked to do. A plain value.
struct WindowOptions {
    QString language; ///< a code of ui::languages(); empty: not given
    QStringList paths;
};

/// --portable, or --portable=FOLDER: before Qt, for it counts before anything is read.
Result<void> usePortableFolderIfAsked(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == kFilesFollow) {
            break;
        }
        if (argument == kPortable) {
            return usePortableFolder(defaultPortableFolder());
        }
        if (argument.starts_with("--portable=")) {
            return usePortableFolder(std::string(argument.substr(kPortable.size() + 1)));
        }
    }
    return {};
}

Result<QString> languageFrom(std::string_view code)
{
    std::string known;
    for (const ui::Language& language : ui::languages()) {
        if (language.code == QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()))) {
            return language.code.toString();
        }
        known.append(known.empty() ? "" : ", ").append(language.code.toString().toStdString());
    }
    return Error{"--language " + std::string(code) + ": there are " + known};
}

Result<WindowOptions> readOptions(int argc, char** argv)
{
    constexpr std::string_view kLanguage = "--language";
    WindowOptions options;
    bool onlyFilesFollow = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (!onlyFilesFollow && (argument == kLanguage || argument.starts_with("--language="))) {
            if (argument == kLanguage && ++i == argc) {
                return Error{"--language needs a value: --language de"};
            }
            Result<QString> language = languageFrom(argument == kLanguage ? argv[i] : argument.substr(kLanguage.size() + 1));
            if (!language) {
                return language.error();
            }
            options.language = std::move(language).value();
        } else if (!onlyFilesFollow && (argument == kPortable || argument.starts_with("--portable="))) {
            continue; // done
        } else if (argument == kFilesFollow && !onlyFilesFollow) {
            onlyFilesFollow = true;
        } else if (argument.starts_with('-') && !onlyFilesFollow) {
            return Error{"unknown option " + std::string(argument)};
        } else {
            options.paths << QFile::decodeName(argv[i]);
        }
    }
    return options;
}

} // namespace

int runWindow(int argc, char** argv)
{
    if (!hasDisplay(argc, argv)) {
        return refuse("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    if (const Result<void> isPortable = usePortableFolderIfAsked(argc, argv); !isPortable) {
        printMessage("juggler: --portable: " + isPortable.error().message + "\n");
        return kNoWindow;
    }
    StopWatcher stopWatcher; // before the first thread
    QCoreApplication::setOrganizationName(u"juggler"_s);
    QCoreApplication::setApplicationName(u"juggler"_s);
    const QtMessageHandler handler = qInstallMessageHandler(refuseOnFatal);
    // Qt takes its own options out wherever they stand; behind "--" stand files.
    int ours = static_cast<int>(std::find(argv, argv + argc, kFilesFollow) - argv);
    const std::vector<char*> files(argv + ours, argv + argc);
    QApplication application(ours, argv);
    argc = static_cast<int>(std::copy(files.begin(), files.end(), argv + ours) - argv);
    qInstallMessageHandler(handler);
    // QApplication takes the whole locale over; numbers in sentences and files keep their point, and the system's reasons their English
    // words, which the window translates.
    std::setlocale(LC_NUMERIC, "C");
    std::setlocale(LC_MESSAGES, "C");
    const Result<WindowOptions> options = readOptions(argc, argv); // without Qt's own
    if (!options) {
        printMessage("juggler: " + options.error().message + "; see juggler --help\n");
        return kWrongUsage;
    }
    ui::speak(application, options->language.isEmpty() ? ui::chosenLanguage() : options->language);
    StartupReport::makeIfAsked(application);
    // A terminal's Ctrl-C or the end of the desktop's session closes the window as its user would.
    stopWatcher.start([&application] { QMetaObject::invokeMethod(&application, &QApplication::closeAllWindows, Qt::QueuedConnection); });
    return ui::runWindow(application, options->paths);
}

} // namespace juggler::app
