// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

/// The menu from which the window's language is chosen. The window keeps its words until the next start. Owned by the window.
/// [GUI thread]
class LanguageChoice : public QObject {
    Q_OBJECT

public:
    explicit LanguageChoice(QWidget* window);

    [[nodiscard]] QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    /// Another language was chosen than the one chosen before.
    void chosen(const QString& explanation);

private:
    void addAction(const QString& code, const QString& text);
    void choose(const QString& code);

    QMenu* m_menu;
};

} // namespace juggler::ui
