// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/chart_pictures.h"

#include "tests/screenshots/callouts.h"
#include "ui/commands/command_palette.h"
#include "ui/panels/range_panel.h"
#include "ui/panels/search_bar.h"
#include "ui/panels/timeline_legend.h"
#include "ui/panels/timeline_panel.h"
#include "ui/run/run_controller.h"
#include "ui/theme/apply_theme.h"
#include "ui/timeline/migration_marks.h"
#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_search.h"
#include "ui/widgets/search_line.h"
#include "ui/window_actions.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace juggler {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qreal kRatio = 1.5; // pixels of the file a logical one
constexpr QSize kUsual{1300, 960};
constexpr int kGap = 6; // between the parts of a picture
constexpr int kTries = 6;
constexpr double kUndisturbed = 0.06; // of the cores' time: what other programs may have

/// Without the usual nice value: what else the machine does is not the pictures' subject.
RunConfig config(StrategyId strategy, int workers = 0)
{
    return {.strategy = strategy, .workers = workers, .nice = 0};
}

/// The share of the cores' time that other programs had in the first run.
double othersShare(const Comparison& comparison)
{
    std::int64_t othersNs = 0;
    std::int64_t wholeNs = 1;
    for (const CoreTotals& core : comparison.runs.front()->summary().coreTotals) {
        othersNs += core.notOursNs.value_or(0);
        wholeNs += core.oursNs + core.jugglerNs.value_or(0) + core.notOursNs.value_or(0) + core.idleNs.value_or(0);
    }
    return static_cast<double>(othersNs) / static_cast<double>(wholeNs);
}

/// One below the other.
QPixmap stacked(const std::vector<QPixmap>& parts, const QColor& background)
{
    QSizeF size;
    for (const QPixmap& part : parts) {
        const QSizeF own = part.deviceIndependentSize();
        size = {std::max(size.width(), own.width()), size.height() + own.height() + kGap};
    }
    QPixmap whole((size * kRatio).toSize());
    whole.setDevicePixelRatio(kRatio);
    whole.fill(background);
    QPainter painter(&whole);
    double y = 0;
    for (const QPixmap& part : parts) {
        painter.drawPixmap(QPointF(0, y), part);
        y += part.deviceIndependentSize().height() + kGap;
    }
    return whole;
}

/// A file that can be read on any system on which this was built.
std::string anyFile()
{
    return QCoreApplication::applicationFilePath().toStdString();
}

} // namespace

ChartPictures::ChartPictures(QString folder) : m_folder(std::move(folder)) {}

ChartPictures::~ChartPictures() = default;

bool ChartPictures::take(const QString& only)
{
    const std::vector<Entry> all{
        {u"window"_s, &ChartPictures::wholeTimeline, true},
        {u"states"_s, &ChartPictures::states, true},
        {u"views"_s, &ChartPictures::views, true},
        {u"dense"_s, &ChartPictures::dense, false},
        {u"blocked-loop"_s, &ChartPictures::blockedLoop, false},
        {u"migrations"_s, &ChartPictures::migrations, false},
        {u"whiskers"_s, &ChartPictures::whiskers, false},
        {u"curves"_s, &ChartPictures::curves, false},
        {u"search"_s, &ChartPictures::search, false},
        {u"rows"_s, &ChartPictures::rows, false},
        {u"range"_s, &ChartPictures::range, false},
        {u"table"_s, &ChartPictures::table, false},
        {u"palette"_s, &ChartPictures::palette, false},
        {u"high-contrast"_s, &ChartPictures::highContrast, false},
        {u"repetitions"_s, &ChartPictures::repetitions, true},
        {u"compare"_s, &ChartPictures::compare, true},
        {u"side-by-side"_s, &ChartPictures::sideBySide, true},
        {u"export"_s, &ChartPictures::exportDialog, true},
    };
    bool isDone = true;
    for (const Entry& entry : all) {
        if (only.isEmpty() || entry.name == only) {
            isDone = save(entry) && isDone;
        }
    }
    return isDone;
}

