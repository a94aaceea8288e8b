// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QtGui/QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace juggler::ui {

namespace {

// Of the four, black on white and white on black alone reach 21; what desktops call normal ends at black on light grey, about 18.
constexpr double kHighContrastFrom = 20;

constexpr std::array<std::string_view, 4> kKeys{"light", "dark", "high-contrast-light", "high-contrast-dark"};

/// Relative luminance, WCAG 2.1 (https://www.w3.org/TR/WCAG21/#dfn-relative-luminance).
double luminance(const QColor& color)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Theme makeLight()
{
    return {.mode = ThemeMode::Light,
            .lineWidth = 1,
            .window = rgb(0xF3F4F6),
            .card = rgb(0xFFFFFF),
            .border = rgb(0xD9DDE2),
            .separator = rgb(0xE3E6EA),
            .chip = rgb(0xEAEDF0),
            .control = rgb(0xFFFFFF),
            .controlBorder = rgb(0x848D97),
            .hover = rgb(0xEEF1F4),
            .toolTip = rgb(0x1F2328),
            .toolTipText = rgb(0xFFFFFF),
            .text = rgb(0x1F2328),
            .mutedText = rgb(0x59636E),
            .disabledText = rgb(0x9AA1A9),
            .accent = rgb(0x0B62A8),
            .accentHover = rgb(0x0A5795),
            .accentPressed = rgb(0x084A80),
            .onAccent = rgb(0xFFFFFF),
            .accentSoft = rgb(0xE8F1F9),
            .good = rgb(0x008060),
            .goodText = rgb(0x007A59),
            .onGood = rgb(0xFFFFFF),
            .warning = rgb(0x8F6000),
            .warningSoft = rgb(0xFFF4D6),
            .error = rgb(0xB3261E),
            .errorSoft = rgb(0xFCEBEA),
            .running = rgb(0x0072B2),
            .runningEdge = rgb(0x001F33),
            .runningText = rgb(0xFFFFFF),
            .waiting = rgb(0xFBE3B2),
            .waitingHatch = rgb(0xE69F00),
            .waitingBorder = rgb(0xA06C00),
            .waitingText = rgb(0x2B2105),
            .ready = rgb(0xDCEBF5),
            .readyBorder = rgb(0x4484AC),
            .readyText = rgb(0x1F2328),
            .queued = rgb(0x838C96),
            .overhead = rgb(0x838C96),
            .overheadStripe = rgb(0x3A4149),
            .inFlight = rgb(0xCDD3D9),
            .bar = rgb(0x84909D),
            .grid = rgb(0xDFE3E7),
            .rowEven = rgb(0xF4F5F7),
            .rowOdd = rgb(0xF9FAFB)};
}

Theme makeDark()
{
    return {.mode = ThemeMode::Dark,
            .lineWidth = 1,
            .window = rgb(0x17191C),
            .card = rgb(0x1B1D21),
            .border = rgb(0x34383E),
            .separator = rgb(0x2C3036),
            .chip = rgb(0x2C3036),
            .control = rgb(0x15171A),
            .controlBorder = rgb(0x6E767F),
            .hover = rgb(0x26292E),
            .toolTip = rgb(0xE3E6EA),
            .toolTipText = rgb(0x17191C),
            .text = rgb(0xE6E8EB),
            .mutedText = rgb(0x9BA3AD),
            .disabledText = rgb(0x646B74),
            .accent = rgb(0x4A9BDE),
            .accentHover = rgb(0x5FABE8),
            .accentPressed = rgb(0x3B8FD4),
            .onAccent = rgb(0x0E1114),
            .accentSoft = rgb(0x1D2C3A),
            .good = rgb(0x008060),
            .goodText = rgb(0x2CC79A),
            .onGood = rgb(0xFFFFFF),
            .warning = rgb(0xE3B341),
            .warningSoft = rgb(0x332A14),
            .error = rgb(0xF2766E),
            .errorSoft = rgb(0x3A1F1E),
            .running = rgb(0x1C7BB6),
            .runningEdge = rgb(0x06151F),
            .runningText = rgb(0xFFFFFF),
            .waiting = rgb(0x57420F),
            .waitingHatch = rgb(0xD19410),
            .waitingBorder = rgb(0xD19410),
            .waitingText = rgb(0xFFF3D6),
            .ready = rgb(0x2A4153),
            .readyBorder = rgb(0x6FA3C3),
            .readyText = rgb(0xE6E8EB),
            .queued = rgb(0x7A828C),
            .overhead = rgb(0x9BA3AD),
            .overheadStripe = rgb(0x474E57),
            .inFlight = rgb(0x454B53),
            .bar = rgb(0x8A95A0),
            .grid = rgb(0x383C42),
            .rowEven = rgb(0x25282D),
            .rowOdd = rgb(0x212429)};
}

/// White and black, full colours for the states, and a line of two pixels around everything: no faint tone carries a meaning.
Theme makeHighContrastLight()
{
    return {.mode = ThemeMode::HighContrastLight,
            .lineWidth = 2,
            .window = rgb(0xFFFFFF),
            .card = rgb(0xFFFFFF),
            .border = rgb(0x000000),
            .separator = rgb(0x000000),
            .chip = rgb(0xE6E6E6),
            .control = rgb(0xFFFFFF),
            .controlBorder = rgb(0x000000),
            .hover = rgb(0xD6E6FF),
            .toolTip = rgb(0x000000),
            .toolTipText = rgb(0xFFFFFF),
            .text = rgb(0x000000),
            .mutedText = rgb(0x202020),
            .disabledText = rgb(0x6B6B6B),
            .accent = rgb(0x003C9E),
            .accentHover = rgb(0x002C75),
            .accentPressed = rgb(0x001F54),
            .onAccent = rgb(0xFFFFFF),
            .accentSoft = rgb(0xD6E6FF),
            .good = rgb(0x005A3C),
            .goodText = rgb(0x004D33),
            .onGood = rgb(0xFFFFFF),
            .warning = rgb(0x6B4400),
            .warningSoft = rgb(0xFFF3C4),
            .error = rgb(0x9B0000),
            .errorSoft = rgb(0xFFE3E0),
            .running = rgb(0x00467F),
            .runningEdge = rgb(0xFFFFFF),
            .runningText = rgb(0xFFFFFF),
            .waiting = rgb(0xFFDC73),
            .waitingHatch = rgb(0x8A5200),
            .waitingBorder = rgb(0x000000),
            .waitingText = rgb(0x000000),
            .ready = rgb(0xFFFFFF),
            .readyBorder = rgb(0x000000),
            .readyText = rgb(0x000000),
            .queued = rgb(0x404040),
            .overhead = rgb(0x6B6B6B),
            .overheadStripe = rgb(0xFFFFFF),
            .inFlight = rgb(0xC4C4C4),
            .bar = rgb(0x767676),
            .grid = rgb(0x8C8C8C),
            .rowEven = rgb(0xFFFFFF),
            .rowOdd = rgb(0xFFFFFF)};
}

Theme makeHighContrastDark()
{
    return {.mode = ThemeMode::HighContrastDark,
            .lineWidth = 2,
            .window = rgb(0x000000),
            .card = rgb(0x000000),
            .border = rgb(0xFFFFFF),
            .separator = rgb(0xFFFFFF),
            .chip = rgb(0x262626),
            .control = rgb(0x000000),
            .controlBorder = rgb(0xFFFFFF),
            .hover = rgb(0x003A66),
            .toolTip = rgb(0xFFFFFF),
            .toolTipText = rgb(0x000000),
            .text = rgb(0xFFFFFF),
            .mutedText = rgb(0xE0E0E0),
            .disabledText = rgb(0x9A9A9A),
            .accent = rgb(0x6CC6FF),
            .accentHover = rgb(0x99D8FF),
            .accentPressed = rgb(0xFFFFFF),
            .onAccent = rgb(0x000000),
            .accentSoft = rgb(0x003A66),
            .good = rgb(0x3DDC97),
            .goodText = rgb(0x5CF0B0),
            .onGood = rgb(0x000000),
            .warning = rgb(0xFFD23F),
            .warningSoft = rgb(0x332A00),
            .error = rgb(0xFF8A80),
            .errorSoft = rgb(0x4A0D0D),
            .running = rgb(0x55B8FF),
            .runningEdge = rgb(0x000000),
            .runningText = rgb(0x000000),
            .waiting = rgb(0x3A2800),
            .waitingHatch = rgb(0xFFB300),
            .waitingBorder = rgb(0xFFD98A),
            .waitingText = rgb(0xFFFFFF),
            .ready = rgb(0x000000),
            .readyBorder = rgb(0xFFFFFF),
            .readyText = rgb(0xFFFFFF),
            .queued = rgb(0xC8C8C8),
            .overhead = rgb(0xA6A6A6),
            .overheadStripe = rgb(0x000000),
            .inFlight = rgb(0x5A5A5A),
            .bar = rgb(0x8C8C8C),
            .grid = rgb(0x707070),
            .rowEven = rgb(0x000000),
            .rowOdd = rgb(0x000000)};
}

void setDisabled(QPalette& palette, const Theme& theme)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.card);
}

} // namespace

