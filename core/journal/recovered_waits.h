// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/byte_reader.h"
#include "core/journal/recovered_tasks.h"
#include "core/journal/recovery_problems.h"
#include "core/timeline/recording_loader.h"

#include <cstdint>
#include <vector>

namespace juggler {

/// What a journal tells of one run's waits without a thread, of one state. Owned by RecoveredRun. [one thread]
class RecoveredWaits {
public:
    explicit RecoveredWaits(State state) : m_state(state) {}

    /// Takes a record's contents, and hands the waits that have ended to the loader.
    recovery::Problem add(ByteReader& bytes, RecordingLoader& loader);
    [[nodiscard]] std::int64_t lastEndNs() const noexcept { return m_lastEndNs; }

    /// Where the journal ends in the midst of the run: ends the waits whose tasks are known. lastKnownNs: where that is.
    void endOpen(RecordingLoader& loader, RecoveredTasks& tasks, std::int64_t lastKnownNs);
    /// Hands the loader when waits began; the last thing to do. Of a run that was cut off, starts of waits whose task is not known are
    /// left out: nothing would ever end them.
    void tellStarts(RecordingLoader& loader);

private:
    recovery::Problem addEnds(ByteReader& bytes, RecordingLoader& loader);

    State m_state;
    std::vector<std::int64_t> m_startsNs;
    std::vector<std::int64_t> m_closedStartsNs; // of those that have ended
    std::uint64_t m_ends = 0;
    std::int64_t m_lastEndNs = 0;
    std::uint64_t m_peak = 0;
    bool m_isCutOff = false;
};

} // namespace juggler
