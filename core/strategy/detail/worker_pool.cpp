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

    std::mutex mutex; // guards the rest
    std::condition_variable changed;
    std::size_t arrived = 0;
    Answer answer = Answer::Wait;

    bool comeIn()
    {
        std::unique_lock lock(mutex);
        ++arrived;
        changed.notify_all();
        changed.wait(lock, [this] { return answer != Answer::Wait; });
        return answer == Answer::ComeIn;
    }

    /// Whether all have arrived, each within some time after the one before.
    bool awaitAll(std::size_t expected)
    {
        std::unique_lock lock(mutex);
        while (arrived < expected) {
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

std::unique_ptr<WorkerPool> WorkerPool::start(std::size_t workers, const RunContext& context)
{
    std::unique_ptr<WorkerPool> pool(new WorkerPool(workers, context));
    if (!pool->bringUp()) {
        pool->abandon();
        return nullptr;
    }
    return pool;
}

WorkerPool::WorkerPool(std::size_t workers, const RunContext& context)
    : m_context(context),
      m_recorders(workers),
      m_threadIds(workers),
      m_entrance(std::make_shared<Entrance>()),
      m_pool(std::make_unique<QThreadPool>())
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
    while (!m_pool->waitForDone(static_cast<int>(kTurn.count()))) {
    }
    waitUntilGone(m_threadIds, kPatienceForOneMore);
    m_pool.reset();
}

bool WorkerPool::bringUp()
{
    // None of them returns before all have arrived, so each of these starts a thread of its own, in this order.
    for (std::size_t i = 0; i < m_threadIds.size(); ++i) {
        m_pool->start([this, i, entrance = m_entrance] {
            if (entrance->comeIn()) {
                welcome(i);
            }
        });
    }
    if (!m_entrance->awaitAll(m_threadIds.size())) {
        return false;
    }
    for (std::size_t i = 0; i < m_recorders.size(); ++i) {
        m_recorders[i] = &m_context.trace.addThread(workerName(i), ThreadRole::Worker);
    }
    m_entrance->tell(Entrance::Answer::ComeIn);
    return true;
}

void WorkerPool::welcome(std::size_t index)
{
    pthread_setname_np(pthread_self(), workerName(index).c_str());
    m_threadIds[index] = currentThreadId();
    m_workers.setLocalData(new Worker(*m_recorders[index], m_context));
}

void WorkerPool::abandon()
{
    m_pool->setExpiryTimeout(0);
    m_entrance->tell(Entrance::Answer::GoHome);
    // Its destructor would wait for ever for the thread that was never started. Those that were started expire by themselves. It
    // is kept where a leak checker sees that this is meant.
    static std::mutex mutex; // guards the list
    static auto* const abandoned = new std::vector<QThreadPool*>;
    const std::lock_guard lock(mutex);
    abandoned->push_back(m_pool.release());
}

} // namespace juggler::detail
