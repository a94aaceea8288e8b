// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/task_outcome.h"
#include "core/timeline/span.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <limits>
#include <optional>

namespace juggler {

/// What intervals are looked for: all that is given has to hold. A plain value.
struct IntervalQuery {
    QStringList words; ///< each in the task's label, its error, the thread's name or the state's
    QStringList threads; ///< each in the thread's name
    QStringList models; ///< each in the model's name
    QStringList kinds; ///< each in the key of the task's kind
    std::uint8_t states = 0xff; ///< bit n: State n
    std::int64_t leastNs = 0; ///< the length, both inclusive
    std::int64_t mostNs = std::numeric_limits<std::int64_t>::max();
    std::optional<std::uint16_t> core = {};
    std::optional<TaskOutcome> outcome = {};

    [[nodiscard]] bool takes(State state) const noexcept { return (states >> static_cast<unsigned>(state) & 1U) != 0; }
    /// Whether it says nothing, so that everything would be found.
    [[nodiscard]] bool isEmpty() const { return *this == IntervalQuery{}; }
    friend bool operator==(const IntervalQuery&, const IntervalQuery&) = default;
};

/// Reads what a user has typed:
///   words "in quotes"   > 5 ms   < 100us   >= 1s   5ms..20ms   state:waiting   waiting   kind:fib   thread:worker 2   model:event
///   core:1   failed   cancelled
/// Neither case nor the spaces around > and between a number and its unit matter; behind thread: a number belongs to the name. An error
/// says what is wrong with which part: "5 has no unit: write 5 ms, 5 us or 5 s". [any thread]
Result<IntervalQuery> parseIntervalQuery(QStringView text);

/// The same in one line, for users.
QString intervalQueryHelp();

} // namespace juggler
