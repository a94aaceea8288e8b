// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/shown_runs.h"

#include <algorithm>

namespace juggler::ui {

void ShownRuns::setComparison(std::shared_ptr<const Comparison> comparison, std::vector<Figures> figures)
{
    m_comparison = std::move(comparison);
    m_figures = std::move(figures);
    m_current.reset();
    m_chosen.clear();
    m_runs.clear();
    m_stats = m_comparison ? repetitionStats(*m_comparison, m_figures) : RepetitionStats{};
    choose();
    makeShown();
    Q_EMIT comparisonChanged();
}

void ShownRuns::update(const std::vector<Figures>& figures, std::optional<std::size_t> current)
{
    if (!m_comparison) {
        return;
    }
    m_figures = figures;
    if (current != m_current && current) {
        m_chosen.erase(groupOf(*current).value_or(m_stats.groups.size())); // what goes on is of more interest now
    }
    m_current = current;
    m_stats = repetitionStats(*m_comparison, m_figures);
    if (choose()) {
        makeShown();
        Q_EMIT runsChanged();
    }
}

std::vector<Figures> ShownRuns::figures() const
{
    return ofShown(m_figures);
}

std::vector<PanelFacts> ShownRuns::facts() const
{
    std::vector<PanelFacts> facts;
    for (std::size_t group = 0; group < m_runs.size(); ++group) {
        facts.push_back(panelFacts(*m_comparison, m_stats, group, m_runs[group]));
    }
    return facts;
}

std::optional<std::size_t> ShownRuns::groupOf(std::size_t run) const
{
    for (std::size_t i = 0; i < m_stats.groups.size(); ++i) {
        const std::vector<std::size_t> runs = m_stats.groups[i].all();
        if (std::find(runs.begin(), runs.end(), run) != runs.end()) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> ShownRuns::shownRun(std::size_t group) const
{
    return group < m_runs.size() ? std::optional(m_runs[group]) : std::nullopt;
}

bool ShownRuns::step(std::size_t group, int direction)
{
    if (group >= m_runs.size()) {
        return false;
    }
    std::vector<std::size_t> begun = m_stats.groups[group].all();
    begun.erase(
        std::remove_if(begun.begin(), begun.end(), [this](std::size_t run) { return m_comparison->runs[run]->timeline() == nullptr; }),
        begun.end());
    const auto at = std::find(begun.begin(), begun.end(), m_runs[group]);
    const auto place = at - begun.begin() + direction;
    if (at == begun.end() || place < 0 || place >= static_cast<std::ptrdiff_t>(begun.size())) {
        return false;
    }
    m_chosen[group] = begun[static_cast<std::size_t>(place)];
    choose();
    makeShown();
    Q_EMIT runsChanged();
    return true;
}

bool ShownRuns::showTypical(std::size_t group)
{
    m_chosen.erase(group);
    if (!choose()) {
        return false;
    }
    makeShown();
    Q_EMIT runsChanged();
    return true;
}

bool ShownRuns::canStep(std::size_t group) const
{
    if (group >= m_stats.groups.size()) {
        return false;
    }
    const std::vector<std::size_t> runs = m_stats.groups[group].all();
    return std::count_if(runs.begin(), runs.end(), [this](std::size_t run) { return m_comparison->runs[run]->timeline() != nullptr; }) > 1;
}

std::size_t ShownRuns::runFor(std::size_t group) const
{
    if (const auto chosen = m_chosen.find(group); chosen != m_chosen.end()) {
        return chosen->second;
    }
    return m_current && groupOf(*m_current) == group ? *m_current : m_stats.figures[group].shown;
}

/// Whether some group shows another run than before.
bool ShownRuns::choose()
{
    std::vector<std::size_t> runs;
    for (std::size_t group = 0; group < m_stats.groups.size(); ++group) {
        runs.push_back(runFor(group));
    }
    const bool isOther = runs != m_runs;
    m_runs = std::move(runs);
    return isOther;
}

void ShownRuns::makeShown()
{
    if (!m_comparison || m_runs.size() == m_comparison->runs.size()) {
        m_shown = m_comparison;
        return;
    }
    auto shown = std::make_shared<Comparison>();
    shown->tasks = m_comparison->tasks;
    shown->machine = m_comparison->machine;
    shown->created = m_comparison->created;
    for (const std::size_t run : m_runs) {
        shown->runs.push_back(m_comparison->runs[run]);
    }
    m_shown = std::move(shown);
}

} // namespace juggler::ui