bool ChartPictures::save(const Entry& entry)
{
    bool isDone = true;
    const auto write = [&](const QString& name) {
        const QPixmap picture = (this->*entry.make)();
        const QString path = u"%1/chart-%2.png"_s.arg(m_folder, name);
        const bool isSaved = !picture.isNull() && picture.save(path);
        std::printf("%s %s\n", isSaved ? "wrote" : "could not make", qPrintable(path));
        m_window.reset();
        isDone = isSaved && isDone;
    };
    ui::applyTheme(*qApp, ui::ThemeMode::Light);
    write(entry.name);
    if (entry.isAlsoDark) {
        ui::applyTheme(*qApp, ui::ThemeMode::Dark);
        write(entry.name + u"-dark"_s);
    }
    return isDone;
}

void ChartPictures::openWindow(const QSize& size)
{
    m_window = std::make_unique<ui::MainWindow>();
    m_window->resize(size);
    m_window->show();
    m_window->actionSet().curves->setChecked(false);
    m_window->actionSet().windowLane->setChecked(false);
}

ui::TimelineView& ChartPictures::view() const
{
    return m_window->timelinePanel().view();
}

void ChartPictures::settle() const
{
    QTest::qWait(300);
}

void ChartPictures::run(const Workload& workload, const std::vector<RunConfig>& configs)
{
    ui::RunController& controller = m_window->controller();
    for (int i = 0; i < kTries; ++i) {
        controller.start(workload, configs);
        while (controller.isRunning()) {
            QTest::qWait(20);
        }
        if (othersShare(*controller.comparison()) <= kUndisturbed) {
            break;
        }
    }
    settle();
}

void ChartPictures::zoom(double from, double to) const
{
    const auto extent = static_cast<double>(view().time().extentNs());
    view().setVisibleRange(from * extent, to * extent);
    settle();
}

bool ChartPictures::selectLongest(TaskKind kind, State state) const
{
    const Timeline& timeline = *view().panels().front().timeline;
    SpanRef longest;
    for (std::uint32_t lane = 0; lane < timeline.laneCount(); ++lane) {
        for (std::uint32_t i = 0; i < timeline.lane(lane).size(); ++i) {
            const Span& span = timeline.lane(lane)[i];
            const bool fits = span.state == state && span.task != kNoTask && kindOf(timeline.tasks().spec(span.task)) == kind;
            if (fits && (!longest.isValid() || span.lengthNs() > timeline.span(longest).lengthNs())) {
                longest = {lane, i};
            }
        }
    }
    const bool isFound = longest.isValid() && view().showSpan(0, longest);
    settle();
    return isFound;
}

void ChartPictures::pointAt(const QPoint& inViewport) const
{
    QTest::mouseMove(view().viewport(), inViewport);
    settle();
}

QPixmap ChartPictures::part(const QRect& inWindow) const
{
    QPixmap picture(inWindow.size() * kRatio);
    picture.setDevicePixelRatio(kRatio);
    m_window->render(&picture, QPoint(), QRegion(inWindow));
    return picture;
}

QRect ChartPictures::rectOf(const QWidget& widget) const
{
    return {widget.mapTo(m_window.get(), QPoint()), widget.size()};
}

QPoint ChartPictures::panelPoint(int x, int y) const
{
    return view().viewport()->mapTo(m_window.get(), QPoint(x, view().bodyRect().top() - view().verticalScrollBar()->value() + y));
}

QRect ChartPictures::chartRect() const
{
    QRect rect = rectOf(*view().viewport());
    rect.setBottom(std::min(rect.bottom(), panelPoint(0, view().geometryOfPanels().height()).y() + 4));
    return rect;
}

