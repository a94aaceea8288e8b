// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/apply_theme.h"

#include "ui/theme/juggler_style.h"

#include <QtCore/QDir>
#include <QtGui/QFont>
#include <QtGui/QFontDatabase>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFontPixels = 13;

/// The family of the fonts in the resources; empty where none is embedded.
QString embeddedFamily()
{
    QString family;
    const QDir folder(u":/juggler/fonts"_s);
    for (const QString& name : folder.entryList(QDir::Files)) {
        const int id = QFontDatabase::addApplicationFont(folder.filePath(name));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (!families.isEmpty()) {
            family = families.first();
        }
    }
    return family;
}

} // namespace

ThemeMode systemThemeMode()
{
    return modeOf(QApplication::style() != nullptr ? QApplication::palette() : QPalette());
}

QFont windowFont()
{
    static const QString family = embeddedFamily();
    QFont font = QGuiApplication::font();
    if (!family.isEmpty()) {
        font.setFamily(family);
    }
    font.setPixelSize(kFontPixels);
    return font;
}

void applyTheme(QApplication& application, ThemeMode mode)
{
    if (qobject_cast<JugglerStyle*>(QApplication::style()) == nullptr) {
        application.setFont(windowFont());
        QApplication::setStyle(new JugglerStyle);
    }
    const QPalette palette = makePalette(themeFor(mode));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace juggler::ui
