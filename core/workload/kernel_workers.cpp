// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/kernel_workers.h"

#include "core/base/proc_text.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <new>
#include <string_view>
#include <utility>

namespace juggler {

namespace {

constexpr std::int64_t kNamedWithinNs = 20'000'000; // of being created; a busy machine may take longer, and is looked at again at the end

/// What a file of one thread says, "TID/NAME" below folder; empty when the thread is gone.
std::string contentsOf(int folder, int tid, std::string_view name)
{
    const std::string path = std::to_string(tid).append("/").append(name);
    const FileDescriptor file(openat(folder, path.c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> buffer{};
    const ssize_t bytes = file.isOpen() ? read(file.get(), buffer.data(), buffer.size()) : 0;
    return {buffer.data(), bytes > 0 ? static_cast<std::size_t>(bytes) : 0};
}

} // namespace

KernelWorkers::KernelWorkers(Trace& trace) : m_trace(trace), m_folder(open("/proc/self/task", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}

KernelWorkers::~KernelWorkers()
{
    for (const Worker& worker : m_workers) {
        end(worker);
    }
}

bool KernelWorkers::isChanged()
{
    struct stat folder {};
    if (!m_folder.isOpen() || fstat(m_folder.get(), &folder) != 0) {
        return false;
    }
    return std::exchange(m_links, folder.st_nlink) != folder.st_nlink;
}

void KernelWorkers::look() noexcept
{
    const std::lock_guard lock(m_mutex);
    try {
        if (isChanged()) {
            meetAll();
        }
    } catch (const std::bad_alloc&) {
        m_links = 0; // the next look sees it
    }
}

void KernelWorkers::lookAtAll() noexcept
{
    {
        const std::lock_guard lock(m_mutex);
        m_links = 0;
    }
    look();
}

void KernelWorkers::meetAll()
{
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(opendir("/proc/self/task"), closedir);
    if (!entries) {
        return;
    }
    for (Worker& worker : m_workers) {
        worker.isSeen = false;
    }
    while (const dirent* const entry = readdir(entries.get())) {
        int tid = 0;
        const std::string_view name(entry->d_name);
        if (std::from_chars(name.data(), name.data() + name.size(), tid).ec == std::errc()) {
            meet(tid);
        }
    }
    std::erase_if(m_workers, [this](const Worker& worker) {
        if (!worker.isSeen) {
            end(worker);
        }
        return !worker.isSeen;
    });
}

void KernelWorkers::meet(int tid)
{
    const auto known = std::find_if(m_workers.begin(), m_workers.end(), [tid](const Worker& worker) { return worker.tid == tid; });
    if (known != m_workers.end()) {
        known->isSeen = true;
        known->last = usageOf(tid, known->last);
        return;
    }
    // By the beginning: the number behind it is not this program's where processes have a name space of their own.
    if (!contentsOf(m_folder.get(), tid, "comm").starts_with("iou-wrk-")) {
        noteStranger(tid);
        return;
    }
    ThreadRecorder& recorder = m_trace.addThread("kernel worker " + std::to_string(++m_met), ThreadRole::KernelWorker);
    recorder.attachTo(tid);
    const ThreadUsage usage = usageOf(tid, {});
    m_workers.push_back({&recorder, tid, usage, usage, true});
}

void KernelWorkers::noteStranger(int tid)
{
    const std::int64_t nowNs = monotonicNowNs();
    const auto known =
        std::find_if(m_strangers.begin(), m_strangers.end(), [tid](const Stranger& stranger) { return stranger.tid == tid; });
    const std::int64_t firstSeenNs = known == m_strangers.end() ? nowNs : known->firstSeenNs;
    if (known == m_strangers.end()) {
        m_strangers.push_back({tid, nowNs});
    }
    if (nowNs - firstSeenNs < kNamedWithinNs) {
        m_links = 0; // the next look is at all of them again
    }
}

void KernelWorkers::end(const Worker& worker)
{
    worker.recorder->detachFrom(usageOf(worker.tid, worker.last) - worker.atBegin);
}

ThreadUsage KernelWorkers::usageOf(int tid, const ThreadUsage& ifGone) const
{
    const std::string counts = contentsOf(m_folder.get(), tid, "schedstat"); // "ON-CPU-NS WAITED-NS TURNS"
    const std::string status = contentsOf(m_folder.get(), tid, "status");
    if (counts.empty() || status.empty()) {
        return ifGone;
    }
    return {numberBehind(counts, ""), numberBehind(status, "\nvoluntary_ctxt_switches:"),
            numberBehind(status, "\nnonvoluntary_ctxt_switches:"), numberBehind(counts, " ")};
}

} // namespace juggler
