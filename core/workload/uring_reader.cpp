// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/uring_reader.h"

#include "core/base/file_descriptor.h"

#include <liburing.h>
#include <sys/eventfd.h>

#include <cerrno>
#include <utility>

namespace juggler {

namespace {
constexpr unsigned kMostKernelWorkers = 4;
constexpr int kMostAttempts = 100; // EINTR; EAGAIN while the kernel is short of memory
} // namespace

std::unique_ptr<UringReader> UringReader::create(const ReadEnvironment& environment, int& errnoValue)
{
    auto ring = std::make_unique<io_uring>();
    errnoValue = -io_uring_queue_init(kMaxInFlight, ring.get(), 0);
    if (errnoValue != 0) {
        return nullptr;
    }
    // Where a file system cannot read without blocking (tmpfs, procfs), the kernel takes worker threads of its own: as few as there would
    // be helpers, and not one for each read. A refusal changes nothing else.
    unsigned workers[2] = {kMostKernelWorkers, 0};
    io_uring_register_iowq_max_workers(ring.get(), workers);
    std::unique_ptr<UringReader> reader(new UringReader(environment, std::move(ring)));
    errnoValue = reader->tryOneRead();
    return errnoValue == 0 ? std::move(reader) : nullptr;
}

UringReader::UringReader(const ReadEnvironment& environment, std::unique_ptr<io_uring> ring)
    : m_environment(environment), m_ring(std::move(ring))
{
}

UringReader::~UringReader()
{
    m_environment.kernelWorkers.lookAtAll(); // with the ring its workers go
    io_uring_queue_exit(m_ring.get());
}

// A filter may let the ring be made and refuse its use. Reads from an eventfd: unlike a read on tmpfs, that never starts a worker thread
// of the kernel. Returns an errno value.
int UringReader::tryOneRead()
{
    const FileDescriptor file(eventfd(1, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!file.isOpen()) {
        return errno;
    }
    std::uint64_t count = 0;
    io_uring_prep_read(io_uring_get_sqe(m_ring.get()), file.get(), &count, sizeof count, 0);
    const int submitted = io_uring_submit(m_ring.get());
    if (submitted < 0) {
        return -submitted;
    }
    io_uring_cqe* completion = nullptr;
    if (const int error = -io_uring_wait_cqe(m_ring.get(), &completion); error != 0) {
        return error;
    }
    const int result = completion->res;
    io_uring_cqe_seen(m_ring.get(), completion);
    return result < 0 ? -result : 0;
}

void UringReader::issue(ReadRequest& request)
{
    m_issued.push(request);
}

void UringReader::submit(ThreadRecorder& own)
{
    // The ring is as large as the number of requests, so there is room. Entries and m_issued are in the same order.
    IntrusiveQueue<ReadRequest> prepared;
    unsigned preparedCount = 0;
    while (ReadRequest* const request = m_isBroken ? nullptr : m_issued.pop()) {
        prepare(*request);
        prepared.push(*request);
        ++preparedCount;
    }
    for (int attempt = 0; preparedCount > 0 && attempt < kMostAttempts; ++attempt) {
        const int taken = io_uring_submit(m_ring.get());
        for (int i = 0; i < taken; ++i) {
            prepared.pop(); // on its way: it comes back from collect()
            --preparedCount;
        }
    }
    m_environment.kernelWorkers.look();
    if (preparedCount > 0) {
        m_isBroken = true;
        m_issued = prepared;
    }
    readRestBlocking(own);
}

void UringReader::prepare(ReadRequest& request)
{
    io_uring_sqe* const entry = io_uring_get_sqe(m_ring.get());
    switch (request.operation) {
    case FileOperation::Read:
        io_uring_prep_read(entry, request.fd, request.buffer, request.bytes, static_cast<__u64>(request.offset));
        break;
    case FileOperation::Write:
        io_uring_prep_write(entry, request.fd, request.source, request.bytes, static_cast<__u64>(request.offset));
        break;
    case FileOperation::Sync: io_uring_prep_fsync(entry, request.fd, 0); break;
    }
    io_uring_sqe_set_data(entry, &request);
}

void UringReader::readRestBlocking(ThreadRecorder& own)
{
    while (ReadRequest* const request = m_issued.pop()) {
        readBlocking(*request, m_environment, own);
        m_carriedOut.push(*request);
    }
}

bool UringReader::hasCompleted() const noexcept
{
    return !m_carriedOut.isEmpty() || io_uring_cq_ready(m_ring.get()) > 0;
}

void UringReader::collect(IntrusiveQueue<ReadRequest>& done)
{
    unsigned head = 0;
    unsigned count = 0;
    io_uring_cqe* completion = nullptr;
    io_uring_for_each_cqe(m_ring.get(), head, completion)
    {
        auto* const request = static_cast<ReadRequest*>(io_uring_cqe_get_data(completion));
        request->result = completion->res;
        done.push(*request);
        ++count;
    }
    io_uring_cq_advance(m_ring.get(), count);
    if (count > 0) {
        m_environment.kernelWorkers.look(); // they may have been started after the submission
    }
    while (ReadRequest* const request = m_carriedOut.pop()) {
        done.push(*request);
    }
}

std::optional<int> UringReader::readyFd() const noexcept
{
    return m_ring->ring_fd;
}

} // namespace juggler
