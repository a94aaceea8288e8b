// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_list.h"

#include "ui/theme/icons.h"
#include "ui/widgets/card.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolBar>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* kGroupProperty = "jugglerCommandGroup";
constexpr const char* kIconProperty = "jugglerCommandIcon";
constexpr const char* kMixedProperty = "jugglerMixedMenu";

template <typename Wanted>
const Wanted* ancestorOf(const QObject* object)
{
    for (; object != nullptr; object = object->parent()) {
        if (const auto* found = qobject_cast<const Wanted*>(object)) {
            return found;
        }
    }
    return nullptr;
}

QString menuTitle(const QAction& action)
{
    for (const QObject* holder : action.associatedObjects()) {
        const auto* menu = qobject_cast<const QMenu*>(holder);
        if (menu != nullptr && !menu->title().isEmpty() && !menu->property(kMixedProperty).toBool()) {
            return plainText(menu->title());
        }
    }
    return {};
}

QString cardTitle(const QAction& action)
{
    if (const Card* card = ancestorOf<Card>(action.parent())) {
        return card->accessibleName();
    }
    for (const QObject* holder : action.associatedObjects()) {
        if (const Card* card = ancestorOf<Card>(holder)) {
            return card->accessibleName();
        }
    }
    return {};
}

QString groupOf(const QAction& action)
{
    for (const QString& group : {action.property(kGroupProperty).toString(), menuTitle(action), cardTitle(action)}) {
        if (!group.isEmpty()) {
            return group;
        }
    }
    return QAction::tr("Window");
}

/// The second line of the tool tip, or all of it where it says something else than the text.
QString explanationOf(const QAction& action)
{
    const QString tip = action.toolTip();
    const qsizetype end = tip.indexOf(u'\n');
    if (end >= 0) {
        return tip.mid(end + 1).section(u'\n', 0, 0);
    }
    return tip.startsWith(plainText(action.text()).remove(u"..."_s)) ? QString() : tip;
}

void fill(QMenu& menu)
{
    Q_EMIT menu.aboutToShow();
}

bool isCommand(const QAction& action, const QWidget& window)
{
    if (action.isSeparator() || action.menu<QMenu*>() != nullptr || plainText(action.text()).isEmpty() || !action.isVisible()) {
        return false;
    }
    const auto* dialog = ancestorOf<QDialog>(action.parent());
    const auto* bar = qobject_cast<const QToolBar*>(action.parent());
    const bool isOfALine = qobject_cast<const QLineEdit*>(action.parent()) != nullptr; // its own signs
    return !isOfALine && (dialog == nullptr || dialog == &window) && (bar == nullptr || bar->toggleViewAction() != &action);
}

void sortByGroup(std::vector<Command>& commands)
{
    QStringList groups;
    for (const Command& command : commands) {
        if (!groups.contains(command.group)) {
            groups << command.group;
        }
    }
    std::stable_sort(commands.begin(), commands.end(),
                     [&](const Command& a, const Command& b) { return groups.indexOf(a.group) < groups.indexOf(b.group); });
}

} // namespace

QString Command::shortcut() const
{
    return action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
}

QString Command::shortcuts() const
{
    return action ? QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace(u"; "_s, u", "_s) : QString();
}

void setCommandGroup(QAction& action, const QString& group)
{
    action.setProperty(kGroupProperty, group);
}

void setCommandIcon(QAction& action, const QString& name)
{
    action.setProperty(kIconProperty, name);
}

QIcon commandIcon(const QAction& action)
{
    const QString name = action.property(kIconProperty).toString();
    return name.isEmpty() ? action.icon() : themedIcon(name);
}

void markAsMixed(QMenu& menu)
{
    menu.setProperty(kMixedProperty, true);
}

QString plainText(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size()) {
            ++i; // "&&" stands for one
        }
        plain += text[i];
    }
    return plain;
}

std::vector<Command> collectCommands(QWidget& window)
{
    for (QMenu* menu : window.findChildren<QMenu*>()) {
        if (menu->isHidden()) {
            fill(*menu);
        }
    }
    std::vector<Command> commands;
    for (QAction* action : window.findChildren<QAction*>()) {
        if (isCommand(*action, window)) {
            commands.push_back({action, plainText(action->text()), groupOf(*action), explanationOf(*action)});
        }
    }
    sortByGroup(commands);
    return commands;
}

} // namespace juggler::ui
