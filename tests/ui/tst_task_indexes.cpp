// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/timeline/task_indexes.h"
#include "ui/timeline/timeline_view.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;

namespace {

std::vector<PanelContent> panelsOf(const Comparison& comparison)
{
    return makePanels(comparison, {}, Grouping::ByTask);
}

} // namespace

class TstTaskIndexes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFinishedRunGetsItsIndex();
    void aRunThatGoesOnHasNone();
    void whatIsForgottenIsNotTold();
    void isGoneWhileItBuilds();
    void thePictureIsTheSameWithAndWithout();
};

void TstTaskIndexes::everyFinishedRunGetsItsIndex()
{
    const auto comparison = scenarios::denseComparison(3, 2, 30'000);
    TaskIndexes indexes;
    QSignalSpy changed(&indexes, &TaskIndexes::changed);
    std::vector<PanelContent> panels = panelsOf(*comparison);
    indexes.addTo(panels);
    QVERIFY(!panels[0].taskIndex); // nobody waits for it
    QTRY_COMPARE(changed.count(), 3);
    indexes.addTo(panels);
    for (const PanelContent& panel : panels) {
        QVERIFY(panel.taskIndex);
        QCOMPARE(panel.taskIndex->spanCount(), panel.timeline->spanCount());
    }
}

void TstTaskIndexes::aRunThatGoesOnHasNone()
{
    const auto comparison = scenarios::liveComparison(); // the second run goes on, the third has not begun
    TaskIndexes indexes;
    QSignalSpy changed(&indexes, &TaskIndexes::changed);
    std::vector<PanelContent> panels = panelsOf(*comparison);
    indexes.addTo(panels);
    QTRY_COMPARE(changed.count(), 1);
    indexes.addTo(panels);
    QVERIFY(panels[0].taskIndex);
    QVERIFY(!panels[1].taskIndex && !panels[2].taskIndex);
}

void TstTaskIndexes::whatIsForgottenIsNotTold()
{
    const auto before = scenarios::denseComparison(2, 2, 40'000);
    const auto after = scenarios::denseComparison(1, 2, 10'000);
    TaskIndexes indexes;
    QSignalSpy changed(&indexes, &TaskIndexes::changed);
    std::vector<PanelContent> panels = panelsOf(*before);
    indexes.addTo(panels);
    indexes.clear();
    panels = panelsOf(*after);
    indexes.addTo(panels);
    QTRY_COMPARE(changed.count(), 1);
    indexes.addTo(panels);
    QCOMPARE(panels[0].taskIndex->spanCount(), panels[0].timeline->spanCount());
}

void TstTaskIndexes::isGoneWhileItBuilds()
{
    const auto comparison = scenarios::denseComparison(2, 2, 300'000);
    std::vector<PanelContent> panels = panelsOf(*comparison);
    {
        TaskIndexes indexes;
        indexes.addTo(panels);
    }
    QCoreApplication::processEvents(); // nothing that it left behind may come
    QVERIFY(!panels[0].taskIndex);
}

void TstTaskIndexes::thePictureIsTheSameWithAndWithout()
{
    const auto comparison = scenarios::mixedComparison();
    TimelineView view;
    view.resize(1'000, 700);
    view.setGrouping(Grouping::ByTask);
    view.setComparison(comparison);
    const QImage before = view.grab().toImage();
    QSignalSpy changed(view.findChild<TaskIndexes*>(), &TaskIndexes::changed);
    QTRY_COMPARE(changed.count(), static_cast<int>(comparison->runs.size()));
    QCOMPARE(view.grab().toImage(), before);
}

QTEST_MAIN(TstTaskIndexes)
#include "tst_task_indexes.moc"
