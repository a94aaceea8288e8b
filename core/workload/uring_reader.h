// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/async_reader.h"

#include <memory>

struct io_uring;

namespace juggler {

/// Reads through an io_uring of its own: the kernel reads, no thread has to. [one thread at a time]
///
/// Never with IOSQE_ASYNC, which would start a kernel worker thread for each read. A read of cached pages is copied within submit().
/// Where the ring does not take reads any more, the calling thread carries them out.
///
/// Buffered writes, fsync(2), files on tmpfs and the like, and direct reads beside pages that are still to be written make the kernel
/// start a few workers anyway. Each of them has a lane.
class UringReader final : public AsyncReader {
public:
    /// A reader that has proved itself by one real read. Null where the system refuses, with the errno value: EPERM in most
    /// containers, ENOSYS on old kernels, ENOMEM and EMFILE at limits.
    static std::unique_ptr<UringReader> create(const ReadEnvironment& environment, int& errnoValue);

    ~UringReader() override;

    void issue(ReadRequest& request) override;
    void submit(ThreadRecorder& own) override;
    [[nodiscard]] bool hasCompleted() const noexcept override;
    [[nodiscard]] bool hasUnannounced() const noexcept override { return !m_carriedOut.isEmpty(); }
    void collect(IntrusiveQueue<ReadRequest>& done) override;
    [[nodiscard]] std::optional<int> readyFd() const noexcept override;
    [[nodiscard]] std::string describe() const override { return "io_uring"; }

private:
    UringReader(const ReadEnvironment& environment, std::unique_ptr<io_uring> ring);
    [[nodiscard]] int tryOneRead();
    void prepare(ReadRequest& request);
    void readRestBlocking(ThreadRecorder& own);

    ReadEnvironment m_environment;
    std::unique_ptr<io_uring> m_ring;
    IntrusiveQueue<ReadRequest> m_issued; // since the last submit()
    IntrusiveQueue<ReadRequest> m_carriedOut; // by the calling thread
    bool m_isBroken = false; // entries that the kernel did not take are left in the ring: it is not entered any more
};

} // namespace juggler
