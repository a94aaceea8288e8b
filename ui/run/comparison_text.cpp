// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/comparison_text.h"

#include "ui/panels/results_model.h"
#include "ui/widgets/model_name.h"

namespace juggler::ui {

using namespace Qt::StringLiterals;

std::vector<MakespanBar> makespanBars(const Comparison& comparison, const std::vector<Figures>& figures)
{
    const auto best = figures.size() == comparison.runs.size() ? bestRun(comparison, figures) : std::nullopt;
    std::vector<MakespanBar> bars;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const RunRecord& run = *comparison.runs[i];
        const bool isKnown = run.isFinished() && i < figures.size();
        QString name = modelName(run.config(), comparison.machine.cores);
        if (run.state() == RunState::Stopped) {
            name += u" ("_s + runStateText(run.state()) + u')';
        }
        bars.push_back({name, isKnown ? figures[i].makespanNs : std::nullopt, runStateText(run.state()), best == i});
    }
    return bars;
}

} // namespace juggler::ui
