// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_model.h"

#include "ui/commands/fuzzy_match.h"

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostRecent = 8;
constexpr int kOnlyWithGroup = 12; // taken off where the text alone does not answer

/// What stands in a text behind its group's name: positions of the text alone.
QList<int> positionsBehind(const FuzzyMatch& match, qsizetype offset)
{
    QList<int> positions;
    for (const int position : match.positions) {
        if (position >= offset) {
            positions << position - static_cast<int>(offset);
        }
    }
    return positions;
}

} // namespace

void CommandModel::setCommands(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    filter();
}

void CommandModel::setPattern(const QString& pattern)
{
    if (m_pattern != pattern) {
        m_pattern = pattern;
        filter();
    }
}

int CommandModel::recency(const QAction* action) const
{
    const auto found = std::find(m_recent.begin(), m_recent.end(), action);
    return static_cast<int>(m_recent.end() - found);
}

void CommandModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command& command = m_commands[i];
        if (m_pattern.trimmed().isEmpty()) {
            m_shown.push_back({i, recency(command.action), {}});
        } else if (const auto match = fuzzyMatch(m_pattern, command.text)) {
            m_shown.push_back({i, match->score, positionsBehind(*match, 0)});
        } else if (const auto wider = fuzzyMatch(m_pattern, command.group + u' ' + command.text)) {
            m_shown.push_back({i, wider->score - kOnlyWithGroup, positionsBehind(*wider, command.group.size() + 1)});
        }
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const Shown& a, const Shown& b) { return a.score > b.score; });
    endResetModel();
}

void CommandModel::run(int row)
{
    const QPointer<QAction> action = command(row).action;
    if (!action || !action->isEnabled()) {
        return;
    }
    std::erase(m_recent, action);
    m_recent.insert(m_recent.begin(), action);
    m_recent.resize(std::min(m_recent.size(), kMostRecent));
    action->trigger(); // last: it may end the window
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Command& command = this->command(index.row());
    const bool isAvailable = command.action && command.action->isEnabled();
    switch (role) {
    case Qt::DisplayRole: return command.text;
    case Qt::DecorationRole: return command.action ? commandIcon(*command.action) : QIcon();
    case Qt::CheckStateRole: // drawn by the delegate, which is asked for no box
        return command.action && command.action->isCheckable() ? QVariant(command.action->isChecked() ? Qt::Checked : Qt::Unchecked)
                                                               : QVariant();
    case Qt::ToolTipRole: return command.explanation;
    case GroupRole: return command.group;
    case ShortcutRole: return command.shortcut();
    case ExplanationRole: return command.explanation;
    case IsAvailableRole: return isAvailable;
    case MatchRole: return QVariant::fromValue(m_shown[static_cast<std::size_t>(index.row())].positions);
    case Qt::AccessibleTextRole: {
        QStringList parts{command.text, command.group};
        const QString keys = command.shortcut();
        parts += keys.isEmpty() ? QStringList() : QStringList{keys};
        parts += isAvailable ? QStringList() : QStringList{tr("not available now")};
        parts += command.explanation.isEmpty() ? QStringList() : QStringList{command.explanation};
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace juggler::ui
