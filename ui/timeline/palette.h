// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

QT_BEGIN_NAMESPACE
class QPalette;
QT_END_NAMESPACE

namespace juggler::ui {

/// The colours of the timeline. Running and waiting are Okabe and Ito's blue and orange, which stay apart in every common colour
/// vision; states differ in texture and outline as well. A plain value. [any thread]
struct TimelinePalette {
    QColor background;
    QColor rowEven;
    QColor rowOdd;
    QColor grid;
    QColor text;
    QColor mutedText;
    QColor axis; ///< tick marks and the cursor line
    QColor running;
    QColor runningEdge; ///< between two bars that touch
    QColor runningText;
    QColor waiting;
    QColor waitingHatch;
    QColor waitingOutline;
    QColor waitingText;
    QColor ready;
    QColor readyOutline;
    QColor readyText;
    QColor overhead;
    QColor queued;
    QColor chip;
    QColor chipText;
    QColor best;
    QColor bestText;
    QColor live; ///< the badge of a run that is going on
    QColor failed;
    QColor toolTip;
    QColor toolTipText;
    QColor focus;
};

const TimelinePalette& lightPalette();
const TimelinePalette& darkPalette();

/// The one that fits the window's palette: dark where its background is.
const TimelinePalette& timelinePaletteFor(const QPalette& palette);

} // namespace juggler::ui
