// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/reading.h"

#include "core/base/clock.h"
#include "core/base/file_descriptor.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace juggler::app {

namespace {

constexpr std::size_t kPieceBytes = 256 * 1024;
constexpr std::size_t kPieces = 256;
constexpr int kTimes = 9;

/// Whether every piece went through `step`: read(2) or write(2) of that many bytes.
template <typename Step>
bool doPieces(Step step)
{
    for (std::size_t i = 0; i < kPieces; ++i) {
        if (step(static_cast<off_t>(i * kPieceBytes)) != static_cast<ssize_t>(kPieceBytes)) {
            return false;
        }
    }
    return true;
}

/// A file that nobody else sees and that is gone once it is closed.
FileDescriptor makeNamelessFile(const std::string& folder)
{
    const int nameless = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (nameless >= 0) {
        return FileDescriptor(nameless);
    }
    std::string name = folder + "/juggler-bench-XXXXXX"; // the file system knows no nameless ones
    const int named = mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) {
        unlink(name.c_str());
        return FileDescriptor(named);
    }
    return {};
}

} // namespace

Result<std::vector<double>> measurePageCache()
{
    std::error_code unknown;
    const std::filesystem::path temporary = std::filesystem::temp_directory_path(unknown);
    const std::string folder = unknown ? "/tmp" : temporary.string();
    const FileDescriptor file = makeNamelessFile(folder);
    if (!file.isOpen()) {
        return systemError("write a file in", folder, errno);
    }
    std::vector<char> piece(kPieceBytes, 'x');
    errno = ENOSPC; // a short write says nothing
    if (!doPieces([&](off_t at) { return pwrite(file.get(), piece.data(), kPieceBytes, at); })) {
        return systemError("write a file in", folder, errno);
    }
    std::vector<double> values;
    for (int i = 0; i < kTimes; ++i) {
        const std::int64_t startNs = monotonicNowNs();
        errno = EIO;
        if (!doPieces([&](off_t at) { return pread(file.get(), piece.data(), kPieceBytes, at); })) {
            return systemError("read a file in", folder, errno);
        }
        values.push_back(static_cast<double>(kPieces * kPieceBytes) * 1e9 / static_cast<double>(monotonicNowNs() - startNs));
    }
    return values;
}

} // namespace juggler::app
