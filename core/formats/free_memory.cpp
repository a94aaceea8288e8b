// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/free_memory.h"

#include <QByteArray>
#include <QFile>

#include <sys/resource.h>

#include <algorithm>

namespace juggler {

using namespace Qt::StringLiterals;

std::int64_t largestUseOfMemoryBytes()
{
    constexpr std::int64_t kLeast = 64 * 1024 * 1024;
    std::int64_t available = 4 * kLeast;
    QFile meminfo(u"/proc/meminfo"_s);
    if (meminfo.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : meminfo.readAll().split('\n')) {
            if (line.startsWith("MemAvailable:")) {
                available = line.mid(13).trimmed().split(' ').first().toLongLong() * 1024;
            }
        }
    }
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        available = std::min<std::int64_t>(available, static_cast<std::int64_t>(std::min<rlim_t>(limit.rlim_cur, 1ULL << 62)));
    }
    return std::max(available / 2, kLeast);
}

} // namespace juggler
