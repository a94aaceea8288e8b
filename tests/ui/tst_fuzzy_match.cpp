// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/fuzzy_match.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace juggler::ui;
using namespace Qt::StringLiterals;

class TstFuzzyMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheCharactersInTheirOrder_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("the whole") << u"Zoom in"_s << u"Zoom in"_s << true;
        QTest::newRow("in small letters") << u"zoom in"_s << u"Zoom in"_s << true;
        QTest::newRow("first letters") << u"zi"_s << u"Zoom in"_s << true;
        QTest::newRow("spaces do not matter") << u" z  i "_s << u"Zoom in"_s << true;
        QTest::newRow("not in this order") << u"iz"_s << u"Zoom in"_s << false;
        QTest::newRow("a letter is missing") << u"zoomx"_s << u"Zoom in"_s << false;
        QTest::newRow("nothing typed") << u""_s << u"Zoom in"_s << true;
        QTest::newRow("no text") << u"a"_s << u""_s << false;
        QTest::newRow("other scripts") << u"грн"_s << u"Диаграмма Ганта"_s << true;
    }
    void findsTheCharactersInTheirOrder()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QTEST(fuzzyMatch(pattern, text).has_value(), "isFound");
    }

    void marksTheStartsOfWordsFirst()
    {
        QCOMPARE(fuzzyMatch(u"bt", u"About by task")->positions, (std::vector<int>{6, 9}));
        QCOMPARE(fuzzyMatch(u"in", u"Print in")->positions, (std::vector<int>{6, 7}));
    }

    void prefersWhatIsMeant_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("starts of words") << u"zo"_s << u"Zoom out"_s << u"Frozen rows"_s;
        QTest::newRow("together") << u"task"_s << u"By task"_s << u"The answer is kept"_s;
        QTest::newRow("at the start") << u"run"_s << u"Run 4 models"_s << u"Before a run"_s;
        QTest::newRow("close together") << u"et"_s << u"Retry"_s << u"Rewrite"_s;
    }
    void prefersWhatIsMeant()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const auto good = fuzzyMatch(pattern, better);
        const auto bad = fuzzyMatch(pattern, worse);
        QVERIFY(good);
        QVERIFY2(!bad || good->score > bad->score, qPrintable(u"%1 against %2"_s.arg(good->score).arg(bad->score)));
    }

    void findsInOnePieceWhatIsWrittenInOnePiece()
    {
        const auto match = fuzzyMatch(u"row", u"Hide rows without activity in view");
        QVERIFY(match);
        QCOMPARE(match->positions, (std::vector<int>{5, 6, 7})); // not the w of "without"
    }

    void doesNotChokeOnALongText()
    {
        const QString text(100'000, u'a');
        QElapsedTimer timer;
        timer.start();
        QVERIFY(fuzzyMatch(QString(100, u'a'), text));
        QCOMPARE_LT(timer.elapsed(), 1000);
    }
};

QTEST_GUILESS_MAIN(TstFuzzyMatch)
#include "tst_fuzzy_match.moc"
