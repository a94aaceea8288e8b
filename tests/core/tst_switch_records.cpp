// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's records of who had a core, and their way to the thread that they are about.
#include "core/base/clock.h"
#include "core/base/native_thread.h"
#include "core/oncore/perf_refusal.h"
#include "core/oncore/switch_records.h"
#include "core/oncore/switch_router.h"

#include <QtTest/QtTest>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <latch>
#include <map>
#include <thread>

using namespace juggler;

namespace {

/// Keeps the calling thread busy until it has used so much CPU time.
void burn(std::chrono::nanoseconds cpu)
{
    const std::int64_t untilNs = threadCpuNowNs() + cpu.count();
    while (threadCpuNowNs() < untilNs) {
    }
}

std::int64_t onCoreNs(const std::vector<SwitchRecord>& records, int tid)
{
    std::int64_t sumNs = 0;
    std::int64_t inNs = -1;
    for (const SwitchRecord& record : records) {
        if (record.tid != tid) {
            continue;
        }
        if (record.kind == SwitchKind::In) {
            inNs = record.timeNs;
        } else if (inNs >= 0) {
            sumNs += record.timeNs - inNs;
            inNs = -1;
        }
    }
    return sumNs;
}

std::vector<SwitchRecord> inOrder(std::vector<SwitchRecord> records)
{
    std::stable_sort(records.begin(), records.end(), [](const SwitchRecord& a, const SwitchRecord& b) { return a.timeNs < b.timeNs; });
    return records;
}

} // namespace

class TstSwitchRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aThreadsTimeOnCoresIsItsCpuTime();
    void aThreadThatIsOlderThanTheRunIsSeenInEachRun();
    void aChildProcessIsSeen();
    void nothingIsRecordedBetweenRuns();
    void noTwoThreadsAreOnOneCoreAtOnce();
    void whatDoesNotFitIsCounted();
    void aThreadThatWasNotStartedByTheOpeningOneMayNotBegin();
    void whereItIsAllowedWhoeverGetsACoreIsSeen();
    void aRefusalSaysWhatToSet_data();
    void aRefusalSaysWhatToSet();
    void recordsAreRoutedInTheOrderOfTime();
    void recordsOfThreadsThatAreAnnouncedLateAreKept();
    void anIdThatIsUsedAgainBelongsToTheLaterThread();
    void aLossGoesToWhoHadTheCore();
    void whoeverWasNotSeenToEndHasLostItsCoreToTheNext();
    void theTimeOfEachCoreIsSummed();

private:
    std::unique_ptr<SwitchRecords> m_switches;
};

void TstSwitchRecords::init()
{
    auto opened = SwitchRecords::open();
    if (!opened) {
        QSKIP(opened.error().message.c_str());
    }
    m_switches = std::move(*opened);
}

void TstSwitchRecords::aThreadsTimeOnCoresIsItsCpuTime()
{
    QVERIFY(m_switches->begin());
    int tid = 0;
    std::int64_t cpuNs = 0;
    std::thread([&] {
        tid = currentThreadId();
        burn(std::chrono::milliseconds(40));
        cpuNs = threadCpuNowNs();
    }).join();
    m_switches->end();
    std::vector<SwitchRecord> records;
    m_switches->take(records);
    const std::int64_t seenNs = onCoreNs(inOrder(records), tid);
    QVERIFY2(seenNs > cpuNs * 95 / 100 && seenNs < cpuNs * 115 / 100, qPrintable(QStringLiteral("%1 of %2").arg(seenNs).arg(cpuNs)));
    QCOMPARE(m_switches->lostCount(), std::uint64_t{0});
}

