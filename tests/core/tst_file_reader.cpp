// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/blocking_context.h"
#include "core/workload/file_reader.h"
#include "core/workload/page_cache.h"
#include "core/workload/run_task.h"
#include "tests/support/disk_folder.h"

#include <QFile>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <vector>

using namespace juggler;
using namespace juggler::test;
using namespace Qt::StringLiterals;

namespace {

/// What one read of a whole file came to, done as runTask() does it.
struct Outcome {
    TaskError error;
    std::uint64_t bytes = 0;
    CacheMode used{};
    std::size_t largestChunk = 0;
};

/// Reads path to its end; afterChunk(n) is called behind the n-th chunk.
template <typename AfterChunk>
Outcome readAll(const std::string& path, CacheMode mode, AfterChunk&& afterChunk)
{
    StopSignal stop;
    ThreadRecorder recorder("test", ThreadRole::Worker);
    recorder.attach();
    BlockingContext context(recorder, stop, mode);
    FileReader reader;
    if (const TaskError refused = reader.open(path, mode); refused.isError()) {
        return {.error = refused, .used = reader.modeUsed()};
    }
    Outcome outcome;
    int chunks = 0;
    for (bool hasMore = true; hasMore;) {
        const auto buffer = context.readBuffer(reader.nextBytes());
        outcome.largestChunk = std::max(outcome.largestChunk, buffer.size());
        const ReadAttempt attempt = context.readSome(TaskId{0}, reader.fd(), buffer, reader.offset());
        hasMore = reader.accept(attempt.bytes, attempt.errnoValue);
        afterChunk(++chunks);
    }
    outcome.error = reader.error();
    outcome.bytes = reader.bytesRead();
    outcome.used = reader.modeUsed();
    return outcome;
}

Outcome readAll(const std::string& path, CacheMode mode)
{
    return readAll(path, mode, [](int) {});
}

constexpr int kChunk = static_cast<int>(kReadChunkBytes);

} // namespace

class TstFileReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_folder.isValid(), "no folder on a device: neither the temporary nor the current one"); }

    void readsEveryByteInEveryMode_data()
    {
        QTest::addColumn<int>("sizeBytes");
        for (const int size : {0, 1, 511, 4095, 4096, 4097, 10'000, kChunk - 1, kChunk, kChunk + 1, 3 * kChunk + 4096 + 7}) {
            QTest::addRow("%d bytes", size) << size;
        }
    }

    void readsEveryByteInEveryMode()
    {
        QFETCH(int, sizeBytes);
        const std::string path = m_folder.write(u"sized"_s, QByteArray(sizeBytes, 'x'));
        QVERIFY(!path.empty());
        for (const CacheMode mode : {CacheMode::Warm, CacheMode::Cold, CacheMode::Direct}) {
            prepareFiles({path}, mode, m_neverStopped);
            const Outcome outcome = readAll(path, mode);
            QVERIFY(!outcome.error.isError());
            QCOMPARE(outcome.bytes, static_cast<std::uint64_t>(sizeBytes));
            if (sizeBytes > 0) {
                QCOMPARE(outcome.used, mode);
            }
        }
    }

    void tellsWhatWasReallyUsed()
    {
        const std::string path = m_folder.write(u"honest"_s, QByteArray(kChunk, 'x'));
        prepareFiles({path}, CacheMode::Warm, m_neverStopped);
        QCOMPARE(readAll(path, CacheMode::Cold).used, CacheMode::Warm); // asked for cold, but nobody had evicted it
        prepareFiles({path}, CacheMode::Cold, m_neverStopped);
        QCOMPARE(readAll(path, CacheMode::Warm).used, CacheMode::Cold);
    }

    void aFileHeldInMemoryIsWarmInEveryMode()
    {
        for (const CacheMode mode : {CacheMode::Warm, CacheMode::Cold, CacheMode::Direct}) {
            const Outcome outcome = readAll("/proc/self/status", mode); // a size of 0, and contents all the same
            QVERIFY(!outcome.error.isError());
            QVERIFY(outcome.bytes > 100);
            QCOMPARE(outcome.used, CacheMode::Warm);
        }
    }

    void directGoesOnWithoutItWhenAReadRefuses()
    {
        const std::string path = m_folder.write(u"odd"_s, QByteArray(10'000, 'x'));
        FileReader reader;
        QVERIFY(!reader.open(path, CacheMode::Direct).isError());
        QCOMPARE(reader.modeUsed(), CacheMode::Direct);
        QVERIFY(reader.accept(1000, 0)); // a short read that leaves the offset where O_DIRECT cannot begin
        StopSignal stop;
        ThreadRecorder recorder("test", ThreadRole::Worker);
        recorder.attach();
        BlockingContext context(recorder, stop, CacheMode::Direct);
        int attempts = 0;
        for (bool hasMore = true; hasMore && attempts < 10; ++attempts) {
            const auto buffer = context.readBuffer(reader.nextBytes());
            const ReadAttempt attempt = context.readSome(TaskId{0}, reader.fd(), buffer, reader.offset());
            hasMore = reader.accept(attempt.bytes, attempt.errnoValue);
        }
        QVERIFY(!reader.error().isError());
        QCOMPARE(reader.bytesRead(), 10'000u);
        QCOMPARE(reader.modeUsed(), CacheMode::Cold);
    }

    void refusesWhatIsNoRegularFile_data()
    {
        QTest::addColumn<QString>("path");
        const QString fifo = QString::fromStdString(m_folder.path(u"fifo"_s));
        QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QTest::newRow("a FIFO that nobody writes to") << fifo;
        QTest::newRow("a device") << u"/dev/null"_s;
        QTest::newRow("an endless device") << u"/dev/zero"_s;
        QTest::newRow("a folder") << u"/"_s;
    }

    void refusesWhatIsNoRegularFile()
    {
        QFETCH(QString, path);
        const Outcome outcome = readAll(path.toStdString(), CacheMode::Warm);
        QCOMPARE(outcome.error, TaskError::fault(TaskOperation::Read, TaskFault::NotRegularFile));
        QCOMPARE(QString::fromStdString(describeTaskError(outcome.error, FileReadSpec{path.toStdString()})),
                 u"read %1: not a regular file"_s.arg(path));
    }

    void aMissingFileIsAnErrorOfOpening()
    {
        QCOMPARE(readAll(m_folder.path(u"nowhere"_s), CacheMode::Cold).error, TaskError::system(TaskOperation::Open, ENOENT));
        QCOMPARE(readAll(m_folder.path(u"nowhere/below"_s), CacheMode::Direct).error, TaskError::system(TaskOperation::Open, ENOENT));
        QCOMPARE(readAll("/proc/self/status/below", CacheMode::Warm).error, TaskError::system(TaskOperation::Open, ENOTDIR));
    }

    void aFileThatShrinksFails()
    {
        const std::string path = m_folder.write(u"shrinking"_s, QByteArray(4 * kChunk, 'x'));
        const Outcome outcome = readAll(path, CacheMode::Warm, [&](int chunks) {
            if (chunks == 2) {
                QCOMPARE(truncate(path.c_str(), kChunk), 0);
            }
        });
        QCOMPARE(outcome.error, TaskError::fault(TaskOperation::Read, TaskFault::FileShrank));
        QCOMPARE(outcome.bytes, 2u * kReadChunkBytes);
    }

    void aFileThatShrinksWithinItsLastPieceFails()
    {
        const std::string path = m_folder.write(u"shorter"_s, QByteArray(2 * kChunk, 'x'));
        const Outcome outcome = readAll(path, CacheMode::Warm, [&](int chunks) {
            if (chunks == 1) {
                QCOMPARE(truncate(path.c_str(), kChunk + 100), 0);
            }
        });
        QCOMPARE(outcome.error, TaskError::fault(TaskOperation::Read, TaskFault::FileShrank));
        QCOMPARE(outcome.bytes, kReadChunkBytes + 100);
    }

    void aSizeThatIsMoreThanThereIsToReadIsNoError()
    {
        // Every file of sysfs says that it has a page.
        for (const CacheMode mode : {CacheMode::Warm, CacheMode::Cold, CacheMode::Direct}) {
            const Outcome outcome = readAll("/sys/kernel/uevent_seqnum", mode);
            QVERIFY2(!outcome.error.isError(), describeTaskError(outcome.error, FileReadSpec{"uevent_seqnum"}).c_str());
            QVERIFY(outcome.bytes > 0 && outcome.bytes < 4096);
        }
    }

    void knowsWhetherARequestForBytesWouldWait()
    {
        std::array<int, 2> ends{};
        QCOMPARE(pipe2(ends.data(), O_CLOEXEC), 0);
        QVERIFY(!canReadNow(ends[0]));
        QCOMPARE(::write(ends[1], "x", 1), 1);
        QVERIFY(canReadNow(ends[0]));
        char taken = 0;
        QCOMPARE(::read(ends[0], &taken, 1), 1);
        QVERIFY(!canReadNow(ends[0]));
        close(ends[1]);
        QVERIFY(canReadNow(ends[0])); // to see that this is the end
        close(ends[0]);
        const std::string path = m_folder.write(u"ordinary"_s, {});
        const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        QVERIFY(canReadNow(fd));
        close(fd);
    }

    void aFileThatVanishesIsReadToItsEnd()
    {
        const std::string path = m_folder.write(u"vanishing"_s, QByteArray(4 * kChunk, 'x'));
        const Outcome outcome = readAll(path, CacheMode::Warm, [&](int) { unlink(path.c_str()); });
        QVERIFY(!outcome.error.isError()); // an open file lives on without its name
        QCOMPARE(outcome.bytes, 4u * kReadChunkBytes);
    }

    void aFileThatGrowsEndsWhereItEnded()
    {
        const std::string path = m_folder.write(u"growing"_s, QByteArray(2 * kChunk + 10, 'x'));
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::Append));
        const Outcome outcome = readAll(path, CacheMode::Warm, [&](int) {
            file.write(QByteArray(kChunk, 'y'));
            file.flush();
        });
        QVERIFY(!outcome.error.isError());
        QCOMPARE(outcome.bytes, 2u * kReadChunkBytes + 10);
    }

    void aFileThatOthersReplaceWithAFifoIsRefusedWithoutBlocking()
    {
        // What open() sees when the exchange falls between its look and its opening: the look is repeated on what was opened.
        const std::string path = m_folder.path(u"exchanged"_s);
        QCOMPARE(mkfifo(path.c_str(), 0600), 0);
        const int fd = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        QVERIFY(fd >= 0); // O_NONBLOCK opens without a writer
        FileReader reader;
        const std::string sameThing = "/proc/self/fd/" + std::to_string(fd);
        QCOMPARE(reader.open(sameThing, CacheMode::Warm), TaskError::fault(TaskOperation::Read, TaskFault::NotRegularFile));
        close(fd);
    }

    void anInterruptedReadIsTriedAgainButNotForEver()
    {
        const std::string path = m_folder.write(u"interrupted"_s, QByteArray(10, 'x'));
        FileReader reader;
        QVERIFY(!reader.open(path, CacheMode::Warm).isError());
        int attempts = 1;
        while (reader.accept(0, EINTR) && attempts < 10'000) {
            ++attempts;
        }
        QVERIFY(attempts > 10 && attempts < 1000);
        QCOMPARE(reader.error(), TaskError::system(TaskOperation::Read, EINTR));
    }

    void aSparseFileOf10GiBTakesOneChunkOfMemoryAndStopsAtWill()
    {
        const std::string path = m_folder.path(u"sparse"_s);
        const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        constexpr std::int64_t kSize = std::int64_t{10} << 30;
        QCOMPARE(ftruncate(fd, kSize), 0);
        close(fd);
        FileReader reader;
        QVERIFY(!reader.open(path, CacheMode::Cold).isError());
        std::int64_t chunks = 0;
        bool hasMore = true;
        while (hasMore) { // the bookkeeping alone: reading 10 GiB would only fill the machine's page cache
            QCOMPARE_LE(reader.nextBytes(), kReadChunkBytes);
            hasMore = reader.accept(std::min<std::size_t>(reader.nextBytes(), kReadChunkBytes), 0);
            ++chunks;
        }
        QVERIFY(!reader.error().isError());
        QCOMPARE(reader.bytesRead(), static_cast<std::uint64_t>(kSize));
        QCOMPARE(chunks, kSize / kChunk);
    }

private:
    DiskFolder m_folder;
    StopSignal m_neverStopped;
};

QTEST_GUILESS_MAIN(TstFileReader)
#include "tst_file_reader.moc"
