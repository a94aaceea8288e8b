// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace juggler::ui {

/// The sizes of the files that are to be made, in bytes.
using SampleSizes = std::vector<std::int64_t>;

/// How far the writing is; written by the thread that writes, read by the window. [any thread]
struct SampleProgress {
    std::atomic<std::int64_t> writtenBytes{0};
    std::atomic<bool> isCancelled{false};
};

/// Temporary files with real, incompressible contents, to be read by tasks. They are removed with this object, at the end of the
/// session. make() on one thread at a time; the rest in the GUI thread.
class SampleFiles {
public:
    /// The folder for temporary files: /var/tmp where it can be written, since /tmp is often kept in memory, where a read never waits.
    static QString folder();
    /// What is free there, in bytes.
    static std::int64_t freeBytes();

    /// Writes a file of each size; their paths in that order, or what failed on which file. Where it failed or was cancelled, the files
    /// are removed again.
    Result<QStringList> make(const SampleSizes& sizes, SampleProgress& progress);

    /// The size that a sample file of an earlier session had, in bytes, by its name; 0 for any other file.
    static std::int64_t sizeFromName(const QString& path);

private:
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
};

} // namespace juggler::ui
