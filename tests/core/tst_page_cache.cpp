// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"
#include "core/workload/page_cache.h"
#include "core/workload/page_residency.h"
#include "tests/support/disk_folder.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <limits>

using namespace juggler;
using namespace juggler::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSize = 3 * 1024 * 1024 + 5;

FileDescriptor opened(const std::string& path)
{
    return FileDescriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

PageResidency residencyOf(const std::string& path)
{
    return pageResidency(opened(path).get(), std::numeric_limits<std::int64_t>::max()).value_or(PageResidency{-1, -1});
}

} // namespace

class TstPageCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_folder.isValid(), "no folder on a device: neither the temporary nor the current one"); }

    void init() { m_path = m_folder.write(u"file"_s, QByteArray(kSize, 'x')); }

    void coldAndDirectEvictEveryPage()
    {
        for (const CacheMode mode : {CacheMode::Cold, CacheMode::Direct}) {
            prepareFiles({m_path}, CacheMode::Warm, m_neverStopped);
            QCOMPARE(residencyOf(m_path), (PageResidency{kSize, kSize}));
            QVERIFY(prepareFiles({m_path}, mode, m_neverStopped).notes.empty());
            QCOMPARE(residencyOf(m_path), (PageResidency{0, kSize}));
        }
    }

    void warmBringsEveryPage()
    {
        prepareFiles({m_path}, CacheMode::Cold, m_neverStopped);
        QCOMPARE(residencyOf(m_path).cachedBytes, 0);
        QVERIFY(prepareFiles({m_path}, CacheMode::Warm, m_neverStopped).notes.empty());
        QCOMPARE(residencyOf(m_path), (PageResidency{kSize, kSize}));
    }

    void pagesThatWereNotWrittenBackYetAreEvictedToo()
    {
        const FileDescriptor file(open(m_path.c_str(), O_WRONLY | O_CLOEXEC));
        const QByteArray fresh(kSize, 'y');
        QCOMPARE(pwrite(file.get(), fresh.constData(), kSize, 0), kSize);
        QVERIFY(prepareFiles({m_path}, CacheMode::Cold, m_neverStopped).notes.empty());
        QCOMPARE(residencyOf(m_path).cachedBytes, 0);
    }

    void pagesThatStayAreTold()
    {
        // A page that some process has mapped and touched cannot be evicted.
        const FileDescriptor file = opened(m_path);
        void* const map = mmap(nullptr, 4096, PROT_READ, MAP_SHARED | MAP_POPULATE, file.get(), 0);
        QVERIFY(map != MAP_FAILED);
        const CachePreparation preparation = prepareFiles({m_path}, CacheMode::Cold, m_neverStopped);
        QCOMPARE_GT(residencyOf(m_path).cachedBytes, 0);
        munmap(map, 4096);
        QCOMPARE(preparation.notes.size(), 1u);
        const QString note = QString::fromStdString(preparation.notes.front());
        QVERIFY2(note.startsWith(QString::fromStdString(m_path) + u": "_s) && note.endsWith(u"of 3.0 MiB stayed in the page cache"_s),
                 qPrintable(note));
    }

    void whatCannotBePreparedIsLeftToItsTask_data()
    {
        QTest::addColumn<QString>("path");
        const std::string fifo = m_folder.path(u"fifo"_s);
        QCOMPARE(mkfifo(fifo.c_str(), 0600), 0);
        QTest::newRow("missing") << u"/nowhere/at/all"_s;
        QTest::newRow("a FIFO, without blocking") << QString::fromStdString(fifo);
        QTest::newRow("a device") << u"/dev/zero"_s;
        QTest::newRow("a folder") << u"/"_s;
    }

    void whatCannotBePreparedIsLeftToItsTask()
    {
        QFETCH(QString, path);
        for (const CacheMode mode : {CacheMode::Warm, CacheMode::Cold, CacheMode::Direct}) {
            QVERIFY(prepareFiles({path.toStdString()}, mode, m_neverStopped).notes.empty());
        }
    }

    void anEmptyFileIsInEveryState()
    {
        const std::string path = m_folder.write(u"empty"_s, {});
        for (const CacheMode mode : {CacheMode::Warm, CacheMode::Cold, CacheMode::Direct}) {
            QVERIFY(prepareFiles({path}, mode, m_neverStopped).notes.empty());
        }
    }

    void aFileHeldInMemoryIsNamed()
    {
        QCOMPARE(prepareFiles({"/proc/self/status"}, CacheMode::Cold, m_neverStopped).notes,
                 std::vector<std::string>{"/proc/self/status: its file system keeps it in memory, so reading it never waits"});
        QVERIFY(prepareFiles({"/proc/self/status"}, CacheMode::Warm, m_neverStopped).notes.empty());
    }

    void eachPathIsNamedOnceAndManyAreSummedUp()
    {
        const std::vector<std::string> twice(2, "/proc/self/status");
        QCOMPARE(prepareFiles(twice, CacheMode::Cold, m_neverStopped).notes.size(), 1u);
        const std::vector<std::string> many{"/proc/self/status", "/proc/self/stat",  "/proc/self/maps", "/proc/self/io",
                                            "/proc/self/limits", "/proc/self/statm", "/proc/uptime"};
        const CachePreparation preparation = prepareFiles(many, CacheMode::Cold, m_neverStopped);
        QCOMPARE(preparation.notes.size(), 6u);
        QCOMPARE(preparation.notes.back(), std::string("2 more files are not in the state that was asked for either"));
    }

    void aStopIsHeededBeforeAnythingIsRead()
    {
        prepareFiles({m_path}, CacheMode::Cold, m_neverStopped);
        StopSignal stop;
        stop.request();
        QVERIFY(prepareFiles({m_path}, CacheMode::Warm, stop).notes.empty());
        QCOMPARE(residencyOf(m_path).cachedBytes, 0);
    }

    void onlyTheFirstPartIsLookedAtWhenAsked()
    {
        prepareFiles({m_path}, CacheMode::Warm, m_neverStopped);
        QCOMPARE(pageResidency(opened(m_path).get(), 8192), (PageResidency{8192, 8192}));
    }

private:
    DiskFolder m_folder;
    StopSignal m_neverStopped;
    std::string m_path;
};

QTEST_GUILESS_MAIN(TstPageCache)
#include "tst_page_cache.moc"
