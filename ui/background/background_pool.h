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

/// Waits for all work that somebody still waits for, and a while longer for that which was left to itself, as with a file on a server that
/// does not answer. Where it is still held up then, ends the program on the spot with exitCode: nothing else ends such a thread. To be
/// called last, once the window is gone and all that has to be kept is written. [GUI thread]
void endWhereHeldUp(int exitCode);

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
