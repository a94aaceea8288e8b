// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/fuzzy_match.h"

#include <QtCore/QString>

#include <algorithm>
#include <limits>

namespace juggler::ui {

namespace {

constexpr int kWordStart = 10;
constexpr int kFollows = 10; // directly behind the character before: what is written in one piece is found in one
constexpr int kTextStart = 4;
constexpr int kSkipped = 1; // taken off for each character between two, up to kMostSkipped
constexpr int kMostSkipped = 5;
constexpr qsizetype kMostCharacters = 200;
constexpr int kImpossible = std::numeric_limits<int>::min() / 2;

QString withoutSpaces(QStringView pattern)
{
    QString kept;
    for (const QChar c : pattern) {
        if (!c.isSpace()) {
            kept += c.toCaseFolded();
        }
    }
    return kept;
}

bool isWordStart(QStringView text, qsizetype i)
{
    return i == 0 || (!text[i - 1].isLetterOrNumber() && text[i].isLetterOrNumber()) || (text[i - 1].isLower() && text[i].isUpper());
}

int worthOf(QStringView text, qsizetype i)
{
    return 1 + (isWordStart(text, i) ? kWordStart : 0) + (i == 0 ? kTextStart : 0);
}

/// Where the character before stands when this one stands at a place, and the score up to here.
struct Step {
    int score = kImpossible;
    int before = -1;
};

Step bestStep(const std::vector<Step>& before, int place)
{
    Step best;
    for (int at = 0; at < place; ++at) {
        const int between = place - at - 1;
        const int score =
            before[static_cast<std::size_t>(at)].score + (between == 0 ? kFollows : -std::min(between * kSkipped, kMostSkipped));
        if (before[static_cast<std::size_t>(at)].score > kImpossible && score > best.score) {
            best = {score, at};
        }
    }
    return best;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    const QString wanted = withoutSpaces(pattern);
    const QStringView looked = text.first(std::min(text.size(), kMostCharacters));
    if (wanted.isEmpty()) {
        return FuzzyMatch{};
    }
    std::vector<std::vector<Step>> rows;
    for (qsizetype p = 0; p < wanted.size(); ++p) {
        std::vector<Step> row(static_cast<std::size_t>(looked.size()));
        for (qsizetype i = p; i < looked.size(); ++i) {
            if (looked[i].toCaseFolded() != wanted[p]) {
                continue;
            }
            const Step step = p == 0 ? Step{0, -1} : bestStep(rows.back(), static_cast<int>(i));
            if (step.score > kImpossible) {
                row[static_cast<std::size_t>(i)] = {step.score + worthOf(looked, i), step.before};
            }
        }
        rows.push_back(std::move(row));
    }
    const auto end =
        std::max_element(rows.back().begin(), rows.back().end(), [](const Step& a, const Step& b) { return a.score < b.score; });
    if (end == rows.back().end() || end->score <= kImpossible) {
        return std::nullopt;
    }
    FuzzyMatch match{end->score, std::vector<int>(rows.size())};
    auto place = static_cast<int>(end - rows.back().begin());
    for (std::size_t p = rows.size(); p-- > 0;) {
        match.positions[p] = place;
        place = rows[p][static_cast<std::size_t>(place)].before;
    }
    return match;
}

} // namespace juggler::ui
