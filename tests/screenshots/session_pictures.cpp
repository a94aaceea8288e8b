// SPDX-License-Identifier: GPL-3.0-or-later
// Those of the pictures that show repetitions, comparison and export.
#include "tests/screenshots/chart_pictures.h"
#include "ui/charts/bar_summary.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/run/export_dialog.h"
#include "ui/run/run_controller.h"
#include "ui/session/compare_dialog.h"
#include "ui/session/session_flow.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

namespace juggler {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qreal kRatio = 1.5; // pixels of the file a logical one

QPixmap pictureOf(QWidget& dialog)
{
    QPixmap picture(dialog.size() * kRatio);
    picture.setDevicePixelRatio(kRatio);
    dialog.render(&picture);
    return picture;
}

std::vector<RunConfig> threeModels(int cores)
{
    return {{.strategy = StrategyId::Blocking, .nice = 0, .cores = cores},
            {.strategy = StrategyId::ThreadPool, .workers = 4, .nice = 0, .cores = cores},
            {.strategy = StrategyId::EventLoop, .nice = 0, .cores = cores}};
}

} // namespace

void ChartPictures::runRepeated(int cores)
{
    const Workload workload{"", {{SleepSpec{15ms}, 3}, {FibonacciSpec{32}, 4}}};
    m_window->controller().start(workload, threeModels(cores), {.repetitions = 5, .warmUps = 1});
    while (m_window->controller().isRunning()) {
        QTest::qWait(20);
    }
    settle();
}

void ChartPictures::saveSession(const QString& path)
{
    m_window->sessions().save(path);
    while (m_window->sessions().isBusy()) {
        QTest::qWait(10);
    }
}

/// "before.json" on all cores, "after.json" on one.
void ChartPictures::runBeforeAndAfter()
{
    const QTemporaryDir folder;
    runRepeated(0);
    saveSession(folder.filePath(u"before.json"_s));
    runRepeated(1);
    saveSession(folder.filePath(u"after.json"_s));
    m_window->sessions().compareAction().trigger();
    settle();
}

QPixmap ChartPictures::repetitions()
{
    openWindow({1600, 1000});
    runRepeated(0);
    m_window->resultsPanel().selectRun(1);
    m_window->resultsPanel().actions().front()->trigger(); // compare with the selected one
    settle();
    return part(rectOf(m_window->resultsPanel()).united(rectOf(*m_window->makespanChart().parentWidget())));
}

QPixmap ChartPictures::compare()
{
    openWindow({1300, 960});
    runBeforeAndAfter();
    auto* dialog = m_window->findChild<ui::CompareDialog*>();
    return dialog != nullptr ? pictureOf(*dialog) : QPixmap();
}

QPixmap ChartPictures::sideBySide()
{
    openWindow({1300, 960});
    runBeforeAndAfter();
    auto* dialog = m_window->findChild<ui::CompareDialog*>();
    if (dialog == nullptr) {
        return {};
    }
    dialog->showButton().click();
    dialog->close();
    settle();
    return part(chartRect());
}

QPixmap ChartPictures::exportDialog()
{
    openWindow({1300, 960});
    runRepeated(0);
    const ui::TimelineView& view = m_window->timelinePanel().view();
    ui::ExportDialog dialog({view.comparison(), view.figures(), {}, {}}, {m_window->timelinePanel().pictureOptions(), {}, {}},
                            m_window.get());
    dialog.setPath(u"pictures/three-models.svg"_s);
    dialog.show();
    while (!dialog.hasPreview()) {
        QTest::qWait(20);
    }
    settle();
    return pictureOf(dialog);
}

} // namespace juggler
