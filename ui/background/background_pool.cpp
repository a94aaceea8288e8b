// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/background_pool.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace juggler::ui {

namespace {

constexpr int kFewestThreads = 4;
constexpr int kPatienceMs = 1'000; // of the end, with work that was left
constexpr int kNicer = 10; // a tenth of the share of the window, where both want one core

QThreadPool* makePool()
{
    auto* pool = new QThreadPool; // never deleted: work may begin while static objects go away
    pool->setObjectName(QStringLiteral("background"));
    pool->setMaxThreadCount(std::max(kFewestThreads, QThread::idealThreadCount()));
    qAddPostRoutine([] { backgroundPool().waitForDone(); }); // what it works with goes with the application
    return pool;
}

} // namespace

QThreadPool& backgroundPool()
{
    static QThreadPool* const pool = makePool();
    return *pool;
}

void endWhereHeldUp(int exitCode)
{
    QThreadPool& pool = backgroundPool();
    bool isDone = pool.waitForDone(kPatienceMs);
    while (!isDone && pool.activeThreadCount() > 0) { // whose place was given to others does not count
        isDone = pool.waitForDone(kPatienceMs);
    }
    if (!isDone) {
        std::fflush(nullptr);
        std::_Exit(exitCode); // what goes away otherwise is still in use by the thread
    }
}

void letTheWindowGoFirst()
{
    thread_local bool isNicer = false;
    if (!isNicer) {
        isNicer = true;
        // To Linux a nice value is one thread's. It cannot be refused: only lower ones need a right.
        setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), getpriority(PRIO_PROCESS, 0) + kNicer);
    }
}

} // namespace juggler::ui
