// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include "tests/support/program_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace juggler::test;

/// `juggler bench`, as a process.
class TstBenchCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresEverythingManyTimes()
    {
        const Ended ended = runJuggler({u"bench"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages, QByteArray());
        const QJsonObject bench = QJsonDocument::fromJson(ended.output).object();
        QCOMPARE(bench[u"schema"].toString(), u"juggler-bench/1"_s);
        QVERIFY(bench[u"machine"][u"cores"].toInt() >= 1);
        QVERIFY(!bench[u"oncore_source"].toString().isEmpty());
        const QJsonArray measurements = bench[u"measurements"].toArray();
        QVERIFY(measurements.size() >= 10);
        for (const QJsonValue row : measurements) {
            const QByteArray key = row[u"key"].toString().toUtf8();
            QVERIFY2(row[u"why_not"].isNull(), key.constData());
            QVERIFY2(row[u"count"].toInt() >= 5, key.constData());
            QVERIFY2(row[u"least"].toDouble() > 0, key.constData());
            QVERIFY2(row[u"least"].toDouble() <= row[u"lower_quartile"].toDouble(), key.constData());
            QVERIFY2(row[u"lower_quartile"].toDouble() <= row[u"median"].toDouble(), key.constData());
            QVERIFY2(row[u"median"].toDouble() <= row[u"upper_quartile"].toDouble(), key.constData());
            QVERIFY2(row[u"upper_quartile"].toDouble() <= row[u"greatest"].toDouble(), key.constData());
        }
    }

    void printsATable()
    {
        const Ended ended = runJuggler({u"bench"_s});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages, QByteArray()); // the progress line is for terminals
        for (const char* text : {"median", "fib(30)", "thread start", "GB/s", "when threads are on a core: "}) {
            QVERIFY2(ended.output.contains(text), text);
        }
    }

    void refusesWrongUsage()
    {
        QCOMPARE(runJuggler({u"bench"_s, u"fast"_s}).status, 2);
        QVERIFY(runJuggler({u"bench"_s, u"--format"_s, u"csv"_s}).messages.contains("table or json"));
    }
};

QTEST_GUILESS_MAIN(TstBenchCommand)
#include "tst_bench_command.moc"
