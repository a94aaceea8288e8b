// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/panels/search_bar.h"
#include "ui/panels/timeline_panel.h"
#include "ui/timeline/timeline_search.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/search_line.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <set>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kLoop = 2; // of the mixed comparison
constexpr std::size_t kThreads = 3;

struct Fixture {
    Fixture()
    {
        panel.resize(1000, 900);
        panel.view().setComparison(scenarios::mixedComparison());
        panel.show();
        if (!QTest::qWaitForWindowActive(&panel)) {
            qFatal("the panel was not shown");
        }
        bar().open();
    }
    TimelineView& view() { return panel.view(); }
    SearchBar& bar() { return panel.searchBar(); }
    TimelineSearch& search() { return bar().search(); }
    void type(const QString& text)
    {
        bar().line().clear();
        QTest::keyClicks(&bar().line(), text);
        QTRY_VERIFY(!search().isSearching());
    }
    void enter(Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&bar().line(), Qt::Key_Return, modifiers); }
    State selectedState()
    {
        const SelectedBar& selected = *view().selection();
        const RowBars bars(view().panel(selected.panel), selected.row, view().grouping());
        return bars[*bars.startingUntil(selected.startNs)].state;
    }

    TimelinePanel panel;
};

} // namespace

class TstTimelineSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatItFinds()
    {
        Fixture f;
        f.type(u"fib kind:fib running"_s);
        QCOMPARE_GT(f.search().count(), std::size_t{20});
        QCOMPARE(f.bar().countText(), u"%1 intervals"_s.arg(f.search().count()));
        QCOMPARE(f.search().hitTimes()->size(), f.search().count());
        QVERIFY(std::is_sorted(f.search().hitTimes()->begin(), f.search().hitTimes()->end()));
    }

    void enterGoesFromHitToHit()
    {
        Fixture f;
        f.type(u"sleep waiting"_s);
        f.enter();
        QVERIFY(f.view().selection());
        QCOMPARE(f.selectedState(), State::WaitingHeld);
        QCOMPARE(f.bar().countText(), u"1 of %1 intervals"_s.arg(f.search().count()));
        const SelectedBar first = *f.view().selection();
        f.enter();
        QVERIFY(*f.view().selection() != first);
        f.enter(Qt::ShiftModifier);
        QCOMPARE(*f.view().selection(), first);
        f.enter(Qt::ShiftModifier); // round again
        QCOMPARE(f.search().current(), std::optional(f.search().count() - 1));
        QVERIFY(f.bar().line().hasFocus());
    }

    void goesThroughAllRuns()
    {
        Fixture f;
        f.type(u"fib(37)"_s);
        std::set<std::size_t> panels;
        for (std::size_t i = 0; i < f.search().count(); ++i) {
            f.enter();
            panels.insert(f.view().selection()->panel);
        }
        QCOMPARE(panels.size(), std::size_t{4});
    }

    void unfoldsAndUnhidesTheRow()
    {
        Fixture f;
        f.view().setCollapsed(kThreads, true);
        f.type(u"model:dedicated thread:\"thread 7\""_s);
        QCOMPARE_GT(f.search().count(), std::size_t{0});
        f.enter();
        QVERIFY(!f.view().panel(kThreads).isCollapsed);
        QCOMPARE(f.view().panel(kThreads).rowName(f.view().selection()->row, Grouping::ByThread), u"thread 7"_s);
        f.view().hideRow(kThreads, f.view().selection()->row);
        f.enter();
        QCOMPARE(f.view().panel(kThreads).rowName(f.view().selection()->row, Grouping::ByThread), u"thread 7"_s);
    }

    void expandsTheWaitsInFlight()
    {
        Fixture f;
        f.type(u"model:\"event loop\" waiting"_s);
        QCOMPARE_GT(f.search().count(), std::size_t{0});
        f.enter();
        QCOMPARE(f.view().selection()->panel, kLoop);
        QCOMPARE_GE(f.view().selection()->row, kFirstInFlightRow);
    }

    void aWaitIsShownByThreadWhereItIsOnNoCore()
    {
        Fixture f;
        f.view().setGrouping(Grouping::ByCore);
        f.type(u"model:blocking sleep waiting"_s);
        f.enter();
        QCOMPARE(f.view().grouping(), Grouping::ByThread);
        QVERIFY(f.view().selection());
    }

    void timeInTheQueueIsShownByTask()
    {
        Fixture f;
        f.type(u"queued > 100 ms"_s);
        QCOMPARE_GT(f.search().count(), std::size_t{0});
        f.enter();
        QCOMPARE(f.view().grouping(), Grouping::ByTask);
        QCOMPARE(f.selectedState(), State::Queued);
    }

    void zoomsToWhatIsTooNarrow()
    {
        TimelinePanel panel;
        panel.resize(1000, 600);
        panel.view().setComparison(scenarios::denseComparison(1, 2, 200'000));
        panel.show();
        panel.searchBar().open();
        QTest::keyClicks(&panel.searchBar().line(), u">= 1us < 10 us"_s);
        QTRY_VERIFY(!panel.searchBar().search().isSearching());
        QCOMPARE_GT(panel.searchBar().search().count(), std::size_t{0});
        panel.searchBar().goToNext();
        QVERIFY(panel.view().selection());
        QCOMPARE_GE(panel.view().barRect(*panel.view().selection()).width(), 3);
        QCOMPARE_LT(panel.view().selection()->endNs - panel.view().selection()->startNs, 10'000);
    }

    void saysWhatItDoesNotUnderstand()
    {
        Fixture f;
        f.type(u"> 5"_s);
        QVERIFY2(f.bar().hintText().contains(u"has no unit"_s), qPrintable(f.bar().hintText()));
        QCOMPARE(f.bar().countText(), QString());
        f.type(u"> 5 ms"_s);
        QCOMPARE(f.bar().hintText(), QString());
        f.type(u"nothing like this"_s);
        QCOMPARE(f.bar().countText(), u"no interval"_s);
        f.enter();
        QVERIFY(!f.view().selection());
    }

    void tellsWhatCanBeWritten()
    {
        Fixture f;
        QCOMPARE(f.bar().hintText(), intervalQueryHelp()); // nothing is typed yet
        f.type(u"fib"_s);
        QCOMPARE(f.bar().hintText(), QString());
        for (QToolButton* button : f.bar().findChildren<QToolButton*>()) {
            if (button->accessibleName() == u"What can be written"_s) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCOMPARE(f.bar().hintText(), intervalQueryHelp());
    }

    void escapeClosesAndGivesTheFocusBack()
    {
        Fixture f;
        f.type(u"fib"_s);
        QTest::keyClick(&f.bar().line(), Qt::Key_Escape);
        QVERIFY(!f.bar().isVisible());
        QVERIFY(f.view().hasFocus());
        QVERIFY(!f.search().hitTimes());
    }

    void anotherComparisonIsSearchedAnew()
    {
        Fixture f;
        f.type(u"fib"_s);
        const std::size_t before = f.search().count();
        f.enter();
        f.view().setComparison(scenarios::denseComparison(1, 2, 1000));
        QTRY_VERIFY(!f.search().isSearching());
        QVERIFY(f.search().count() != before);
        QVERIFY(!f.search().current());
    }

    void typingDoesNotWaitForTheSearch()
    {
        TimelinePanel panel;
        panel.resize(1000, 600);
        panel.view().setComparison(scenarios::denseComparison(4, 8, 1'000'000));
        panel.show();
        panel.searchBar().open();
        QElapsedTimer timer;
        qint64 longestMs = 0;
        for (const QChar c : u"running > 5 us < 50 us"_s) {
            timer.start();
            QTest::keyClicks(&panel.searchBar().line(), QString(c));
            longestMs = std::max(longestMs, timer.elapsed());
        }
        QTRY_VERIFY(!panel.searchBar().search().isSearching());
        qInfo("the longest key took %lld ms; %zu found", static_cast<long long>(longestMs), panel.searchBar().search().count());
        QCOMPARE_LT(longestMs, 200); // of which most is the timeline's next frame
    }
};

QTEST_MAIN(TstTimelineSearch)
#include "tst_timeline_search.moc"
