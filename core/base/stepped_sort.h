// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace juggler {

/// What the following two share: sortPiece(begin, end) sorts a piece.
template <typename T, typename IsBefore, typename SortPiece>
bool sortPiecesInSteps(std::vector<T>& items, const std::function<bool()>& goOn, IsBefore isBefore, SortPiece sortPiece)
{
    constexpr std::size_t kStep = 32 * 1024;
    const auto at = [&items](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(std::min(i, items.size())); };
    for (std::size_t i = 0; i < items.size(); i += kStep) {
        if (!std::is_sorted(at(i), at(i + kStep), isBefore)) {
            sortPiece(at(i), at(i + kStep));
        }
        if (goOn && !goOn()) {
            return false;
        }
    }
    for (std::size_t width = kStep; width < items.size(); width *= 2) {
        for (std::size_t i = 0; i + width < items.size(); i += 2 * width) {
            if (isBefore(items[i + width], items[i + width - 1])) {
                std::inplace_merge(at(i), at(i + width), at(i + 2 * width), isBefore);
            }
            if (goOn && !goOn()) {
                return false;
            }
        }
    }
    return true;
}

/// As std::sort, but for a question every few ms whether to go on: pieces are sorted, then merged in pairs; what is in order already costs
/// a look. False, and in some order, where it was not to. [any thread]
template <typename T, typename IsBefore = std::less<T>>
bool sortInSteps(std::vector<T>& items, const std::function<bool()>& goOn, IsBefore isBefore = {})
{
    return sortPiecesInSteps(items, goOn, isBefore, [&isBefore](auto begin, auto end) { std::sort(begin, end, isBefore); });
}

/// The same as std::stable_sort: what is equal keeps its order. [any thread]
template <typename T, typename IsBefore = std::less<T>>
bool stableSortInSteps(std::vector<T>& items, const std::function<bool()>& goOn, IsBefore isBefore = {})
{
    return sortPiecesInSteps(items, goOn, isBefore, [&isBefore](auto begin, auto end) { std::stable_sort(begin, end, isBefore); });
}

} // namespace juggler
