// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/timeline/run_record.h"
#include "ui/charts/bar_chart.h"

#include <QtCore/QString>

#include <vector>

namespace juggler::ui {

/// What the window and its pictures say about a comparison. [any thread]

/// Where the comparison is: "model 3 of 8", "round 2 of 5, model 3 of 8", "warm-up, model 3 of 8".
QString roundText(const Comparison& comparison, std::size_t run);

/// A bar for each model, the median and quartiles where it was repeated, with its state in place of a time that it does not have.
std::vector<MakespanBar> makespanBars(const Comparison& comparison, const std::vector<Figures>& figures);

/// How many models were run, and how much was recorded, once it is over.
QString endText(const Comparison& comparison);

/// How many runs a recording holds that was not made just now, and how much; on which machine, where it is not this one.
QString recordingText(const Comparison& comparison);

/// What the runs have told besides their figures, a line each: "Thread pool, Hybrid: ...". Empty where there is nothing.
QString notesText(const Comparison& comparison);

} // namespace juggler::ui
