// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <span>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace juggler::ui {

/// A language in which the window speaks. A plain value.
struct Language {
    QStringView code; ///< as in the catalogue's name: "de", "zh_CN"
    QStringView name; ///< in the language itself
};

/// English, of which no catalogue is needed, and those of which there is one. [any thread]
std::span<const Language> languages() noexcept;

/// The code of the first wish that can be met, else English. Wishes are in the form of QLocale::uiLanguages(): "de-AT", "zh-Hans-CN".
/// Chinese counts where it is written in simplified signs. [any thread]
QString languageFor(const QStringList& wishes);

/// The language that is set ("window/language" of the settings), a code of languages(); empty: as the system. [GUI thread]
QString chosenLanguage();
void chooseLanguage(const QString& code);

/// Makes the application speak: its own texts and Qt's in the language of that code, or in the one that the system asks for when it is
/// empty; numbers, units and dates as the system writes them where the system's language is not another. To be called once, before
/// the first widget is made; what is on the screen keeps its words. Returns the language's code. [GUI thread]
QString speak(QCoreApplication& application, const QString& code);

} // namespace juggler::ui
