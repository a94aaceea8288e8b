// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pictures of the README (the real window after a real run, and a lesson) and those of docs/reading-the-chart.md and
// docs/tour.md. scripts/screenshots calls it.
#include "tests/screenshots/chart_pictures.h"
#include "tests/screenshots/lesson_picture.h"
#include "ui/main_window.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/run_controller.h"
#include "ui/theme/apply_theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <cstdio>

using namespace juggler;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Files that can be read on any system on which this was built.
Workload workload()
{
    const std::string file = QCoreApplication::applicationFilePath().toStdString();
    return {"",
            {{FileReadSpec{file}, 4},
             {SleepSpec{250ms}, 3},
             {FibonacciSpec{36}, 3},
             {SleepSpec{150ms}, 2},
             {FibonacciSpec{37}, 3},
             {SleepSpec{300ms}, 2}}};
}

bool save(ui::MainWindow& window, const QString& path)
{
    QTest::qWait(400);
    const bool isSaved = window.grab().save(path);
    std::printf("%s %s\n", isSaved ? "wrote" : "could not write", qPrintable(path));
    return isSaved;
}

bool takeWindow(const QString& folder)
{
    ui::MainWindow window;
    window.resize(1600, 1180);
    window.show();
    window.actionSet().curves->setChecked(true);
    window.actionSet().windowLane->setChecked(false);
    window.workloadPanel().model().replaceAll(workload());
    window.run();
    while (window.controller().isRunning()) {
        QTest::qWait(20);
    }
    window.timelinePanel().view().verticalScrollBar()->setValue(0); // it followed the model that ran
    bool isDone = save(window, folder + u"/window-light.png"_s);
    window.actionSet().theme->trigger();
    isDone = save(window, folder + u"/window-dark.png"_s) && isDone;
    window.close();
    return isDone;
}

/// What one window has kept is not for the next one.
void forgetSettings()
{
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"juggler"_s, u"juggler"_s).clear();
}

bool takeLesson(const QString& folder)
{
    LessonPicture picture;
    picture.record();
    bool isDone = true;
    for (const auto& [mode, name] : {std::pair(ui::ThemeMode::Light, u"light"_s), {ui::ThemeMode::Dark, u"dark"_s}}) {
        ui::applyTheme(*qApp, mode);
        isDone = picture.save(folder + u"/lesson-9-%1.png"_s.arg(name)) && isDone;
    }
    return isDone;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || argc > 4) {
        std::fputs("usage: juggler_screenshots FOLDER [window|lesson-9|chart [NAME]]\n", stderr);
        return 2;
    }
    QApplication application(argc, argv);
    const QTemporaryDir settings; // the pictures do not depend on, or change, what the user has chosen
    qputenv("XDG_STATE_HOME", settings.path().toLocal8Bit()); // nor what journals there are
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    const auto isWanted = [&only](const QString& what) { return only.isEmpty() || only == what; };
    const bool isWindowDone = !isWanted(u"window"_s) || takeWindow(folder);
    forgetSettings();
    const bool isLessonDone = !isWanted(u"lesson-9"_s) || takeLesson(folder);
    const bool isChartDone = !isWanted(u"chart"_s) || ChartPictures(folder).take(argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString());
    return isWindowDone && isLessonDone && isChartDone ? 0 : 1;
}
