// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QtGui/QPalette>

namespace juggler::ui {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Theme makeLight()
{
    return {.mode = ThemeMode::Light,
            .window = rgb(0xF3F4F6),
            .card = rgb(0xFFFFFF),
            .border = rgb(0xD9DDE2),
            .separator = rgb(0xE3E6EA),
            .chip = rgb(0xEAEDF0),
            .control = rgb(0xFFFFFF),
            .controlBorder = rgb(0xB9C0C8),
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
            .good = rgb(0x009E73),
            .goodText = rgb(0x007A59),
            .onGood = rgb(0xFFFFFF),
            .warning = rgb(0x9A6700),
            .warningSoft = rgb(0xFFF4D6),
            .error = rgb(0xB3261E),
            .errorSoft = rgb(0xFCEBEA),
            .running = rgb(0x0072B2),
            .runningEdge = rgb(0x00527F),
            .runningText = rgb(0xFFFFFF),
            .waiting = rgb(0xFBE3B2),
            .waitingHatch = rgb(0xE69F00),
            .waitingBorder = rgb(0xB87D00),
            .waitingText = rgb(0x2B2105),
            .ready = rgb(0xDCEBF5),
            .readyBorder = rgb(0x7FB3D1),
            .readyText = rgb(0x1F2328),
            .queued = rgb(0xCDD3D9),
            .overhead = rgb(0x8C959F),
            .bar = rgb(0x9AA5B1),
            .grid = rgb(0xDFE3E7),
            .rowEven = rgb(0xF4F5F7),
            .rowOdd = rgb(0xF9FAFB)};
}

Theme makeDark()
{
    return {.mode = ThemeMode::Dark,
            .window = rgb(0x17191C),
            .card = rgb(0x1B1D21),
            .border = rgb(0x34383E),
            .separator = rgb(0x2C3036),
            .chip = rgb(0x2C3036),
            .control = rgb(0x15171A),
            .controlBorder = rgb(0x464C54),
            .hover = rgb(0x26292E),
            .toolTip = rgb(0xE3E6EA),
            .toolTipText = rgb(0x17191C),
            .text = rgb(0xE6E8EB),
            .mutedText = rgb(0x9BA3AD),
            .disabledText = rgb(0x646B74),
            .accent = rgb(0x3B8FD4),
            .accentHover = rgb(0x4F9DDD),
            .accentPressed = rgb(0x2F7DBE),
            .onAccent = rgb(0xFFFFFF),
            .accentSoft = rgb(0x1D2C3A),
            .good = rgb(0x009E73),
            .goodText = rgb(0x2CC79A),
            .onGood = rgb(0xFFFFFF),
            .warning = rgb(0xE3B341),
            .warningSoft = rgb(0x332A14),
            .error = rgb(0xF2766E),
            .errorSoft = rgb(0x3A1F1E),
            .running = rgb(0x1F83C0),
            .runningEdge = rgb(0x125A87),
            .runningText = rgb(0xFFFFFF),
            .waiting = rgb(0x6B5219),
            .waitingHatch = rgb(0xD19410),
            .waitingBorder = rgb(0xD19410),
            .waitingText = rgb(0xFFF3D6),
            .ready = rgb(0x2A4153),
            .readyBorder = rgb(0x5B8DAE),
            .readyText = rgb(0xE6E8EB),
            .queued = rgb(0x454B53),
            .overhead = rgb(0x747C86),
            .bar = rgb(0x6B7681),
            .grid = rgb(0x383C42),
            .rowEven = rgb(0x25282D),
            .rowOdd = rgb(0x212429)};
}

void setDisabled(QPalette& palette, const Theme& theme)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.card);
}

} // namespace

const Theme& themeFor(ThemeMode mode)
{
    static const Theme light = makeLight();
    static const Theme dark = makeDark();
    return mode == ThemeMode::Dark ? dark : light;
}

ThemeMode modeOf(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? ThemeMode::Dark : ThemeMode::Light;
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
