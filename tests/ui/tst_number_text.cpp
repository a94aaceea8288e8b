// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_format.h"
#include "ui/timeline/time_ticks.h"
#include "ui/widgets/quantity_text.h"
#include "ui/words/number_text.h"

#include <QtTest/QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace juggler::ui;

/// What the window writes where the locale has a decimal comma.
class TstNumberText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void writesTheDecimalSignOfTheLocale()
    {
        QCOMPARE(durationText(1'234'567'890), u"1,23 s"_s);
        QCOMPARE(exactTimeText(1'234'567'890), u"1,234\u2009567\u2009890 s"_s);
        QCOMPARE(bytesText(1536), u"1,50 KiB"_s);
        QCOMPARE(numberText(2.5, 2), u"2,50"_s);
        QCOMPARE(roughDurationText(std::int64_t{36} * 3600 * 1'000'000'000), u"1,50 days"_s);
    }

    void writesAPointIntoFiles()
    {
        const FileNumbers forAFile;
        {
            const FileNumbers nested;
        }
        QCOMPARE(durationText(1'234'567'890), u"1.23 s"_s);
        QCOMPARE(exactTimeText(1'234'567'890), u"1.234\u2009567\u2009890 s"_s);
        QCOMPARE(bytesText(1536), u"1.50 KiB"_s);
        QCOMPARE(numberText(2.5, 2), u"2.50"_s);
    }

    void leavesOtherThreadsAlone()
    {
        const FileNumbers forAFile;
        QString other;
        std::thread([&other] { other = durationText(1'500'000); }).join();
        QCOMPARE(other, u"1,50 ms"_s);
    }
};

QTEST_GUILESS_MAIN(TstNumberText)
#include "tst_number_text.moc"
