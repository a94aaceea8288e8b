// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

QT_BEGIN_NAMESPACE
class QPalette;
QT_END_NAMESPACE

namespace juggler::ui {

enum class ThemeMode { Light, Dark };

/// Every colour of the window, by what it is for. A plain value; there are two of them. [any thread]
struct Theme {
    ThemeMode mode;
    // surfaces
    QColor window;
    QColor card;
    QColor border;
    QColor separator;
    QColor chip;
    QColor control;
    QColor controlBorder;
    QColor hover;
    QColor toolTip;
    QColor toolTipText;
    // text
    QColor text;
    QColor mutedText;
    QColor disabledText;
    // what stands out
    QColor accent;
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;
    QColor accentSoft; ///< behind a selected row
    QColor good;
    QColor goodText;
    QColor onGood;
    QColor warning;
    QColor warningSoft;
    QColor error;
    QColor errorSoft;
    // states of a task: running and waiting are Okabe and Ito's blue and orange, which stay apart in every common colour vision
    QColor running;
    QColor runningEdge; ///< between two bars that touch
    QColor runningText;
    QColor waiting;
    QColor waitingHatch;
    QColor waitingBorder;
    QColor waitingText;
    QColor ready;
    QColor readyBorder;
    QColor readyText;
    QColor queued;
    QColor overhead;
    // charts and timeline
    QColor bar;
    QColor grid;
    QColor rowEven;
    QColor rowOdd;
};

/// The colours of a mode.
const Theme& themeFor(ThemeMode mode);

/// The colours that go with a palette: the dark ones where its window is dark. So a widget needs nothing but its own palette.
const Theme& themeOf(const QPalette& palette);

/// The mode of a palette, by its window's lightness (Qt has no colour scheme before 6.5).
ThemeMode modeOf(const QPalette& palette);

/// The palette of a theme, for QApplication::setPalette(). PlaceholderText is the muted text of explanations, BrightText that of
/// warnings: a label takes one of them as its foreground role and follows every change of theme.
QPalette makePalette(const Theme& theme);

} // namespace juggler::ui
