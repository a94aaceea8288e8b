// SPDX-License-Identifier: GPL-3.0-or-later
// labels: timing notsan
// Who tells when threads are on a core, as an ordinary user meets it: from the kernel, and where the kernel refuses.
#include "core/oncore/switch_records.h"
#include "tests/support/ordinary_user.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <map>
#include <unistd.h>
#include <vector>

using namespace juggler::test;
using namespace Qt::StringLiterals;

namespace {

QStringList arguments(const QString& rest)
{
    return QStringList{u"run"_s, u"--json"_s, u"-"_s, u"--quiet"_s} << rest.split(u' ', Qt::SkipEmptyParts);
}

QJsonObject firstRun(const EndedProgram& ended)
{
    return QJsonDocument::fromJson(ended.output).object()[u"runs"][0].toObject();
}

struct Interval {
    qint64 startNs;
    qint64 endNs;
    int core;
};

/// The running intervals of every thread of a run.
std::vector<Interval> runningOf(const QJsonObject& run)
{
    std::vector<Interval> running;
    for (const QJsonValue thread : run[u"threads"].toArray()) {
        for (const QJsonValue interval : thread[u"intervals"].toArray()) {
            if (interval[u"state"].toString() == u"running"_s) {
                running.push_back({interval[u"start_ns"].toInteger(), interval[u"end_ns"].toInteger(), interval[u"core"].toInt(-1)});
            }
        }
    }
    return running;
}

int peakOf(const std::vector<Interval>& intervals)
{
    std::map<qint64, int> changes;
    for (const Interval& interval : intervals) {
        ++changes[interval.startNs];
        --changes[interval.endNs];
    }
    int now = 0;
    int peak = 0;
    for (const auto& [timeNs, change] : changes) {
        now += change;
        peak = std::max(peak, now);
    }
    return peak;
}

bool overlapOnACore(std::vector<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end(),
              [](const Interval& a, const Interval& b) { return std::pair(a.core, a.startNs) < std::pair(b.core, b.startNs); });
    return std::adjacent_find(intervals.begin(), intervals.end(),
                              [](const Interval& a, const Interval& b) { return a.core == b.core && b.startNs < a.endNs; })
        != intervals.end();
}