QPixmap ChartPictures::wholeTimeline()
{
    openWindow({1300, 1000});
    const Workload workload{"", {{SleepSpec{60ms}, 4}, {FileReadSpec{anyFile()}, 2}, {FibonacciSpec{35}, 2}, {SleepSpec{40ms}, 3}}};
    m_window->actionSet().curves->setChecked(true);
    m_window->actionSet().windowLane->setChecked(true);
    run(workload, {config(StrategyId::ThreadPool, 3), config(StrategyId::EventLoop)});
    zoom(0, 0.8);
    selectLongest(TaskKind::Sleep, State::WaitingHeld);
    const ui::PanelGeometry& panel = view().geometryOfPanels().panels().back();
    const QRect card = rectOf(m_window->timelinePanel());
    const QRect shown(card.topLeft(), QPoint(card.right(), chartRect().bottom() + 4));
    Callouts callouts(part(shown), shown.topLeft());
    const QRect legend = rectOf(m_window->timelinePanel().legend());
    const int x = panelPoint(view().plotFrame().plotRight() - 24, 0).x();
    const auto yOf = [this](int top, int height) { return panelPoint(0, top + height / 2).y(); };
    callouts.add(1, {x, legend.center().y()});
    callouts.add(2, {x, rectOf(m_window->timelinePanel().overview()).center().y()});
    callouts.add(3, {x, rectOf(*view().viewport()).top() + 12});
    callouts.add(4, {x, yOf(panel.top, panel.headingHeight)});
    callouts.add(5, {x, yOf(panel.rowsTop, panel.rowHeight)});
    callouts.add(6, {x, yOf(panel.inFlightTop, panel.inFlightHeight)});
    callouts.add(7, {x, yOf(panel.windowTop, panel.windowHeight)});
    callouts.add(8, {x, yOf(panel.curvesTop, panel.curvesHeight)});
    callouts.add(9, {x, yOf(panel.whyTop, panel.whyHeight)});
    return callouts.picture();
}

QPixmap ChartPictures::states()
{
    openWindow(kUsual);
    m_window->actionSet().byTask->trigger();
    ui::RunController& controller = m_window->controller();
    const Workload workload{
        "",
        {{FibonacciSpec{34}, 3}, {SleepSpec{25ms}, 2}, {FileReadSpec{"/no/such/file"}, 1}, {FibonacciSpec{33}, 2}, {SleepSpec{10s}, 1}}};
    for (int i = 0; i < kTries && (i == 0 || othersShare(*controller.comparison()) > kUndisturbed); ++i) {
        controller.start(workload, {config(StrategyId::ThreadPool, 4)});
        while (controller.isRunning()) {
            QTest::qWait(5);
            if (controller.tasksLeft() == 1) {
                controller.skip(); // the last one is cancelled
            }
        }
    }
    settle();
    return part(chartRect());
}

QPixmap ChartPictures::views()
{
    openWindow(kUsual);
    run({"", {{FibonacciSpec{35}, 2}, {SleepSpec{20ms}, 2}, {FibonacciSpec{34}, 3}}}, {config(StrategyId::ThreadPool, 3)});
    if (!selectLongest(TaskKind::Fibonacci, State::Running)) {
        return {};
    }
    std::vector<QPixmap> parts;
    for (QAction* action : {m_window->actionSet().byTask, m_window->actionSet().byThread, m_window->actionSet().byCore}) {
        action->trigger();
        settle();
        parts.push_back(part(chartRect()));
    }
    return stacked(parts, ui::themeOf(m_window->palette()).card);
}

QPixmap ChartPictures::dense()
{
    openWindow(kUsual);
    Workload workload{"", {{SleepSpec{1ms}, 1500}, {FibonacciSpec{23}, 9000}}, 7};
    run(workload, {config(StrategyId::ThreadPool, 2)});
    std::vector<QPixmap> parts{part(chartRect())};
    zoom(0.5, 0.51);
    parts.push_back(part(chartRect()));
    return stacked(parts, ui::themeOf(m_window->palette()).card);
}

QPixmap ChartPictures::blockedLoop()
{
    openWindow(kUsual);
    view().setInFlightExpanded(StrategyId::EventLoop, true);
    run({"", {{SleepSpec{15ms}, 2}, {SleepSpec{30ms}, 2}, {FibonacciSpec{36}, 1}, {SleepSpec{80ms}, 1}}}, {config(StrategyId::EventLoop)});
    return selectLongest(TaskKind::Fibonacci, State::Running) ? part(chartRect()) : QPixmap();
}

QPixmap ChartPictures::migrations()
{
    openWindow(kUsual);
    const Workload workload{"", {{SleepSpec{4ms}, 3}, {FibonacciSpec{31}, 4}, {SleepSpec{9ms}, 2}, {FibonacciSpec{32}, 4}}};
    std::optional<TaskId> moved;
    for (int i = 0; i < kTries && !moved; ++i) {
        run(workload, {config(StrategyId::VirtualThreads, 2)});
        const Timeline& timeline = *view().panels().front().timeline;
        for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
            if (ui::countMigrations(timeline, TaskId{task}).threads > 0) {
                moved = TaskId{task};
            }
        }
    }
    if (!moved || !view().showSpan(0, view().panels().front().timeline->task(*moved).lastSpan())) {
        return {};
    }
    view().fit();
    settle();
    return part(chartRect());
}