bool isDark(ThemeMode mode)
{
    return mode == ThemeMode::Dark || mode == ThemeMode::HighContrastDark;
}

bool isHighContrast(ThemeMode mode)
{
    return mode == ThemeMode::HighContrastLight || mode == ThemeMode::HighContrastDark;
}

ThemeMode modeFor(Brightness brightness, Contrast contrast)
{
    if (brightness == Brightness::Dark) {
        return contrast == Contrast::High ? ThemeMode::HighContrastDark : ThemeMode::Dark;
    }
    return contrast == Contrast::High ? ThemeMode::HighContrastLight : ThemeMode::Light;
}

const Theme& themeFor(ThemeMode mode)
{
    static const Theme light = makeLight();
    static const Theme dark = makeDark();
    static const Theme highContrastLight = makeHighContrastLight();
    static const Theme highContrastDark = makeHighContrastDark();
    switch (mode) {
    case ThemeMode::Light: return light;
    case ThemeMode::Dark: return dark;
    case ThemeMode::HighContrastLight: return highContrastLight;
    case ThemeMode::HighContrastDark: return highContrastDark;
    }
    return light;
}

ThemeMode modeOf(const QPalette& palette)
{
    const QColor& window = palette.color(QPalette::Active, QPalette::Window);
    const QColor& text = palette.color(QPalette::Active, QPalette::WindowText);
    const Brightness brightness = window.lightness() < 128 ? Brightness::Dark : Brightness::Light;
    return modeFor(brightness, contrastRatio(window, text) >= kHighContrastFrom ? Contrast::High : Contrast::Normal);
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string_view themeKey(ThemeMode mode)
{
    return kKeys[static_cast<std::size_t>(mode)];
}

std::optional<ThemeMode> themeFromKey(std::string_view key)
{
    const auto found = std::find(kKeys.begin(), kKeys.end(), key);
    return found == kKeys.end() ? std::nullopt : std::optional(static_cast<ThemeMode>(found - kKeys.begin()));
}

const Theme& themeOf(const QPalette& palette)
{
    return themeFor(modeOf(palette));
}

QPalette makePalette(const Theme& theme)
{
    QPalette palette(theme.text, theme.card, theme.card, theme.controlBorder, theme.mutedText, theme.text, theme.warning, theme.control,
                     theme.window);
    palette.setColor(QPalette::AlternateBase, theme.chip);
    palette.setColor(QPalette::Highlight, theme.accentSoft);
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.toolTip);
    palette.setColor(QPalette::ToolTipText, theme.toolTipText);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    setDisabled(palette, theme);
    return palette;
}

} // namespace juggler::ui
