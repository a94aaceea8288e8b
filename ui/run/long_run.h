// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace juggler::ui {

/// What to ask before a workload runs that will take long: one with fib(n) above the limit for a confirmation, or with an estimate over
/// a minute. Nothing where it can start at once. [any thread]
std::optional<QString> longRunQuestion(const Workload& workload, std::optional<std::chrono::nanoseconds> longestEstimate);

} // namespace juggler::ui
