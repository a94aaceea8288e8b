// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace juggler::ui {

/// A line for a path with a button that opens the file dialog. [GUI thread]
class PathEditor : public QWidget {
    Q_OBJECT

public:
    explicit PathEditor(QWidget* parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString& path);

Q_SIGNALS:
    /// A file was chosen in the dialog.
    void chosen();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void browse();

    QLineEdit* m_line;
    bool m_isBrowsing = false; // the dialog takes the focus, which must not end the edit
};

} // namespace juggler::ui
