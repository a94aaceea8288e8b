// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_spec.h"

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

class NumberEditor;

/// What a file-write task writes: a size with its unit, whether it is synced, and a button that asks for the folder. [GUI thread]
class WriteEditor : public QWidget {
    Q_OBJECT

public:
    explicit WriteEditor(QWidget* parent = nullptr);

    [[nodiscard]] FileWriteSpec spec() const;
    void setSpec(const FileWriteSpec& spec);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void build();
    void chooseFolder();
    void showFolder();

    NumberEditor* m_size;
    QComboBox* m_unit;
    QCheckBox* m_sync;
    QToolButton* m_folderButton;
    FileWriteSpec m_given; // as it was set: its size may be none that the number can show
    int m_givenNumber = 0; // what was shown for it
    int m_givenUnit = 0;
    std::string m_folder;
    bool m_isChoosing = false; // the dialog takes the focus, which must not end the edit
};

} // namespace juggler::ui