void TstSwitchRecords::aThreadThatIsOlderThanTheRunIsSeenInEachRun()
{
    std::latch mayWork(1);
    int tid = 0;
    std::latch isThere(1);
    std::jthread old([&] {
        tid = currentThreadId();
        isThere.count_down();
        mayWork.wait();
        burn(std::chrono::milliseconds(10));
    });
    isThere.wait();
    QVERIFY(m_switches->begin());
    m_switches->end();
    QVERIFY(m_switches->begin()); // a second run
    mayWork.count_down();
    old.join();
    m_switches->end();
    std::vector<SwitchRecord> records;
    m_switches->take(records);
    QVERIFY(onCoreNs(inOrder(records), tid) > 9'000'000);
}

void TstSwitchRecords::aChildProcessIsSeen()
{
    QVERIFY(m_switches->begin());
    pid_t child = 0;
    const char* const arguments[] = {"sh", "-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done", nullptr};
    QCOMPARE(posix_spawnp(&child, "sh", nullptr, nullptr, const_cast<char* const*>(arguments), environ), 0);
    rusage usage{};
    QCOMPARE(wait4(child, nullptr, 0, &usage), child);
    m_switches->end();
    std::vector<SwitchRecord> records;
    m_switches->take(records);
    QVERIFY(onCoreNs(inOrder(records), child) > 1'000'000);
}

void TstSwitchRecords::nothingIsRecordedBetweenRuns()
{
    QVERIFY(m_switches->begin());
    m_switches->end();
    std::vector<SwitchRecord> records;
    m_switches->take(records);
    records.clear();
    std::thread([] { std::this_thread::sleep_for(std::chrono::milliseconds(1)); }).join();
    m_switches->take(records);
    QVERIFY(records.empty());
}

void TstSwitchRecords::noTwoThreadsAreOnOneCoreAtOnce()
{
    QVERIFY(m_switches->begin());
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([] {
                for (int k = 0; k < 20; ++k) {
                    burn(std::chrono::milliseconds(1));
                    std::this_thread::sleep_for(std::chrono::microseconds(200));
                }
            });
        }
    }
    m_switches->end();
    std::vector<SwitchRecord> records;
    m_switches->take(records);
    std::map<int, int> onCore; // by core: who has it
    for (const SwitchRecord& record : records) {
        QVERIFY(record.kind != SwitchKind::Lost);
        if (record.kind == SwitchKind::In) {
            QCOMPARE(onCore[record.core], 0);
            onCore[record.core] = record.tid;
        } else {
            QVERIFY(onCore[record.core] == record.tid || onCore[record.core] == 0); // the first that loses it had it before
            onCore[record.core] = 0;
        }
    }
    QCOMPARE_GE(records.size(), std::size_t{8 * 20});
}

void TstSwitchRecords::whatDoesNotFitIsCounted()
{
    auto small = SwitchRecords::openWithPages(1);
    QVERIFY(small);
    QVERIFY((*small)->begin());
    std::thread([] {
        for (int i = 0; i < 2000; ++i) {
            std::this_thread::sleep_for(std::chrono::microseconds(1));
        }
    }).join();
    std::vector<SwitchRecord> records;
    for (int i = 0; i < 1000 && (*small)->lostCount() < 1000; ++i) {
        (*small)->take(records);
        std::this_thread::sleep_for(std::chrono::microseconds(1)); // the kernel tells of a loss with its next record on the core
        std::thread([] { std::this_thread::sleep_for(std::chrono::microseconds(1)); }).join();
    }
    (*small)->end();
    QVERIFY((*small)->lostCount() >= 1000);
    QVERIFY(std::any_of(records.begin(), records.end(), [](const SwitchRecord& record) { return record.kind == SwitchKind::Lost; }));
}

void TstSwitchRecords::aThreadThatWasNotStartedByTheOpeningOneMayNotBegin()
{
    std::latch isOpen(1);
    std::latch isThere(1);
    Result<void> begun;
    std::unique_ptr<SwitchRecords> others;
    std::jthread opener([&] {
        others = std::move(*SwitchRecords::open());
        isThere.count_down();
        isOpen.wait();
    });
    isThere.wait();
    begun = others->begin();
    isOpen.count_down();
    QVERIFY(!begun);
    QVERIFY(begun.error().message.find("was not started by") != std::string::npos);
}

