// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/long_run.h"

#include "core/analysis/estimate.h"
#include "ui/widgets/quantity_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juggler::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::LongRun)
};

int largestFibonacci(const Workload& workload)
{
    int largest = 0;
    for (const TaskGroup& group : workload.groups) {
        if (const auto* spec = std::get_if<FibonacciSpec>(&group.spec)) {
            largest = std::max(largest, spec->n);
        }
    }
    return largest;
}

} // namespace

std::optional<QString> longRunQuestion(const Workload& workload, std::optional<std::chrono::nanoseconds> longestEstimate)
{
    const int largest = largestFibonacci(workload);
    const QString time = longestEstimate ? roughDurationText(longestEstimate->count()) : unknownText();
    if (largest > limits::kConfirmFibonacciAbove) {
        return Text::tr("fib(%1) takes long: the slowest model will need about %2.").arg(largest).arg(time);
    }
    if (longestEstimate && *longestEstimate > kLongRun) {
        return Text::tr("The slowest model will need about %1.").arg(time);
    }
    return std::nullopt;
}

} // namespace juggler::ui
