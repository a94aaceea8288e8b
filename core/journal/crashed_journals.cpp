// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/crashed_journals.h"

#include "core/base/wall_clock.h"
#include "core/journal/journal_records.h"
#include "core/journal/journal_values.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>

namespace juggler {

namespace {

constexpr std::size_t kMostKept = 8;
constexpr std::chrono::hours kLongestKept{24 * 30};
constexpr std::chrono::minutes kLongestBeginning{10}; // between a journal's creation and its first record

/// A file of the folder that no program writes any more, locked against another that looks while this one does.
struct Abandoned {
    std::string path;
    FileDescriptor fd;
    struct stat status = {};
};

/// Whether the name is a journal's, or of one that never became one.
bool hasSuffix(std::string_view name, std::string_view suffix)
{
    return name.size() > suffix.size() && name.ends_with(suffix);
}

std::optional<Abandoned> abandoned(std::string path)
{
    Abandoned file{std::move(path), {}, {}};
    file.fd = FileDescriptor(open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.fd.isOpen() || fstat(file.fd.get(), &file.status) != 0 || !S_ISREG(file.status.st_mode) || file.status.st_uid != geteuid()
        || flock(file.fd.get(), LOCK_SH | LOCK_NB) != 0) {
        return std::nullopt;
    }
    return file;
}

std::vector<Abandoned> abandonedIn(const std::string& folder, std::string_view suffix)
{
    std::vector<Abandoned> files;
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(opendir(folder.c_str()), &closedir);
    while (const dirent* const entry = entries ? readdir(entries.get()) : nullptr) {
        if (hasSuffix(entry->d_name, suffix)) {
            if (auto file = abandoned(folder + "/" + entry->d_name)) {
                files.push_back(std::move(*file));
            }
        }
    }
    return files;
}

std::chrono::system_clock::time_point modifiedAt(const struct stat& status)
{
    return wallClockSince1970(std::chrono::seconds(status.st_mtim.tv_sec)) + std::chrono::nanoseconds(status.st_mtim.tv_nsec);
}

/// What the heads of its records tell; nothing where no run had begun.
std::optional<CrashedJournal> describe(const Abandoned& file)
{
    auto records = JournalRecords::open(file.path);
    if (!records) {
        return std::nullopt;
    }
    CrashedJournal journal{.path = file.path, .createdAt = {}, .lastWrittenAt = modifiedAt(file.status), .models = {}};
    journal.sizeBytes = file.status.st_size;
    std::vector<StrategyId> configured;
    std::map<std::uint64_t, std::uint64_t> intervals; // by the run's number
    while (const auto type = records->next()) {
        if (*type != JournalRecord::Comparison && *type != JournalRecord::Run && *type != JournalRecord::RunBegun
            && *type != JournalRecord::Alive) {
            continue;
        }
        auto bytes = records->contents();
        if (!bytes) {
            break;
        }
        if (*type == JournalRecord::Comparison) {
            journal.createdAt = wallClockTime(bytes->get<std::int64_t>());
        } else if (*type == JournalRecord::Run) {
            bytes->signedVarint();
            bytes->get<std::uint8_t>();
            const auto config = getConfig(*bytes);
            configured.push_back(config ? config->strategy : StrategyId::Blocking);
        } else if (const std::uint64_t run = bytes->varint(); *type == JournalRecord::RunBegun && run < configured.size()) {
            journal.models.push_back(configured[run]);
        } else if (*type == JournalRecord::Alive) {
            bytes->signedVarint();
            bytes->signedVarint();
            intervals[run] = bytes->varint();
        }
    }
    for (const auto& [run, count] : intervals) {
        journal.intervals += count;
    }
    return journal.models.empty() ? std::nullopt : std::optional(std::move(journal));
}

} // namespace

std::vector<CrashedJournal> findCrashedJournals(const std::string& folder)
{
    std::vector<CrashedJournal> journals;
    for (const Abandoned& file : abandonedIn(folder, kJournalSuffix)) {
        if (auto journal = describe(file)) {
            journals.push_back(std::move(*journal));
        }
    }
    std::sort(journals.begin(), journals.end(),
              [](const CrashedJournal& a, const CrashedJournal& b) { return a.lastWrittenAt > b.lastWrittenAt; });
    return journals;
}

Result<void> discardJournal(const std::string& path)
{
    if (!hasSuffix(path, kJournalSuffix)) {
        return Error{"remove " + path + ": it is no journal"};
    }
    if (access(path.c_str(), F_OK) != 0 && errno == ENOENT) {
        return {};
    }
    const auto file = abandoned(path);
    if (!file) {
        return Error{"remove " + path + ": it belongs to a program that runs, or to somebody else"};
    }
    if (unlink(path.c_str()) != 0 && errno != ENOENT) {
        return systemError("remove", path, errno);
    }
    return {};
}

FileDescriptor holdJournal(const std::string& path)
{
    auto file = abandoned(path);
    if (!file || flock(file->fd.get(), LOCK_EX | LOCK_NB) != 0) {
        return {};
    }
    return std::move(file->fd);
}

void removeOldJournals(const std::string& folder)
{
    const auto now = std::chrono::system_clock::now();
    for (const Abandoned& file : abandonedIn(folder, kUnfinishedSuffix)) {
        if (now - modifiedAt(file.status) > kLongestBeginning) {
            unlink(file.path.c_str());
        }
    }
    std::vector<Abandoned> files = abandonedIn(folder, kJournalSuffix);
    std::sort(files.begin(), files.end(),
              [](const Abandoned& a, const Abandoned& b) { return modifiedAt(a.status) > modifiedAt(b.status); });
    std::size_t kept = 0;
    for (const Abandoned& file : files) {
        const bool isKept = now - modifiedAt(file.status) <= kLongestKept && kept < kMostKept && describe(file);
        kept += isKept ? 1 : 0;
        if (!isKept) {
            unlink(file.path.c_str());
        }
    }
}

} // namespace juggler