void TstSwitchRecords::whereItIsAllowedWhoeverGetsACoreIsSeen()
{
    if (!m_switches->seesOthers()) {
        std::vector<CoreTaken> none;
        m_switches->takeOthers(none);
        QVERIFY(none.empty());
        QSKIP("the kernel does not let this user see who else has a core");
    }
    QVERIFY(m_switches->begin());
    for (int i = 0; i < 50; ++i) {
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
    m_switches->end();
    std::vector<CoreTaken> taken;
    m_switches->takeOthers(taken);
    const auto timesOf = [&taken](int tid) {
        return std::count_if(taken.begin(), taken.end(), [tid](const CoreTaken& each) { return each.tid == tid; });
    };
    QCOMPARE_GE(timesOf(currentThreadId()), 40);
    for (std::size_t i = 1; i < taken.size(); ++i) {
        QVERIFY(taken[i - 1].core != taken[i].core || taken[i - 1].timeNs <= taken[i].timeNs);
    }
}

void TstSwitchRecords::aRefusalSaysWhatToSet_data()
{
    using Step = PerfRing::Refusal::Step;
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("errnoValue");
    QTest::addColumn<int>("paranoid");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Step step, int errnoValue, int paranoid, const char* expected) {
        QTest::newRow(name) << static_cast<int>(step) << errnoValue << paranoid << QString::fromUtf8(expected);
    };
    row("paranoid", Step::Open, EACCES, 4, "Permission denied: set kernel.perf_event_paranoid to 2 or less (it is 4)");
    row("container", Step::Open, EPERM, 2, "a container's system-call filter (seccomp) or a security module forbids it");
    row("old kernel", Step::Open, ENOSYS, -9, "this kernel has no perf events");
    row("descriptors", Step::Open, EMFILE, 2, "allow the program more open files");
    row("memory", Step::Map, EPERM, 2, "raise kernel.perf_event_mlock_kb (it is 516)");
}

void TstSwitchRecords::aRefusalSaysWhatToSet()
{
    QFETCH(const int, step);
    QFETCH(const int, errnoValue);
    QFETCH(const int, paranoid);
    QFETCH(const QString, expected);
    const PerfRing::Refusal refusal{static_cast<PerfRing::Refusal::Step>(step), errnoValue};
    const QString text = QString::fromStdString(describeRefusal(refusal, paranoid == -9 ? std::nullopt : std::optional(paranoid), 516));
    QVERIFY2(text.contains(expected), qPrintable(text));
}

namespace {

/// What a router hands out: to whom, and when it happened.
std::vector<std::pair<std::size_t, std::int64_t>> routed(SwitchRouter& router, std::int64_t untilNs)
{
    std::vector<std::pair<std::size_t, std::int64_t>> all;
    router.route(untilNs, [&all](std::size_t target, const SwitchRecord& record) { all.emplace_back(target, record.timeNs); });
    return all;
}

using Routed = std::vector<std::pair<std::size_t, std::int64_t>>;

} // namespace

void TstSwitchRecords::recordsAreRoutedInTheOrderOfTime()
{
    SwitchRouter router(0);
    router.announce(7, 1, [](const SwitchRecord&) {});
    router.announce(8, 2, [](const SwitchRecord&) {});
    router.incoming() = {
        {10, 7, 0, SwitchKind::In}, {30, 7, 0, SwitchKind::OutPreempted}, {20, 8, 1, SwitchKind::In}, {40, 8, 1, SwitchKind::OutBlocked}};
    QCOMPARE(routed(router, 35), (Routed{{1, 10}, {2, 20}, {1, 30}}));
    router.incoming().push_back({37, 7, 0, SwitchKind::In});
    QCOMPARE(routed(router, 100), (Routed{{1, 37}, {2, 40}}));
    QVERIFY(router.incoming().empty());
}