QPixmap ChartPictures::whiskers()
{
    openWindow(kUsual);
    run({"", {{SleepSpec{4ms}, 6}}}, {config(StrategyId::DedicatedThreads)});
    zoom(0, 0.5);
    return part(chartRect());
}

QPixmap ChartPictures::curves()
{
    openWindow(kUsual);
    m_window->actionSet().curves->setChecked(true);
    run({"", {{FibonacciSpec{34}, 4}, {SleepSpec{60ms}, 4}}}, {config(StrategyId::DedicatedThreads)});
    const ui::PanelGeometry& panel = view().geometryOfPanels().panels().front();
    const ui::PlotFrame frame = view().plotFrame();
    pointAt({frame.plotLeft() + frame.plotWidth() / 4, view().bodyRect().top() + panel.rowTop(0) + 3}); // where no bar is
    return part(chartRect());
}

QPixmap ChartPictures::search()
{
    openWindow(kUsual);
    run({"", {{FibonacciSpec{32}, 6}, {SleepSpec{20ms}, 4}, {SleepSpec{4ms}, 4}}}, {config(StrategyId::ThreadPool, 3)});
    ui::SearchBar& bar = m_window->timelinePanel().searchBar();
    m_window->actionSet().find->trigger();
    QTest::keyClicks(&bar.line(), u"sleep > 10 ms"_s);
    while (bar.search().isSearching()) {
        QTest::qWait(10);
    }
    QTest::keyClick(&bar.line(), Qt::Key_Return);
    settle();
    return part(rectOf(bar).united(chartRect()));
}

QPixmap ChartPictures::rows()
{
    openWindow(kUsual);
    m_window->actionSet().byTask->trigger();
    run({"", {{FibonacciSpec{33}, 2}, {SleepSpec{10ms}, 2}, {SleepSpec{40ms}, 2}, {SleepSpec{25ms}, 2}}},
        {config(StrategyId::ThreadPool, 4), config(StrategyId::DedicatedThreads)});
    view().sortRows(0, ui::RowSort::Duration, ui::SortDirection::Descending);
    settle();
    view().hideRow(0, 7);
    view().togglePinned(0, 6);
    view().setCollapsed(1, true);
    settle();
    return part(chartRect());
}

QPixmap ChartPictures::range()
{
    openWindow({1400, 860});
    run({"", {{FibonacciSpec{34}, 2}, {SleepSpec{40ms}, 3}}}, {config(StrategyId::ThreadPool, 3), config(StrategyId::EventLoop)});
    const auto extent = static_cast<double>(view().time().extentNs());
    view().setSelectedRange(ui::TimeRange{0.2 * extent, 0.6 * extent});
    settle();
    ui::RangePanel& panel = m_window->rangePanel();
    panel.model().setByKind(true);
    while (!panel.isUpToDate()) {
        QTest::qWait(10);
    }
    settle();
    QRect card = rectOf(panel);
    card.setHeight(std::min(card.height(), 196)); // below, its table is empty
    return stacked({part(chartRect()), part(card)}, ui::themeOf(m_window->palette()).card);
}

QPixmap ChartPictures::table()
{
    openWindow({1520, 700});
    run({"", {{FibonacciSpec{33}, 2}, {SleepSpec{10ms}, 2}}}, {config(StrategyId::ThreadPool, 3)});
    if (!selectLongest(TaskKind::Fibonacci, State::Running)) {
        return {};
    }
    m_window->actionSet().intervals->setChecked(true);
    settle();
    return part(rectOf(m_window->timelinePanel()));
}

QPixmap ChartPictures::palette()
{
    openWindow(kUsual);
    m_window->actionSet().commands->trigger();
    ui::CommandPalette& palette = m_window->commandPalette();
    QTest::keyClicks(&palette.line(), u"zoom"_s);
    settle();
    return part(rectOf(palette).adjusted(12, 12, -12, -230)); // its list is empty there
}

QPixmap ChartPictures::highContrast()
{
    ui::applyTheme(*qApp, ui::ThemeMode::HighContrastDark);
    return states();
}

} // namespace juggler
