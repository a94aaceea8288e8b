// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/lesson_picture.h"

#include "core/engine/engine.h"
#include "ui/theme/apply_theme.h"
#include "ui/timeline/axis_painter.h"

#include <QtGui/QPainter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace juggler {

namespace {

constexpr int kWidth = 1200;
constexpr int kTries = 30;
constexpr double kUndisturbed = 97; // % of both cores: what is missing went to other programs
constexpr qreal kRatio = 2; // pixels of the file a logical one: readable where it is shown smaller

/// A colour's sample and what it means, as above the timeline.
class Legend final : public QWidget {
protected:
    QSize sizeHint() const override { return {kWidth, 20}; }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        ui::TextCache texts;
        texts.setFont(font());
        ui::paintLegend(painter, ui::themeOf(palette()), 8, width(), height() / 2.0, texts);
    }
};

} // namespace

LessonPicture::LessonPicture()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button); // that of cards
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 8, 10);
    column->setSpacing(2);
    auto* legend = new Legend;
    legend->setFixedHeight(22);
    column->addWidget(legend);
    column->addSpacing(8);
    m_byTask = addView(u"By task"_s, u"eight bars overlap: the tasks are concurrent"_s, ui::Grouping::ByTask);
    column->addSpacing(10);
    m_byCore = addView(u"By core"_s, u"never more than two at once: they take turns on two cores"_s, ui::Grouping::ByCore);
}

ui::TimelineView* LessonPicture::addView(const QString& title, const QString& sentence, ui::Grouping grouping)
{
    auto* heading = new QLabel(u"<b>%1</b> &nbsp; %2"_s.arg(title, sentence));
    heading->setIndent(8);
    heading->setFont([&] {
        QFont font = ui::windowFont();
        font.setPixelSize(font.pixelSize() + 3);
        return font;
    }());
    layout()->addWidget(heading);
    auto* view = new ui::TimelineView;
    view->setGrouping(grouping);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout()->addWidget(view);
    return view;
}

void LessonPicture::record()
{
    Engine engine;
    double best = 0;
    for (int i = 0; i < kTries && best < kUndisturbed; ++i) {
        const auto tried = engine.start({"", {{FibonacciSpec{35}, 8}}}, {{.strategy = StrategyId::DedicatedThreads, .cores = 2}});
        engine.wait();
        const double percent = computeFigures(*tried).front().cpuPercent.value_or(0);
        if (percent > best) {
            best = percent;
            m_comparison = tried;
        }
    }
    std::printf("lesson 9: CPU %.1f %%\n", best);
    for (ui::TimelineView* view : {m_byTask, m_byCore}) {
        view->setComparison(m_comparison);
        view->setFigures(computeFigures(*m_comparison));
    }
}

bool LessonPicture::save(const QString& path)
{
    m_byTask->setFixedHeight(252);
    m_byCore->setFixedHeight(118);
    resize(kWidth, sizeHint().height());
    show();
    QTest::qWait(200);
    QPixmap picture(size() * kRatio);
    picture.setDevicePixelRatio(kRatio);
    render(&picture);
    const bool isSaved = picture.save(path);
    std::printf("%s %s\n", isSaved ? "wrote" : "could not write", qPrintable(path));
    return isSaved;
}

} // namespace juggler
