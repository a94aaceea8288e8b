// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/limit_files.h"
#include "core/strategy/detail/thread_budgets.h"
#include "core/strategy/detail/thread_reserve.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <filesystem>

using namespace juggler::detail;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* kMounts1 = "30 22 0:27 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n"
                                 "35 30 0:32 / /sys/fs/cgroup/devices rw - cgroup cgroup rw,devices\n"
                                 "38 30 0:35 /docker/a1 /sys/fs/cgroup/pids rw shared:12 master:3 - cgroup cgroup rw,pids\n"
                                 "40 30 0:37 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n";
constexpr const char* kMounts2 = "29 23 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n";

/// A machine made of text files: proc/ and sys/ below a temporary folder.
class FakeMachine {
public:
    FakeMachine()
    {
        write(u"proc/loadavg"_s, "0.52 0.58 0.59 3/500 12345\n");
        write(u"proc/sys/kernel/pid_max"_s, "4194304\n");
        write(u"proc/sys/kernel/threads-max"_s, "190000\n");
        write(u"proc/sys/vm/max_map_count"_s, "65530\n");
        write(u"proc/self/maps"_s, "a\nb\nc\n");
        write(u"proc/self/cgroup"_s, "0::/user.slice/app.scope\n");
        write(u"proc/self/mountinfo"_s, kMounts2);
        write(u"proc/meminfo"_s, "MemTotal:       16000000 kB\nMemFree:        1000 kB\nMemAvailable:   12000000 kB\n");
    }

