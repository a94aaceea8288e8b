// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/panel_facts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juggler::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PanelFacts)
};

QString roundText(const RunGroup& group, const GroupFigures& figures, std::size_t run)
{
    if (group.runs.size() + group.warmUps.size() < 2) {
        return {};
    }
    if (const auto warmUp = std::find(group.warmUps.begin(), group.warmUps.end(), run); warmUp != group.warmUps.end()) {
        return Text::tr("warm-up %1 of %2: counts nowhere").arg(warmUp - group.warmUps.begin() + 1).arg(group.warmUps.size());
    }
    const auto place = std::find(group.runs.begin(), group.runs.end(), run) - group.runs.begin() + 1;
    const QString text = Text::tr("run %1 of %2").arg(place).arg(group.runs.size());
    const bool isTypical = figures.makespanNs && figures.makespanNs->isSpread() && figures.shown == run;
    return isTypical ? Text::tr("%1, nearest the median").arg(text) : text;
}

} // namespace

PanelFacts panelFacts(const Comparison& comparison, const RepetitionStats& stats, std::size_t group, std::size_t run)
{
    const bool isOver = !isGoingOn(comparison);
    const auto counted = [](const GroupFigures& of) { return of.makespanNs.has_value(); };
    const bool isCompared = std::count_if(stats.figures.begin(), stats.figures.end(), counted) > 1;
    return {roundText(stats.groups[group], stats.figures[group], run), isOver && isCompared && stats.shownBest() == group};
}

} // namespace juggler::ui
