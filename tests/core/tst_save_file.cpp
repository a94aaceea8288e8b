// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/save_file.h"

#include "core/formats/output_buffer.h"
#include "core/formats/workload_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

/// No file may grow beyond so many bytes: to a writer the same as a full device, but for the reason.
class FullDevice {
public:
    explicit FullDevice(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FullDevice(const FullDevice&) = delete;
    FullDevice& operator=(const FullDevice&) = delete;
    ~FullDevice() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeOld(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("old") != 3) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

Result<void> saveBytes(const QString& path, qsizetype bytes)
{
    return saveFile(path, [bytes](QIODevice& device) {
        OutputBuffer output(device);
        for (qsizetype i = 0; i < bytes; ++i) {
            output.put('x');
        }
        return output.finish();
    });
}

} // namespace

class TstSaveFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void writesEveryByte_data()
    {
        QTest::addColumn<qsizetype>("bytes");
        for (const qsizetype bytes : {0, 1, 16'384, 16'385, 65'536, 200'001, 20'000'001}) {
            QTest::addRow("%lld bytes", static_cast<long long>(bytes)) << bytes;
        }
    }

    void writesEveryByte()
    {
        QFETCH(qsizetype, bytes);
        const QString path = m_folder->filePath(u"results"_s);
        writeOld(path);
        QVERIFY(saveBytes(path, bytes));
        QCOMPARE(contentsOf(path), QByteArray(bytes, 'x'));
    }

    void asksOnceAllIsWrittenBeforeItTakesItsPlace_data()
    {
        QTest::addColumn<bool>("mayReplace");
        QTest::newRow("it may") << true;
        QTest::newRow("it was cancelled") << false;
    }

    void asksOnceAllIsWrittenBeforeItTakesItsPlace()
    {
        QFETCH(bool, mayReplace);
        const QString path = m_folder->filePath(u"results"_s);
        writeOld(path);
        bool isWritten = false;
        QList<QByteArray> found; // when it was asked, after all was written
        const WriteProgress progress(WriteProgress::Report(), [&] {
            found << (isWritten ? contentsOf(path) : "too early");
            return mayReplace;
        });
        const auto written = saveFile(
            path,
            [&isWritten](QIODevice& device) {
                isWritten = device.write("new file") == 8;
                return Result<void>();
            },
            progress);
        QCOMPARE(found, QList<QByteArray>{"old"});
        QCOMPARE(written.hasValue(), mayReplace);
        if (!mayReplace) {
            QCOMPARE(written.error().message, u"write %1: cancelled"_s.arg(path).toStdString());
        }
        QCOMPARE(contentsOf(path), mayReplace ? QByteArray("new file") : QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"results"_s});
    }

    void keepsTheOldFileWhereTheRoomEnds_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<qsizetype>("bytes");
        QTest::newRow("no room for the smallest") << 0 << qsizetype{1};
        QTest::newRow("no room for a page") << 0 << qsizetype{4'096};
        QTest::newRow("the last byte of one page") << 4'096 << qsizetype{4'097};
        QTest::newRow("the last byte of Qt's buffer") << 16'383 << qsizetype{16'384};
        QTest::newRow("the last page") << 61'440 << qsizetype{65'536};
        QTest::newRow("the last byte behind a whole buffer") << 65'536 << qsizetype{65'537};
        QTest::newRow("the last page of many") << 4'096 * 250 << qsizetype{4'096 * 250 + 4'095};
    }

    void keepsTheOldFileWhereTheRoomEnds()
    {
        QFETCH(int, room);
        QFETCH(qsizetype, bytes);
        const QString path = m_folder->filePath(u"results"_s);
        writeOld(path);
        const auto written = [&] {
            const FullDevice full(static_cast<rlim_t>(room));
            return saveBytes(path, bytes);
        }();
        QVERIFY(!written);
        QCOMPARE(written.error().message, u"write %1: File too large"_s.arg(path).toStdString());
        QCOMPARE(contentsOf(path), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"results"_s});
    }

    void keepsTheOldWorkloadWhereTheRoomEnds()
    {
        const QString path = m_folder->filePath(u"workload.json"_s);
        writeOld(path);
        const auto written = [&] {
            const FullDevice full(0);
            return writeWorkloadFile({"w", {{SleepSpec{std::chrono::milliseconds(5)}, 3}}}, path);
        }();
        QVERIFY(!written);
        QCOMPARE(contentsOf(path), QByteArray("old"));
    }

    void writesToADeviceAndLeavesItADevice_data()
    {
        QTest::addColumn<bool>("isLink");
        QTest::newRow("by its name") << false;
        QTest::newRow("through a link") << true;
    }

    void writesToADeviceAndLeavesItADevice()
    {
        QFETCH(bool, isLink);
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, link));
        const QString path = isLink ? link : u"/dev/full"_s;
        const auto written = saveBytes(path, 10);
        QVERIFY(!written);
        QCOMPARE(written.error().message, u"write %1: No space left on device"_s.arg(path).toStdString());
        struct stat status {};
        QCOMPARE(stat("/dev/full", &status), 0);
        QVERIFY(S_ISCHR(status.st_mode));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TstSaveFile)
#include "tst_save_file.moc"
