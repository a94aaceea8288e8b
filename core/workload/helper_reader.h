// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/native_thread.h"
#include "core/workload/async_reader.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace juggler {

/// Reads by a few helper threads, where there is no io_uring: each blocks in a read so that a loop or a carrier need not. [one thread at a
/// time]
///
/// The helpers have lanes of their own, without task numbers: on the task's own record the read is a wait without a thread. Where
/// not one helper can be started, the thread that submits reads by itself.
class HelperReader final : public AsyncReader {
public:
    static constexpr std::size_t kHelpers = 4;

    /// why: the reason for not using io_uring, for the user; e.g. "io_uring: Operation not permitted". wake makes whoever collects look
    /// again and is called on the helpers' threads.
    HelperReader(const ReadEnvironment& environment, std::string why, std::function<void()> wake);
    ~HelperReader() override;

    void issue(ReadRequest& request) override;
    void submit(ThreadRecorder& own) override;
    void collect(IntrusiveQueue<ReadRequest>& done) override;
    [[nodiscard]] std::string describe() const override;

private:
    void start();
    void close();
    void help(ThreadRecorder& recorder);
    ReadRequest* takeNext();
    void giveBack(ReadRequest& request);

    ReadEnvironment m_environment;
    std::string m_why;
    std::function<void()> m_wake;
    std::size_t m_inFlight = 0; // [the calling thread]
    std::mutex m_mutex; // guards the queues and m_isClosing
    std::condition_variable m_changed;
    IntrusiveQueue<ReadRequest> m_asked;
    IntrusiveQueue<ReadRequest> m_done;
    bool m_isClosing = false;
    std::vector<NativeThread> m_helpers; // last: joined before the rest goes away
};

} // namespace juggler
