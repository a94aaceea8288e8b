// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_choice.h"

#include "ui/theme/apply_theme.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QApplication>

namespace juggler::ui {

ThemeChoice::ThemeChoice(QObject* parent) : QObject(parent), m_system(systemThemeMode())
{
    new QActionGroup(this); // of all that follow
    addAction(std::nullopt, tr("Theme as the desktop"), tr("Light or dark, and high contrast where the desktop has it"));
    addAction(ThemeMode::Light, tr("Light theme"), {});
    addAction(ThemeMode::Dark, tr("Dark theme"), {});
    addAction(ThemeMode::HighContrastLight, tr("High contrast, light"), tr("Black on white, lines of two pixels"));
    addAction(ThemeMode::HighContrastDark, tr("High contrast, dark"), tr("White on black, lines of two pixels"));
    m_actions.front()->setChecked(true);
}

QAction* ThemeChoice::addAction(std::optional<ThemeMode> mode, const QString& text, const QString& explanation)
{
    auto* action = new QAction(text, this);
    action->setCheckable(true);
    action->setToolTip(explanation.isEmpty() ? text : text + QLatin1Char('\n') + explanation);
    findChild<QActionGroup*>()->addAction(action);
    connect(action, &QAction::triggered, this, [this, mode] { choose(mode); });
    m_actions.push_back(action);
    return action;
}

void ThemeChoice::choose(std::optional<ThemeMode> mode)
{
    m_chosen = mode;
    m_actions[mode ? static_cast<std::size_t>(*mode) + 1 : 0]->setChecked(true);
    applyTheme(*qApp, mode.value_or(m_system));
}

void ThemeChoice::toggleBrightness()
{
    const ThemeMode now = m_chosen.value_or(m_system);
    choose(modeFor(isDark(now) ? Brightness::Light : Brightness::Dark, isHighContrast(now) ? Contrast::High : Contrast::Normal));
}

} // namespace juggler::ui
