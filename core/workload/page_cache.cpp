// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/page_cache.h"

#include "core/base/file_descriptor.h"
#include "core/workload/page_residency.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_set>
#include <utility>

namespace juggler {

namespace {

constexpr std::size_t kReadBytes = 1024 * 1024;
constexpr std::int64_t kWriteBackBytes = 64 * 1024 * 1024;
constexpr std::size_t kMostNotes = 5;
// Pages that are still on their way to the device, or were just touched, survive one eviction.
constexpr int kEvictionAttempts = 3;

std::string inMebibytes(std::int64_t bytes)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(bytes) / (1024.0 * 1024.0));
    return text.data();
}

std::string shareOf(const PageResidency& residency)
{
    constexpr std::int64_t kSmall = 1024 * 1024;
    if (residency.lookedAtBytes < kSmall) {
        return std::to_string(residency.cachedBytes) + " of " + std::to_string(residency.lookedAtBytes) + " bytes";
    }
    return inMebibytes(residency.cachedBytes) + " of " + inMebibytes(residency.lookedAtBytes) + " MiB";
}

/// Opens path for reading when it is a regular file. O_NONBLOCK, so that a FIFO that takes the name's place meanwhile does not block.
FileDescriptor openRegular(const std::string& path)
{
    struct stat status {};
    if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return {};
    }
    const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0) {
        return {};
    }
    FileDescriptor file(fd);
    return fstat(fd, &status) == 0 && S_ISREG(status.st_mode) ? std::move(file) : FileDescriptor();
}

std::int64_t sizeOf(int fd) noexcept
{
    struct stat status {};
    return fstat(fd, &status) == 0 ? status.st_size : 0;
}

/// Reads the file once, up to the size that it has now.
void readThrough(int fd, const StopSignal& stop)
{
    const auto buffer = std::make_unique_for_overwrite<char[]>(kReadBytes);
    const std::int64_t sizeBytes = sizeOf(fd);
    for (std::int64_t offset = 0; offset < sizeBytes && !stop.isRequested();) {
        const ssize_t bytes = pread(fd, buffer.get(), kReadBytes, offset);
        if (bytes <= 0) {
            return;
        }
        offset += bytes;
    }
}

/// Writes dirty pages back, in pieces so that a stop gets through: only clean ones can be evicted.
void writeBack(int fd, const StopSignal& stop)
{
    constexpr unsigned kFlags = SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER;
    const std::int64_t sizeBytes = sizeOf(fd);
    for (std::int64_t offset = 0; offset < sizeBytes && !stop.isRequested(); offset += kWriteBackBytes) {
        if (sync_file_range(fd, offset, kWriteBackBytes, kFlags) != 0) {
            fdatasync(fd); // a file system that knows no ranges
            return;
        }
    }
}

std::optional<PageResidency> wholeResidency(int fd)
{
    return pageResidency(fd, std::numeric_limits<std::int64_t>::max());
}

std::string describeUnknown(const std::string& path)
{
    return path + ": the system does not tell whether it has left the page cache, since it belongs to another user";
}

/// Nothing, or why the file is not out of the page cache.
std::optional<std::string> evict(const std::string& path, int fd, const StopSignal& stop)
{
    if (isHeldInMemory(fd)) {
        return path + ": its file system keeps it in memory, so reading it never waits";
    }
    std::optional<PageResidency> left;
    for (int attempt = 0; attempt < kEvictionAttempts && !stop.isRequested(); ++attempt) {
        writeBack(fd, stop);
        posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
        left = wholeResidency(fd);
        if (!left) {
            return describeUnknown(path);
        }
        if (left->cachedBytes == 0) {
            return std::nullopt;
        }
    }
    return left ? std::optional(path + ": " + shareOf(*left) + " stayed in the page cache") : std::nullopt;
}

/// Nothing, or why the file is not in the page cache.
std::optional<std::string> warmUp(const std::string& path, int fd, const StopSignal& stop)
{
    readThrough(fd, stop);
    const auto residency = stop.isRequested() ? std::nullopt : wholeResidency(fd);
    if (residency && residency->cachedBytes < residency->lookedAtBytes) {
        return path + ": only " + shareOf(*residency) + " are in the page cache";
    }
    return std::nullopt;
}

} // namespace

CachePreparation prepareFiles(const std::vector<std::string>& paths, CacheMode mode, const StopSignal& stop)
{
    CachePreparation preparation;
    std::unordered_set<std::string> seen;
    std::size_t silent = 0;
    for (const std::string& path : paths) {
        if (stop.isRequested()) {
            break;
        }
        const FileDescriptor file = seen.insert(path).second ? openRegular(path) : FileDescriptor();
        if (!file.isOpen()) {
            continue;
        }
        auto note = mode == CacheMode::Warm ? warmUp(path, file.get(), stop) : evict(path, file.get(), stop);
        if (note && preparation.notes.size() < kMostNotes) {
            preparation.notes.push_back(std::move(*note));
        } else if (note) {
            ++silent;
        }
    }
    if (silent > 0) {
        preparation.notes.push_back(std::to_string(silent) + " more files are not in the state that was asked for either");
    }
    return preparation;
}

} // namespace juggler
