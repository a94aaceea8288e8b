// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/translations.h"

#include "ui/run/user_settings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>

#include <algorithm>
#include <array>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kLanguages{Language{u"en", u"English"}, Language{u"de", u"Deutsch"}, Language{u"zh_CN", u"简体中文"}};
constexpr auto kSettingsKey = "window/language"_L1;

bool isKnown(const QString& code)
{
    return std::any_of(kLanguages.begin(), kLanguages.end(), [&code](const Language& language) { return language.code == code; });
}

/// Whether a wish for Chinese is one for simplified signs: by what it says, else by where it is spoken.
bool isSimplified(const QLocale& wish)
{
    return wish.script() == QLocale::SimplifiedHanScript;
}

void install(QCoreApplication& application, const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator; // Qt's own catalogues are a package that need not be there
    }
}

/// How numbers are written: as the system says, unless the window speaks another language than the system does.
QLocale localeFor(const QString& code, const QString& systemLanguage)
{
    const QLocale system = QLocale::system();
    const bool isOfSystem = code == systemLanguage && system.language() != QLocale::C;
    return isOfSystem ? system : code == u"en" ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(code);
}

} // namespace

std::span<const Language> languages() noexcept
{
    return kLanguages;
}

QString languageFor(const QStringList& wishes)
{
    for (const QString& wish : wishes) {
        const QLocale locale(wish);
        switch (locale.language()) {
        case QLocale::German: return u"de"_s;
        case QLocale::English: return u"en"_s;
        case QLocale::Chinese:
            if (isSimplified(locale)) {
                return u"zh_CN"_s;
            }
            break;
        default: break;
        }
    }
    return u"en"_s;
}

QString chosenLanguage()
{
    const QString code = userSettings().value(kSettingsKey).toString();
    return isKnown(code) ? code : QString();
}

void chooseLanguage(const QString& code)
{
    QSettings settings = userSettings();
    if (code.isEmpty()) {
        settings.remove(kSettingsKey);
    } else {
        settings.setValue(kSettingsKey, code);
    }
}

QString speak(QCoreApplication& application, const QString& code)
{
    const QString systemLanguage = languageFor(QLocale::system().uiLanguages());
    const QString language = isKnown(code) ? code : systemLanguage;
    QLocale::setDefault(localeFor(language, systemLanguage));
    if (language != u"en") {
        install(application, u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(application, u"juggler_"_s + language, u":/juggler/translations"_s);
    }
    return language;
}

} // namespace juggler::ui
