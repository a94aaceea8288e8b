// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/palette.h"

#include <QtGui/QPalette>

namespace juggler::ui {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

} // namespace

const TimelinePalette& lightPalette()
{
    static const TimelinePalette palette{.background = rgb(0xFFFFFF),
                                         .rowEven = rgb(0xF4F5F7),
                                         .rowOdd = rgb(0xF9FAFB),
                                         .grid = rgb(0xDFE3E7),
                                         .text = rgb(0x1F2328),
                                         .mutedText = rgb(0x59636E),
                                         .axis = rgb(0x59636E),
                                         .running = rgb(0x0072B2),
                                         .runningEdge = rgb(0x00527F),
                                         .runningText = rgb(0xFFFFFF),
                                         .waiting = rgb(0xFBE3B2),
                                         .waitingHatch = rgb(0xE69F00),
                                         .waitingOutline = rgb(0xB87D00),
                                         .waitingText = rgb(0x2B2105),
                                         .ready = rgb(0xDCEBF5),
                                         .readyOutline = rgb(0x7FB3D1),
                                         .readyText = rgb(0x1F2328),
                                         .overhead = rgb(0x8C959F),
                                         .queued = rgb(0xCDD3D9),
                                         .chip = rgb(0xEAEDF0),
                                         .chipText = rgb(0x1F2328),
                                         .best = rgb(0x009E73),
                                         .bestText = rgb(0xFFFFFF),
                                         .live = rgb(0xB3261E),
                                         .failed = rgb(0xB3261E),
                                         .toolTip = rgb(0x1F2328),
                                         .toolTipText = rgb(0xFFFFFF),
                                         .focus = rgb(0x0B62A8)};
    return palette;
}

const TimelinePalette& darkPalette()
{
    static const TimelinePalette palette{.background = rgb(0x1B1D21),
                                         .rowEven = rgb(0x25282D),
                                         .rowOdd = rgb(0x212429),
                                         .grid = rgb(0x383C42),
                                         .text = rgb(0xE6E8EB),
                                         .mutedText = rgb(0x9BA3AD),
                                         .axis = rgb(0x9BA3AD),
                                         .running = rgb(0x1F83C0),
                                         .runningEdge = rgb(0x125A87),
                                         .runningText = rgb(0xFFFFFF),
                                         .waiting = rgb(0x6B5219),
                                         .waitingHatch = rgb(0xD19410),
                                         .waitingOutline = rgb(0xD19410),
                                         .waitingText = rgb(0xFFF3D6),
                                         .ready = rgb(0x2A4153),
                                         .readyOutline = rgb(0x5B8DAE),
                                         .readyText = rgb(0xE6E8EB),
                                         .overhead = rgb(0x747C86),
                                         .queued = rgb(0x454B53),
                                         .chip = rgb(0x2C3036),
                                         .chipText = rgb(0xE6E8EB),
                                         .best = rgb(0x009E73),
                                         .bestText = rgb(0xFFFFFF),
                                         .live = rgb(0xF2766E),
                                         .failed = rgb(0xF2766E),
                                         .toolTip = rgb(0xE3E6EA),
                                         .toolTipText = rgb(0x17191C),
                                         .focus = rgb(0x3B8FD4)};
    return palette;
}

const TimelinePalette& timelinePaletteFor(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkPalette() : lightPalette();
}

} // namespace juggler::ui
