// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/async_reader.h"

#include <memory>

struct io_uring;

namespace juggler {

/// Reads through an io_uring of its own: the kernel reads, no thread has to. [the loop's thread]
///
/// Never with IOSQE_ASYNC, which would start a kernel worker thread for each read. A read of cached pages is copied within submit().
/// Where the ring does not take reads any more, the loop's own thread carries them out.
///
/// Files on tmpfs and the like, and direct reads beside pages that are still to be written, make the kernel start a few workers anyway.
class UringReader final : public AsyncReader {
public:
    /// A reader that has proved itself by one real read. Null where the system refuses, with the errno value: EPERM in most
    /// containers, ENOSYS on old kernels, ENOMEM and EMFILE at limits.
    static std::unique_ptr<UringReader> create(const RunContext& run, int& errnoValue);

    ~UringReader() override;

    void issue(ReadRequest& request) override;
    void submit() override;
    [[nodiscard]] bool hasCompleted() const noexcept override;
    void collect(IntrusiveQueue<ReadRequest>& done) override;
    [[nodiscard]] std::optional<int> readyFd() const noexcept override;
    [[nodiscard]] std::string describe() const override { return "io_uring"; }

private:
    UringReader(const RunContext& run, std::unique_ptr<io_uring> ring);
    [[nodiscard]] int tryOneRead();
    void prepare(ReadRequest& request);
    void readRestBlocking();

    const RunContext& m_run;
    std::unique_ptr<io_uring> m_ring;
    IntrusiveQueue<ReadRequest> m_issued; // since the last submit()
    IntrusiveQueue<ReadRequest> m_carriedOut; // by the loop's own thread
    bool m_isBroken = false; // entries that the kernel did not take are left in the ring: it is not entered any more
};

} // namespace juggler
