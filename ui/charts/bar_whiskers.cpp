// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_whiskers.h"

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr qreal kCapShare = 0.5; // of the bar's height
constexpr qreal kLeastCap = 5;
constexpr qreal kMostCap = 14;

} // namespace

Whisker whiskerBetween(qreal lowX, qreal highX, qreal middleY, qreal barHeight, qreal lineWidth)
{
    const qreal least = 2 * lineWidth; // two caps side by side
    if (highX - lowX < least) {
        const qreal middle = (lowX + highX) / 2;
        lowX = middle - least / 2;
        highX = middle + least / 2;
    }
    const qreal cap = std::clamp(barHeight * kCapShare, std::min(kLeastCap, barHeight), kMostCap);
    const QRectF line(lowX, middleY - lineWidth / 2, highX - lowX, lineWidth);
    const QRectF lowCap(lowX, middleY - cap / 2, lineWidth, cap);
    return {line, lowCap, lowCap.translated(highX - lineWidth - lowX, 0)};
}

} // namespace juggler::ui