bool hasState(const QJsonObject& run, const QString& state)
{
    for (const QJsonValue task : run[u"tasks"].toArray()) {
        for (const QJsonValue interval : task[u"intervals"].toArray()) {
            if (interval[u"state"].toString() == state) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TstOncore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_user.isValid(), "the program cannot be made ready for an ordinary user");
        const auto opened = juggler::SwitchRecords::open();
        m_whyNot = opened ? QString() : QString::fromStdString(opened.error().message);
    }

    void theKernelTellsAnOrdinaryUser_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("cores");
        for (const char* const model : {"dedicated-threads", "thread-pool", "virtual-threads", "processes", "hybrid"}) {
            QTest::addRow("%s, one core", model)
                << QStringLiteral("--strategy %1 --workers 4 --fib 34x8 --sleep 5x4 --cores 1").arg(QString::fromUtf8(model)) << 1;
            QTest::addRow("%s, two cores", model)
                << QStringLiteral("--strategy %1 --workers 4 --fib 34x8 --sleep 5x4 --cores 2").arg(QString::fromUtf8(model)) << 2;
        }
    }

    void theKernelTellsAnOrdinaryUser()
    {
        QFETCH(QString, options);
        QFETCH(const int, cores);
        if (!m_whyNot.isEmpty()) {
            QSKIP(qPrintable(m_whyNot));
        }
        if (sysconf(_SC_NPROCESSORS_ONLN) < 2) {
            QSKIP("one core only");
        }

        const EndedProgram ended = m_user.run(arguments(options));
        QCOMPARE(ended.status, 0);
        const QJsonObject run = firstRun(ended);
        QCOMPARE(run[u"oncore_source"].toString(), u"kernel-switch-records"_s);
        QCOMPARE(run[u"lost"][u"events"].toInteger(), 0);
        QCOMPARE(run[u"lost"][u"oncore"].toInteger(), 0);
        const std::vector<Interval> running = runningOf(run);
        QVERIFY(peakOf(running) >= 1);
        QVERIFY2(peakOf(running) <= cores, qPrintable(QString::number(peakOf(running))));
        QVERIFY(!overlapOnACore(running));
        QVERIFY(hasState(run, u"running"_s));
        QVERIFY(hasState(run, u"ready"_s));
        for (const QJsonValue task : run[u"tasks"].toArray()) {
            QVERIFY(!task[u"cpu_is_bound"].toBool());
        }
        for (const QJsonValue core : run[u"cores"].toArray()) {
            QVERIFY(!core[u"juggler_ns"].isNull());
            QVERIFY(core[u"ours_ns"].toInteger() >= 0);
        }
    }

    void whereTheKernelRefusesGapsTell_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("computing") << u"--strategy dedicated-threads --fib 30x4"_s << true;
        QTest::newRow("sleeping") << u"--strategy dedicated-threads --sleep 1x4"_s << false;
        QTest::newRow("sleeping, the kernel asked for") << u"--strategy dedicated-threads --sleep 1x4 --oncore kernel"_s << true;
        QTest::newRow("gaps asked for") << u"--strategy dedicated-threads --fib 30x4 --oncore gaps"_s << false;
    }

    void whereTheKernelRefusesGapsTell()
    {
        QFETCH(const QString, options);
        QFETCH(const bool, isTold);
        const EndedProgram ended = m_user.run(arguments(options), {.refusedCalls = u"perf_event_open"_s});
        QCOMPARE(ended.status, 0);
        const QJsonObject run = firstRun(ended);
        QVERIFY2(run[u"oncore_source"].toString().startsWith(u"gap-detection"_s), qPrintable(run[u"oncore_source"].toString()));
        QString notes;
        for (const QJsonValue note : run[u"notes"].toArray()) {
            notes += note.toString();
        }
        QCOMPARE(notes.contains(u"perf_event_open for this program's switches: Operation not permitted"_s), isTold);
        for (const QJsonValue core : run[u"cores"].toArray()) {
            QVERIFY(core[u"juggler_ns"].isNull());
        }
    }

    void gapsTellWhereTheyAreAskedFor()
    {
        const EndedProgram ended = m_user.run(arguments(u"--strategy blocking --fib 30x2 --oncore gaps"_s));
        QCOMPARE(ended.status, 0);
        QVERIFY(firstRun(ended)[u"oncore_source"].toString().startsWith(u"gap-detection"_s));
    }

    void theListNamesWhoTellsAndWhatToSet()
    {
        const EndedProgram refused = m_user.run({u"list"_s}, {.refusedCalls = u"perf_event_open"_s});
        QCOMPARE(refused.status, 0);
        QVERIFY(refused.output.contains("When threads are on a core: gap-detection"));
        QVERIFY(refused.output.contains("kernel.perf_event_paranoid is "));
        const QJsonObject json =
            QJsonDocument::fromJson(m_user.run({u"list"_s, u"--json"_s}, {.refusedCalls = u"perf_event_open"_s}).output).object();
        QVERIFY(json[u"oncore_source"].toString().startsWith(u"gap-detection"_s));
        QVERIFY(!json[u"oncore_why_not_kernel"].isNull());
        if (m_whyNot.isEmpty()) {
            QVERIFY(m_user.run({u"list"_s}).output.contains("When threads are on a core: kernel-switch-records"));
        }
    }

    void anotherValueIsWrongUsage()
    {
        const EndedProgram ended = m_user.run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"3"_s, u"--oncore"_s, u"rseq"_s});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.messages.contains("auto, kernel or gaps"));
    }

private:
    OrdinaryUser m_user;
    QString m_whyNot; // empty: the kernel tells
};

QTEST_GUILESS_MAIN(TstOncore)
#include "tst_oncore.moc"
