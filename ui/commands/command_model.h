// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command_list.h"

#include <QtCore/QAbstractListModel>

#include <vector>

namespace juggler::ui {

/// The commands that answer what was typed, the best first; all of them, those that were used last first, where nothing was typed.
/// Owned by the palette. [GUI thread]
class CommandModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { GroupRole = Qt::UserRole, ShortcutRole, ExplanationRole, IsAvailableRole, MatchRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands);
    void setPattern(const QString& pattern);
    /// Runs the command of a row and remembers it; nothing happens where it is disabled.
    void run(int row);
    [[nodiscard]] const Command& command(int row) const { return m_commands[m_shown[static_cast<std::size_t>(row)].index]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Shown {
        std::size_t index; // of m_commands
        int score;
        QList<int> positions; // of the text
    };
    void filter();
    [[nodiscard]] int recency(const QAction* action) const;

    std::vector<Command> m_commands;
    std::vector<Shown> m_shown;
    std::vector<QPointer<QAction>> m_recent; // the last one first
    QString m_pattern;
};

} // namespace juggler::ui
