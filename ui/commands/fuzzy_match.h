// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>

#include <optional>
#include <vector>

namespace juggler::ui {

/// How well a text answers what was typed: the higher the score, the better; and which of its characters are meant.
struct FuzzyMatch {
    int score = 0;
    std::vector<int> positions; ///< in the text, rising

    friend bool operator==(const FuzzyMatch&, const FuzzyMatch&) = default;
};

/// The best way in which the characters of the pattern stand in the text in this order, whatever stands between them: starts of words
/// count most, then characters that follow each other. Neither case nor spaces of the pattern matter. Nothing where one is missing.
/// Costs a step for each pair of a character of both; of a text the first 200 are looked at. [any thread]
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace juggler::ui
