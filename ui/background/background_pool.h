// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtConcurrent/QtConcurrentRun>

#include <utility>

class QThreadPool;

namespace juggler::ui {

/// The threads of everything that the window leaves to others: at least four, since some wait for a disk. Not Qt's own pool, whose threads
/// fill large areas for a painter while the window's thread waits for them: a recording that is opened there would hold the window up until
/// it has been read. Ended with the application. [GUI thread]
QThreadPool& backgroundPool();

/// Lets the window's thread, and those that paint for it, go before the calling one wherever both want a core. For threads of the pool;
/// they stay so. [any thread]
void letTheWindowGoFirst();

/// QtConcurrent::run() on a thread of the pool. [GUI thread]
template <typename Work>
auto runInBackground(Work work)
{
    return QtConcurrent::run(&backgroundPool(), [work = std::move(work)]() mutable {
        letTheWindowGoFirst();
        return work();
    });
}

} // namespace juggler::ui
