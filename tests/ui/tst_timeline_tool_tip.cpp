// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timeline_stage.h"

#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

} // namespace

/// What stands in the tool tip of the timeline.
class TstTimelineToolTip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theToolTipTellsWhatIsKnown();
    void theToolTipOfAFailureNamesItsReason();
    void theToolTipFollowsWhatStandsUnderThePointer();
    void theToolTipGoesWhenTheViewIsResized();
};

void TstTimelineToolTip::theToolTipTellsWhatIsKnown()
{
    TimelineStage f;
    f.hoverAt(f.placeOf(0, 0, 30 * kMs));
    const QString text = f.toolTip();
    for (const QString& part : {u"fib(30)"_s, u"running on worker 1, core 1"_s, u"start 10.000\u2009000 ms"_s, u"took 40.000\u2009000 ms"_s,
                                u"thread id 48210"_s, u"CPU time 40.0 ms"_s, u"queued for 10.0 ms"_s, u"832,040"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part + u" is missing in: "_s + text));
    }
    f.hoverAt(f.placeOf(0, 1, 180 * kMs));
    QCOMPARE(f.toolTip(), QString());
}

void TstTimelineToolTip::theToolTipOfAFailureNamesItsReason()
{
    TimelineStage f;
    f.hoverAt(f.placeOf(0, 1, 100 * kMs));
    QVERIFY2(f.toolTip().contains(u"failed: read /x/y: Input/output error"_s), qPrintable(f.toolTip()));
}

void TstTimelineToolTip::theToolTipFollowsWhatStandsUnderThePointer()
{
    TimelineStage f;
    f.hoverAt(f.placeOf(0, 1, 90 * kMs));
    QVERIFY2(f.toolTip().startsWith(u"read y"), qPrintable(f.toolTip()));
    f.view.setGrouping(Grouping::ByTask); // the sleep's row, in which nothing stands here
    QVERIFY2(!f.toolTip().startsWith(u"read y"), qPrintable(f.toolTip()));
}

void TstTimelineToolTip::theToolTipGoesWhenTheViewIsResized()
{
    TimelineStage f;
    f.hoverAt(f.placeOf(0, 1, 110 * kMs));
    QVERIFY(!f.toolTip().isEmpty());
    f.view.resize(700, 300);
    QTRY_VERIFY(f.toolTip().isEmpty());
}

QTEST_MAIN(TstTimelineToolTip)
#include "tst_timeline_tool_tip.moc"