    void write(const QString& name, const QByteArray& text)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    [[nodiscard]] LimitSources sources() const { return {.root = m_folder.path().toStdString(), .userId = 1000, .userProcessLimit = {}}; }
    [[nodiscard]] ThreadReserve reserve() const { return reserveOf(readThreadBudgets(sources())); }
    [[nodiscard]] ThreadReserve reserveWithin(std::int64_t userProcessLimit) const
    {
        LimitSources limited = sources();
        limited.userProcessLimit = userProcessLimit;
        return reserveOf(readThreadBudgets(limited));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TstThreadReserve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLeastRoomBindsAndIsNamed()
    {
        const std::vector<ThreadBudget> budgets{{.name = "a", .limit = 1000, .used = 100, .kept = 100},
                                                {.name = "b", .limit = 1000, .used = 10, .kept = 100, .perThread = 2},
                                                {.name = "c", .limit = 5000, .used = 0, .kept = 2000}};
        const ThreadReserve reserve = reserveOf(budgets);
        QCOMPARE(reserve.threads, 445);
        QCOMPARE(reserve.limit, std::string("b is 1000, 10 in use, 100 kept free"));
    }

    void aBudgetThatIsUsedUpHasNoRoom() { QCOMPARE((ThreadBudget{.name = "a", .limit = 100, .used = 90, .kept = 2000}).room(), 0); }

    void withoutAnyBudgetNothingLimits()
    {
        QCOMPARE_GT(reserveOf({}).threads, 1'000'000'000);
        QCOMPARE(threadsToTry(50'000, reserveOf({})), 50'000u);
    }

    void aSmallReserveDoesNotRefuseOrdinaryRuns_data()
    {
        QTest::addColumn<std::size_t>("wanted");
        QTest::addColumn<qint64>("reserve");
        QTest::addColumn<std::size_t>("granted");
        QTest::newRow("few on a full machine") << std::size_t{8} << qint64{0} << std::size_t{8};
        QTest::newRow("just as many as are always tried") << std::size_t{1000} << qint64{3} << std::size_t{1000};
        QTest::newRow("many on a full machine") << std::size_t{5000} << qint64{3} << std::size_t{1000};
        QTest::newRow("many within the reserve") << std::size_t{5000} << qint64{5000} << std::size_t{5000};
        QTest::newRow("one too many") << std::size_t{5001} << qint64{5000} << std::size_t{5000};
    }

    void aSmallReserveDoesNotRefuseOrdinaryRuns()
    {
        QFETCH(std::size_t, wanted);
        QFETCH(qint64, reserve);
        QFETCH(std::size_t, granted);
        QCOMPARE(threadsToTry(wanted, {.threads = reserve, .limit = {}}), granted);
    }

    void theNoteNamesTheLimit()
    {
        QCOMPARE(reserveNote(12'000, 40'000, "threads", {.threads = 12'000, .limit = "kernel.pid_max is 32768, 9 in use, 2000 kept free"}),
                 std::string("12000 of 40000 threads could be started: kernel.pid_max is 32768, 9 in use, 2000 kept free"));
    }

    void readsLimits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("limit");
        QTest::newRow("a number") << QByteArray("32768\n") << qint64{32768};
        QTest::newRow("zero") << QByteArray("0") << qint64{0};
        QTest::newRow("no limit in version 2") << QByteArray("max\n") << qint64{-1};
        QTest::newRow("no limit in version 1") << QByteArray("9223372036854771712\n") << qint64{-1};
        QTest::newRow("nothing") << QByteArray() << qint64{-1};
        QTest::newRow("words") << QByteArray("many\n") << qint64{-1};
    }

    void readsLimits()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, limit);
        QCOMPARE(parseLimit(text.toStdString()).value_or(-1), limit);
    }

    void readsFieldsByTheirWholeKey()
    {
        const std::string_view text = "MemTotal:       24683620 kB\nMemAvailableX: 1 kB\nMemAvailable:   24170580 kB\nUid:\t1000\t1000\n";
        QCOMPARE(parseField(text, "MemAvailable"), 24'170'580);
        QCOMPARE(parseField(text, "Uid"), 1000);
        QCOMPARE(parseField("inactive_file 77\nactive_file 8\n", "active_file"), 8);
        QVERIFY(!parseField(text, "MemFree"));
        QVERIFY(!parseField("", "MemFree"));
    }

    void readsTheThreadsOfTheSystem()
    {
        QCOMPARE(parseThreadsInSystem("1.98 1.31 0.69 5/99 1621\n"), 99);
        QVERIFY(!parseThreadsInSystem("1.98"));
    }

    void capabilitiesLiftTheProcessLimit_data()
    {
        QTest::addColumn<QByteArray>("effective");
        QTest::addColumn<bool>("lifts");
        QTest::newRow("none") << QByteArray("0000000000000000") << false;
        QTest::newRow("CAP_SYS_RESOURCE") << QByteArray("0000000001000000") << true;
        QTest::newRow("CAP_SYS_ADMIN") << QByteArray("0000000000200000") << true;
        QTest::newRow("all others") << QByteArray("000001fffedfffff") << false;
        QTest::newRow("all") << QByteArray("000001ffffffffff") << true;
    }

    void capabilitiesLiftTheProcessLimit()
    {
        QFETCH(QByteArray, effective);
        QFETCH(bool, lifts);
        QCOMPARE(liftsProcessLimit(("CapPrm:\t000001ffffffffff\nCapEff:\t" + effective + "\n").toStdString()), lifts);
    }

    void findsTheControlGroup_data()
    {
        QTest::addColumn<QByteArray>("selfCgroup");
        QTest::addColumn<QByteArray>("mounts");
        QTest::addColumn<QByteArray>("folder");
        QTest::newRow("version 2") << QByteArray("0::/user.slice/app\n") << QByteArray(kMounts2)
                                   << QByteArray("/sys/fs/cgroup/user.slice/app");
        QTest::newRow("version 2, the root") << QByteArray("0::/\n") << QByteArray(kMounts2) << QByteArray("/sys/fs/cgroup");
        QTest::newRow("version 2, outside of what is seen")
            << QByteArray("0::/../other\n") << QByteArray(kMounts2) << QByteArray("/sys/fs/cgroup");
        QTest::newRow("version 1, a part of the hierarchy mounted")
            << QByteArray("8:cpu,pids:/docker/a1/inner\n0::/\n") << QByteArray(kMounts1) << QByteArray("/sys/fs/cgroup/pids/inner");
        QTest::newRow("version 1, just the mounted part")
            << QByteArray("8:pids:/docker/a1\n") << QByteArray(kMounts1) << QByteArray("/sys/fs/cgroup/pids");
        QTest::newRow("version 1, another part mounted")
            << QByteArray("8:pids:/else\n") << QByteArray(kMounts1) << QByteArray("/sys/fs/cgroup/pids");
        QTest::newRow("not mounted") << QByteArray("8:pids:/a\n") << QByteArray(kMounts2) << QByteArray();
        QTest::newRow("no groups") << QByteArray() << QByteArray(kMounts2) << QByteArray();
    }

    void findsTheControlGroup()
    {
        QFETCH(QByteArray, selfCgroup);
        QFETCH(QByteArray, mounts);
        QFETCH(QByteArray, folder);
        const auto group = findControlGroup("pids", selfCgroup.toStdString(), mounts.toStdString());
        QCOMPARE(group ? QByteArray::fromStdString(group->folder.string()) : QByteArray(), folder);
    }

    void anOrdinaryMachineIsLimitedByItsMaps()
    {
        const FakeMachine machine;
        QCOMPARE(machine.reserve().threads, (65'530 - 3 - 6553) / 2);
        QCOMPARE(machine.reserve().limit, std::string("vm.max_map_count is 65530, 3 in use, 6553 kept free"));
    }

    void aSmallPidMaxKeeps2000Free()
    {
        FakeMachine machine;
        machine.write(u"proc/sys/kernel/pid_max"_s, "32768\n");
        QCOMPARE(machine.reserve().limit, std::string("vm.max_map_count is 65530, 3 in use, 6553 kept free"));
        machine.write(u"proc/sys/kernel/pid_max"_s, "12000\n");
        QCOMPARE(machine.reserve().threads, 12'000 - 500 - 2000);
        QCOMPARE(machine.reserve().limit, std::string("kernel.pid_max is 12000, 500 in use, 2000 kept free"));
    }

    void everyGroupUpToTheRootLimits()
    {
        FakeMachine machine;
        machine.write(u"sys/fs/cgroup/user.slice/app.scope/pids.max"_s, "max\n");
        machine.write(u"sys/fs/cgroup/user.slice/pids.max"_s, "5000\n");
        machine.write(u"sys/fs/cgroup/user.slice/pids.current"_s, "40\n");
        QCOMPARE(machine.reserve().threads, 5000 - 40 - 2000);
        QVERIFY(machine.reserve().limit.starts_with("the control group's pids.max is 5000, 40 in use"));
    }

    void aGroupsMemoryCountsWithoutItsFiles()
    {
        FakeMachine machine;
        machine.write(u"sys/fs/cgroup/user.slice/app.scope/memory.max"_s, "104857600\n");
        machine.write(u"sys/fs/cgroup/user.slice/app.scope/memory.current"_s, "62914560\n");
        machine.write(u"sys/fs/cgroup/user.slice/app.scope/memory.stat"_s,
                      "anon 1\nfile 41943040\ninactive_file 31457280\nactive_file 10485760\n");
        QCOMPARE(machine.reserve().threads, (102'400 - 20'480 - 10'240) / 64);
        QVERIFY(machine.reserve().limit.starts_with("the control group's memory in KiB is 102400, 20480 in use"));
    }

    void theMachinesMemoryKeepsATenthFree()
    {
        FakeMachine machine;
        machine.write(u"proc/meminfo"_s, "MemTotal: 1000000 kB\nMemAvailable: 300000 kB\n");
        QCOMPARE(machine.reserve().threads, 200'000 / 64);
    }

    void theUsersLimitCountsAllThreadsOfTheUser()
    {
        FakeMachine machine;
        machine.write(u"proc/17/status"_s, "Name:\ta\nUid:\t1000\t1000\t1000\t1000\nThreads:\t30\n");
        machine.write(u"proc/18/status"_s, "Name:\tb\nUid:\t0\t0\t0\t0\nThreads:\t500\n");
        machine.write(u"proc/19/status"_s, "Name:\tc\nUid:\t1000\t0\t0\t0\nThreads:\t12\n");
        QCOMPARE(machine.reserveWithin(4000).threads, 4000 - 42 - 2000);
        QVERIFY(machine.reserveWithin(4000).limit.starts_with("the user's limit of processes (ulimit -u) is 4000, 42 in use"));
    }

    void aMachineWithoutAnyOfTheFilesHasNoBudgets()
    {
        const QTemporaryDir empty;
        QVERIFY(readThreadBudgets({.root = empty.path().toStdString(), .userId = 1, .userProcessLimit = {}}).empty());
    }

    void thisMachineAnswers()
    {
        const auto budgets = readThreadBudgets(LimitSources::ofThisProcess());
        const auto has = [&](const char* name) { return std::ranges::count(budgets, std::string(name), &ThreadBudget::name) == 1; };
        QVERIFY(has("kernel.pid_max") && has("kernel.threads-max") && has("vm.max_map_count") && has("the machine's memory in KiB"));
        for (const ThreadBudget& budget : budgets) {
            QVERIFY2(budget.limit > 0 && budget.used >= 0 && budget.used <= budget.limit, budget.name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TstThreadReserve)
#include "tst_thread_reserve.moc"
