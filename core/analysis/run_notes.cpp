// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/run_notes.h"

#include <algorithm>

namespace juggler {

namespace {

void addNote(std::vector<RunNote>& notes, const std::string& text, StrategyId strategy)
{
    const auto known = std::find_if(notes.begin(), notes.end(), [&text](const RunNote& note) { return note.text == text; });
    if (known == notes.end()) {
        notes.push_back({text, {strategy}});
    } else if (std::find(known->strategies.begin(), known->strategies.end(), strategy) == known->strategies.end()) {
        known->strategies.push_back(strategy);
    }
}

} // namespace

std::vector<RunNote> collectNotes(const Comparison& comparison)
{
    std::vector<RunNote> notes;
    for (const auto& run : comparison.runs) {
        if (!run->isFinished()) {
            continue;
        }
        for (const std::string& text : run->summary().report.notes) {
            addNote(notes, text, run->config().strategy);
        }
    }
    return notes;
}

} // namespace juggler
