// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/language_choice.h"

#include "ui/words/translations.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidget>

namespace juggler::ui {

LanguageChoice::LanguageChoice(QWidget* window) : QObject(window), m_menu(new QMenu(tr("Language"), window))
{
    new QActionGroup(this); // of all that follow
    addAction({}, tr("Language of the system"));
    for (const Language& language : languages()) {
        addAction(language.code.toString(), language.name.toString());
    }
}

void LanguageChoice::addAction(const QString& code, const QString& text)
{
    auto* action = new QAction(text, this);
    action->setCheckable(true);
    action->setChecked(code == chosenLanguage());
    findChild<QActionGroup*>()->addAction(action);
    connect(action, &QAction::triggered, this, [this, code] { choose(code); });
    m_menu->addAction(action);
}

void LanguageChoice::choose(const QString& code)
{
    if (code != chosenLanguage()) {
        chooseLanguage(code);
        Q_EMIT chosen(tr("Juggler will speak this language from its next start on."));
    }
}

} // namespace juggler::ui
