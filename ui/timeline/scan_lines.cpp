// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/scan_lines.h"

// Not under sanitizers: their run-time is not ready yet when the loader chooses a clone.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define JUGGLER_WIDE [[gnu::target_clones("avx2", "default")]]
#else
#define JUGGLER_WIDE
#endif

namespace juggler::ui {

namespace {

// Masks instead of branches, so that the compiler uses wide registers.

[[gnu::always_inline]] inline QRgb maskOf(bool isSet)
{
    return isSet ? 0xffff'ffffU : 0U;
}

[[gnu::always_inline]] inline QRgb chosen(QRgb mask, QRgb color, QRgb otherwise)
{
    return (color & mask) | (otherwise & ~mask);
}

} // namespace

JUGGLER_WIDE void composeBars(QRgb* __restrict target, const QRgb* __restrict hatch, const QRgb* __restrict colors, int count)
{
    for (int i = 0; i < count; ++i) {
        const QRgb bar = chosen(maskOf(colors[i] == kHatch), hatch[i], colors[i]);
        target[i] = chosen(maskOf(colors[i] == kNoBar), target[i], bar);
    }
}

JUGGLER_WIDE void composeColumns(QRgb* __restrict target, const QRgb* __restrict hatch, const int* __restrict runningTop,
                                 const int* __restrict waitingTop, const int* __restrict readyTop, int count, int level, QRgb running,
                                 QRgb ready)
{
    for (int i = 0; i < count; ++i) {
        const QRgb upToReady = chosen(maskOf(level < readyTop[i]), ready, target[i]);
        const QRgb upToWaiting = chosen(maskOf(level < waitingTop[i]), hatch[i], upToReady);
        target[i] = chosen(maskOf(level < runningTop[i]), running, upToWaiting);
    }
}

JUGGLER_WIDE void columnsOf(const RowDetail::Share* __restrict shares, int count, int height, int lowest, int* __restrict runningTop,
                            int* __restrict waitingTop, int* __restrict readyTop)
{
    const auto full = static_cast<float>(height);
    for (int i = 0; i < count; ++i) {
        const float runningShare = shares[i].running;
        const float readyShare = shares[i].ready;
        const float waitingShare = shares[i].waiting;
        const float belowReady = runningShare + waitingShare;
        const float sum = runningShare + readyShare + waitingShare; // in the order of Share::sum()
        const int ready = static_cast<int>(sum * full + 0.5F);
        const bool isLow = (ready < lowest) & (sum > 0);
        const int lowWaiting = readyShare > belowReady ? 0 : lowest;
        const int lowRunning = runningShare >= waitingShare ? lowWaiting : 0;
        readyTop[i] = isLow ? lowest : ready;
        waitingTop[i] = isLow ? lowWaiting : static_cast<int>(belowReady * full + 0.5F);
        runningTop[i] = isLow ? lowRunning : static_cast<int>(runningShare * full + 0.5F);
    }
}

} // namespace juggler::ui

#undef JUGGLER_WIDE
