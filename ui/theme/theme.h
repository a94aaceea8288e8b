// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

#include <optional>
#include <string_view>

QT_BEGIN_NAMESPACE
class QPalette;
QT_END_NAMESPACE

namespace juggler::ui {

enum class ThemeMode { Light, Dark, HighContrastLight, HighContrastDark };

enum class Brightness { Light, Dark };
enum class Contrast { Normal, High };

[[nodiscard]] bool isDark(ThemeMode mode);
[[nodiscard]] bool isHighContrast(ThemeMode mode);
[[nodiscard]] ThemeMode modeFor(Brightness brightness, Contrast contrast);

/// The mode's name in settings: "light", "high-contrast-dark".
std::string_view themeKey(ThemeMode mode);
/// The mode of a name; nothing where there is none.
std::optional<ThemeMode> themeFromKey(std::string_view key);

/// Every colour of the window, by what it is for. A plain value; there are four of them. Text reaches a contrast of 4.5 on what it stands
/// on, lines and states one of 3 (WCAG 2.1); the states' colours stay apart under each kind of colour blindness. A test measures both.
/// [any thread]
struct Theme {
    ThemeMode mode;
    int lineWidth; ///< of the lines around things, in logical pixels
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
    QColor overhead; ///< a thread's own work: striped, so that it is not told by its grey alone
    QColor overheadStripe;
    QColor inFlight; ///< the area under a count of tasks
    // charts and timeline
    QColor bar;
    QColor grid;
    QColor rowEven;
    QColor rowOdd;
};

/// The colours of a mode.
const Theme& themeFor(ThemeMode mode);

/// The contrast of two opaque colours, from 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio).
double contrastRatio(const QColor& a, const QColor& b);

/// The colours that go with a palette: the dark ones where its window is dark, those of high contrast where it is black and white. So a
/// widget needs nothing but its own palette.
const Theme& themeOf(const QPalette& palette);

/// The mode of a palette, by the lightness of its window and the contrast of the text on it (Qt tells of neither before 6.5).
ThemeMode modeOf(const QPalette& palette);

/// The palette of a theme, for QApplication::setPalette(). PlaceholderText is the muted text of explanations, BrightText that of
/// warnings: a label takes one of them as its foreground role and follows every change of theme.
QPalette makePalette(const Theme& theme);

} // namespace juggler::ui