void TstSwitchRecords::recordsOfThreadsThatAreAnnouncedLateAreKept()
{
    SwitchRouter router(0);
    for (std::int64_t i = 0; i < 10'000; ++i) {
        router.incoming().push_back({i, 7, 0, i % 2 == 0 ? SwitchKind::In : SwitchKind::OutBlocked});
    }
    QVERIFY(routed(router, 20'000).empty());
    std::vector<std::int64_t> kept;
    router.announce(7, 3, [&kept](const SwitchRecord& record) { kept.push_back(record.timeNs); });
    QVERIFY(kept.size() >= 64 && kept.size() < 1000);
    QVERIFY(std::is_sorted(kept.begin(), kept.end()));
    QCOMPARE(kept.back(), 9'999);
}

void TstSwitchRecords::anIdThatIsUsedAgainBelongsToTheLaterThread()
{
    SwitchRouter router(0);
    router.announce(7, 1, [](const SwitchRecord&) {});
    router.incoming() = {{10, 7, 0, SwitchKind::In}};
    QCOMPARE(routed(router, 11), (Routed{{1, 10}}));
    router.release(7, 1);
    router.incoming() = {{20, 7, 0, SwitchKind::OutBlocked}, {30, 7, 0, SwitchKind::In}};
    QVERIFY(routed(router, 31).empty());
    std::vector<std::int64_t> kept;
    router.announce(7, 2, [&kept](const SwitchRecord& record) { kept.push_back(record.timeNs); });
    QCOMPARE(kept, (std::vector<std::int64_t>{20, 30}));
    router.release(7, 1); // no more its own
    router.incoming() = {{40, 7, 0, SwitchKind::OutBlocked}};
    QCOMPARE(routed(router, 50), (Routed{{2, 40}}));
}

void TstSwitchRecords::aLossGoesToWhoHadTheCore()
{
    SwitchRouter router(0);
    router.announce(7, 1, [](const SwitchRecord&) {});
    router.announce(8, 2, [](const SwitchRecord&) {});
    router.incoming() = {{10, 7, 0, SwitchKind::In}, {10, 0, 0, SwitchKind::Lost}, {12, 0, 1, SwitchKind::Lost}};
    std::vector<SwitchRecord> lost;
    router.route(20, [&lost](std::size_t target, const SwitchRecord& record) {
        if (record.kind == SwitchKind::Lost) {
            QCOMPARE(target, std::size_t{1});
            lost.push_back(record);
        }
    });
    QCOMPARE(lost.size(), std::size_t{1}); // nobody had core 1
    QCOMPARE(lost[0].tid, 7);
}

void TstSwitchRecords::whoeverWasNotSeenToEndHasLostItsCoreToTheNext()
{
    SwitchRouter router(0);
    router.announce(7, 1, [](const SwitchRecord&) {});
    router.announce(8, 2, [](const SwitchRecord&) {});
    router.incoming() = {{10, 7, 0, SwitchKind::In}, {30, 8, 0, SwitchKind::In}};
    QCOMPARE(routed(router, 40), (Routed{{1, 10}, {1, 30}, {2, 30}}));
}

void TstSwitchRecords::theTimeOfEachCoreIsSummed()
{
    SwitchRouter router(100);
    router.incoming() = {{90, 7, 0, SwitchKind::In},
                         {130, 7, 0, SwitchKind::OutBlocked},
                         {140, 8, 0, SwitchKind::In},
                         {150, 9, 1, SwitchKind::OutPreempted}};
    routed(router, 200);
    router.finish(160);
    QCOMPARE(router.onCoreNs(), (std::vector<std::int64_t>{30 + 20, 50})); // what was on a core before counts from the beginning
    router.finish(165);
    QCOMPARE(router.onCoreNs()[0], 30 + 25);
}

QTEST_GUILESS_MAIN(TstSwitchRecords)
#include "tst_switch_records.moc"
