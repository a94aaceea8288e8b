// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command_list.h"

#include <QtWidgets/QDialog>

#include <vector>

QT_BEGIN_NAMESPACE
class QTextBrowser;
QT_END_NAMESPACE

namespace juggler::ui {

/// The keys of one group of commands. A plain value.
struct KeySection {
    struct Entry {
        QString text;
        QString keys; ///< "Ctrl++, Ctrl+="
    };
    QString title;
    std::vector<Entry> entries;
};

/// The commands that have keys, by group, and what the timeline's own keys and the mouse do. [GUI thread]
std::vector<KeySection> keySections(const std::vector<Command>& commands);

/// The same as plain text, in columns, to print or to paste.
QString keySheetText(const std::vector<KeySection>& sections);

/// All keys on one sheet, which does not keep the window from being used. Deletes itself when it is closed. [GUI thread]
class KeySheet final : public QDialog {
    Q_OBJECT

public:
    KeySheet(const std::vector<KeySection>& sections, QWidget* window);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSections();

    std::vector<KeySection> m_sections;
    QTextBrowser* m_text;
};

} // namespace juggler::ui
