// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/worker_pool.h"

#include "core/base/native_thread.h"
#include "core/strategy/detail/thread_probe.h"

#include <pthread.h>

#include <condition_variable>
#include <mutex>
#include <string>

namespace juggler::detail {

namespace {

// A thread that was started runs for the first time within milliseconds; seconds pass only on a machine that hardly runs at all.
constexpr std::chrono::seconds kPatienceForOneMore{2};
constexpr std::chrono::milliseconds kTurn{100};

std::string workerName(std::size_t index)
{
    return "worker " + std::to_string(index + 1);
}

} // namespace

/// Where the pool's threads wait until all are there. Shared with them, since a thread of an abandoned pool may come late.
struct WorkerPool::Entrance {
    enum class Answer { Wait, ComeIn, GoHome };

    explicit Entrance(std::size_t expected) : threadIds(expected) {}

    std::mutex mutex; // guards the rest
    std::condition_variable changed;
    std::size_t arrived = 0;
    std::vector<int> threadIds; // 0: not arrived yet
    Answer answer = Answer::Wait;

    bool comeIn(std::size_t index)
    {
        std::unique_lock lock(mutex);
        threadIds[index] = currentThreadId();
        ++arrived;
        changed.notify_all();
        changed.wait(lock, [this] { return answer != Answer::Wait; });
        return answer == Answer::ComeIn;
    }

    /// Whether all have arrived, each within some time after the one before, and before a stop.
    bool awaitAll(const StopSignal& stop)
    {
        std::unique_lock lock(mutex);
        while (arrived < threadIds.size()) {
            if (stop.isRequested()) {
                return false;
            }
            const std::size_t before = arrived;
            if (!changed.wait_for(lock, kPatienceForOneMore, [&] { return arrived > before; })) {
                return false;
            }
        }
        return true;
    }

    void tell(Answer what)
    {
        const std::lock_guard lock(mutex);
        answer = what;
        changed.notify_all();
    }
};

WorkerPool::WorkerPool(std::size_t workers, const RunContext& context)
    : m_context(context), m_recorders(workers), m_entrance(std::make_shared<Entrance>(workers)), m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(static_cast<int>(workers));
    m_pool->setStackSize(NativeThread::kSmallStackBytes);
    m_pool->setExpiryTimeout(-1); // a thread that expired would have to be started again
}

void WorkerPool::finish()
{
    if (!m_pool) {
        return;
    }
    if (!m_isUp) {
        abandon();
        return;
    }
    while (!m_pool->waitForDone(static_cast<int>(kTurn.count()))) {
    }
    waitUntilGone(m_entrance->threadIds, kPatienceForOneMore);
    m_pool.reset();
}

bool WorkerPool::bringUp()
{
    startThreads();
    if (!m_entrance->awaitAll(m_context.stop)) {
        return false;
    }
    for (std::size_t i = 0; i < m_recorders.size(); ++i) {
        m_recorders[i] = &m_context.trace.addThread(workerName(i), ThreadRole::Worker);
    }
    m_isUp = true;
    m_entrance->tell(Entrance::Answer::ComeIn);
    return true;
}

void WorkerPool::startThreads()
{
    // None of them returns before all have arrived, so each of these starts a thread of its own, in this order.
    for (std::size_t i = 0; i < m_recorders.size() && !m_context.stop.isRequested(); ++i) {
        m_pool->start([this, i, entrance = m_entrance] {
            if (entrance->comeIn(i)) {
                welcome(i);
            }
        });
        m_context.runThread.checkpoint();
    }
}

void WorkerPool::welcome(std::size_t index)
{
    pthread_setname_np(pthread_self(), workerName(index).c_str());
    m_workers.setLocalData(new Worker(*m_recorders[index], m_context));
}

void WorkerPool::abandon()
{
    m_pool->setExpiryTimeout(0);
    m_entrance->tell(Entrance::Answer::GoHome);
    // After a stop all that were started are there, and go.
    if (m_context.stop.isRequested() && m_pool->waitForDone(static_cast<int>(std::chrono::milliseconds(kPatienceForOneMore).count()))) {
        waitUntilGone(m_entrance->threadIds, kPatienceForOneMore);
        m_pool.reset();
        return;
    }
    // Its destructor would wait for ever for the thread that was never started. Those that were started expire by themselves. It
    // is kept where a leak checker sees that this is meant.
    static std::mutex mutex; // guards the list
    static auto* const abandoned = new std::vector<QThreadPool*>;
    const std::lock_guard lock(mutex);
    abandoned->push_back(m_pool.release());
}

} // namespace juggler::detail
