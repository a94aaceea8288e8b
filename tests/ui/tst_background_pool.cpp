// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include "ui/background/background_pool.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QtCore/QThreadPool>

#include <sys/resource.h>

#include <latch>
#include <vector>

using namespace juggler::ui;

namespace {

/// Every thread of the pool is busy while it lives.
class BusyPool {
public:
    BusyPool()
    {
        for (int i = 0; i < backgroundPool().maxThreadCount(); ++i) {
            m_tasks.push_back(runInBackground([this] {
                m_begun.count_down();
                m_mayEnd.wait();
            }));
        }
        m_begun.wait();
    }
    ~BusyPool()
    {
        m_mayEnd.count_down();
        backgroundPool().waitForDone();
    }
    Q_DISABLE_COPY_MOVE(BusyPool)

private:
    std::latch m_begun{backgroundPool().maxThreadCount()};
    std::latch m_mayEnd{1};
    std::vector<QFuture<void>> m_tasks;
};

} // namespace

class TstBackgroundPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLargeAreaIsPaintedWhileEveryThreadOfItIsBusy()
    {
        const BusyPool busy;
        QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
        QImage image(1'200, 800, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        QLinearGradient gradient(0, 0, 1'200, 800);
        gradient.setColorAt(0, QColor(255, 0, 0, 100));
        gradient.setColorAt(1, QColor(0, 0, 255, 100));
        painter.fillRect(image.rect(), gradient); // Qt divides it between the threads of its own pool, and waits for them
        painter.end();
        QVERIFY(image.pixelColor(0, 0) != QColor(Qt::white));
    }

    void itsThreadsLetTheWindowGoFirst()
    {
        const int windows = getpriority(PRIO_PROCESS, 0);
        QFuture<int> works = runInBackground([] { return getpriority(PRIO_PROCESS, 0); });
        QVERIFY2(works.result() > windows || windows == 19, qPrintable(QString::number(works.result())));
        QCOMPARE(getpriority(PRIO_PROCESS, 0), windows);
        QFuture<int> again = runInBackground([] { return getpriority(PRIO_PROCESS, 0); });
        QCOMPARE(again.result(), works.result()); // not nicer with each task
    }

    void workMayBeWithoutAResult()
    {
        bool isDone = false;
        runInBackground([&isDone] { isDone = true; }).waitForFinished();
        QVERIFY(isDone);
    }
};

QTEST_MAIN(TstBackgroundPool)
#include "tst_background_pool.moc"
